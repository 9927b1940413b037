// What the schema cannot say: expectations that a step of its kind can never show, entrances that do not fit the caller.
import type { Traffic, TrafficExpectation, TrafficStep } from './traffic.generated.js'

export interface Nonsense {
  readonly path: readonly string[]
  readonly problem: string
}

type Action = 'request' | 'raw' | 'grpc' | 'websocket' | 'tcp'
type Expected = keyof TrafficExpectation

const ALWAYS: readonly Expected[] = ['closed', 'backend', 'backends', 'tries', 'backendCount', 'tolerance', 'forwarded', 'log']
const HTTP: readonly Expected[] = [
  ...ALWAYS,
  'status',
  'statuses',
  'headers',
  'absentHeaders',
  'retryAfter',
  'body',
  'bodyBytes',
  'firstByteAboveMs',
  'firstByteBelowMs',
]

const SHOWN: Record<Action, readonly Expected[]> = {
  request: HTTP,
  raw: HTTP,
  grpc: [...ALWAYS, 'status', 'headers', 'absentHeaders', 'retryAfter', 'grpcStatus', 'messages'],
  websocket: [...ALWAYS, 'status', 'headers', 'absentHeaders', 'messages'],
  tcp: [...ALWAYS, 'received'],
}

export function actionOf(step: TrafficStep): Action {
  return (Object.keys(SHOWN) as Action[]).find(action => step[action] !== undefined) ?? 'request'
}

export function findNonsense({ steps }: Traffic): Nonsense[] {
  return steps.flatMap((step, i) => [
    ...problemsOf(step).map(([field, problem]) => ({ path: ['steps', String(i), field], problem: `step "${step.name}": ${problem}` })),
    ...(steps.findIndex(({ name }) => name === step.name) < i
      ? [{ path: ['steps', String(i), 'name'], problem: `step "${step.name}" is there twice` }]
      : []),
  ])
}

function problemsOf(step: TrafficStep): [field: keyof TrafficStep, problem: string][] {
  const { via, expect } = step
  const action = actionOf(step)
  const problems: [keyof TrafficStep, string][] = []
  const unless = (holds: boolean, field: keyof TrafficStep, problem: string) => {
    if (!holds) problems.push([field, problem])
  }
  const asserted = (Object.keys(expect) as Expected[]).filter(key => key !== 'tolerance')
  unless(asserted.length > 0, 'expect', 'it expects nothing, so it can never fail')
  for (const key of asserted) unless(SHOWN[action].includes(key), 'expect', `a ${action} never shows "${key}"`)
  unless(expect.tolerance === undefined || expect.backends !== undefined, 'expect', '"tolerance" needs "backends"')
  unless(expect.closed !== false || action === 'tcp', 'expect', '"closed: false" is for tcp; expect an answer instead')
  unless(expect.closed !== true || expect.status === undefined, 'expect', 'a closed connection has no status')
  unless(via.inbound === undefined || step.from !== undefined, 'from', 'an inbound side has to know who calls: give "from"')
  unless(via.outbound === undefined || step.from === undefined, 'from', 'an outbound side is called by its own application: leave "from" out')
  unless(via.outbound === undefined || (via.serverName === undefined && via.alpn === undefined), 'via', 'an outbound side takes no TLS')
  unless(via.inbound === undefined || via.service === undefined, 'via', '"service" is for outbound sides')
  unless(via.outbound === undefined || via.port === undefined || via.service !== undefined, 'via', '"port" of an outbound side needs "service"')
  unless(action !== 'tcp' || via.inbound !== undefined || via.service !== undefined, 'via', 'tcp enters an outbound side by a "service"')
  unless(
    !step.keepAlive || (action === 'request' && step.request?.protocol !== 'http2' && !step.parallel),
    'keepAlive',
    'only HTTP/1.1 requests, one after the other, share a connection',
  )
  unless(
    step.heldUntilAnswered === undefined || (step.parallel === true && action === 'request' && step.heldUntilAnswered < (step.repeat ?? 1)),
    'heldUntilAnswered',
    'it needs "parallel", requests, and more repetitions than are to be answered first',
  )
  unless(step.request?.body === undefined || step.request.bodyBytes === undefined, 'request', 'give "body" or "bodyBytes"')
  return problems
}
