// What replies of policies may say: an answer that clients read to its end, and no further.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { StaticReply, TrafficPolicy } from '../../model/mesh-model.generated.js'
import { isProtected } from './protected-headers.js'
import { fieldAt } from './references.js'
import type { ResolvedTrafficPolicy } from './resolved.js'

/** After the heads of these clients read the next answer: a body would be taken for it. */
const BODILESS = [204, 304]

/** `written`: the policy's node. */
export function checkReplies(
  policy: ResolvedTrafficPolicy,
  { rateLimits = [], circuitBreaker, fallback }: TrafficPolicy,
  sink: DiagnosticSink,
): void {
  for (const [i, { reply }] of rateLimits.entries()) checkReply(reply, `rateLimits/${i}/reply`, policy, sink)
  checkReply(circuitBreaker?.reply, 'circuitBreaker/reply', policy, sink)
  checkReply(fallback?.reply, 'fallback/reply', policy, sink)
}

function checkReply(reply: StaticReply | undefined, field: string, { id, place }: ResolvedTrafficPolicy, sink: DiagnosticSink): void {
  const { status, headers = [], body } = reply ?? {}
  if (status !== undefined && BODILESS.includes(status) && body) {
    sink.report('traffic-policy/no-body', fieldAt(place, `${field}/body`), { policy: id, status })
  }
  headers.forEach(({ name }, i) => {
    if (isProtected(name, 'response')) sink.report('headers/protected', fieldAt(place, `${field}/headers/${i}/name`), { policy: id, name })
  })
}
