// A case as model.yaml and traffic.yaml of a behaviour case, and what came of it, for whoever looks into a disagreement.
import { stringify } from 'yaml'
import type { TrafficExpectation, TrafficStep } from '../../../src/testing/index.ts'
import { meshOf } from './case.ts'
import type { CheckedCase } from './check-cases.ts'
import type { StepResult } from './observe.ts'

/** Each step expects what came of it, the one that they disagree about the first that the player allows. */
export function shownCase({ one, observed, disagreement }: CheckedCase): string {
  const { model, traffic } = one
  const steps = traffic.steps.map((step, i): TrafficStep => {
    const wanted = i === disagreement?.step ? (disagreement.possible[0] ?? observed[i]) : observed[i]
    return { ...step, expect: wanted ? expectationOf(wanted) : step.expect }
  })
  const came = disagreement && observed[disagreement.step]
  return [
    '--- model.yaml',
    lines(meshOf([{ ...one, model }]) as unknown as Record<string, unknown>),
    '--- traffic.yaml',
    lines({ upstreams: traffic.upstreams, steps }),
    ...(came
      ? [
          `step ${traffic.steps[disagreement.step]!.name}: came ${shownResult(came)}, could come ${disagreement.possible.map(shownResult).join(', or ')}`,
        ]
      : []),
  ].join('\n')
}

export function shownResult({ answers, reached, rules }: StepResult): string {
  const by = rules.length === 0 ? '' : ` by ${rules.join(' ')}`
  return `${answers.join(' ') || 'nothing yet'} from ${reached.join(' ') || 'none'}${by}`
}

function expectationOf({ answers: [answer], reached, rules }: StepResult): TrafficExpectation {
  const backend = new Set(reached).size === 1 ? { backend: reached[0]! } : reached.length === 0 ? { backend: 'none' } : {}
  const log = rules.length === 1 ? { log: rules[0]! } : {}
  const [, status, grpcStatus] = /^(\d+)(?:\/(\d+))?/.exec(answer ?? '') ?? []
  const came =
    answer === 'closed' ? { closed: true } : { status: Number(status), ...(grpcStatus !== undefined && { grpcStatus: Number(grpcStatus) }) }
  return { ...log, ...came, ...backend, tries: reached.length }
}

/** A line for each thing of each list. */
function lines(value: Record<string, unknown>): string {
  const inline = (part: unknown) => stringify(part ?? null, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
  return Object.entries(value)
    .flatMap(([key, part]) => {
      if (!Array.isArray(part)) return [`${key}: ${inline(part)}`]
      return part.length === 0 ? [] : [`${key}:`, ...part.map(item => `  - ${inline(item)}`)]
    })
    .join('\n')
}
