// FaultInjection of FSM's gateway.
import type { FaultInjection } from '../../model/mesh-model.generated.js'
import { modelDuration, readMilliseconds } from '../go-duration.js'
import type { Reader } from '../reader.js'
import { type Knobs, readNumber, readResponse, reportDifferences, reportNotImported } from '../traffic-policy.js'

/** Milliseconds, what its CRD fills in. */
const USUAL_DELAY = 1000
const REPLY = { status: 500, body: '' }
/** Of an answer that nobody described. */
const OWN_TEXT = 'fault injected'

export function readFaultInjection(spec: Reader): Knobs {
  spec.onlyFields(['delay', 'abort', 'faultInjection'], 'is-harmless')
  // Its first versions wrap both once more.
  const fields = spec.map('faultInjection') ?? spec
  if (fields !== spec) fields.onlyFields(['delay', 'abort'], 'is-harmless')
  const faultInjection = { ...readDelay(fields), ...readAbort(fields) }
  if (Object.keys(faultInjection).length === 0) return {}
  reportDifferences(spec, 'fsm/filter-differs', { filter: 'FaultInjection' }, [
    'both percentages are spread evenly over the requests, as in FSM, but by another pattern',
    "every caller's proxy injects; in FSM the gateway alone does",
    ...(faultInjection.delay ? ['a delay lasts as long as is written; in FSM a thousandth of its whole seconds'] : []),
    ...(faultInjection.abort ? [`the text of an injected answer is "${OWN_TEXT}", and gRPC callers get status 14`] : []),
  ])
  return { faultInjection }
}

function readDelay(fields: Reader): Pick<FaultInjection, 'delay'> {
  const delay = fields.map('delay')
  delay?.onlyFields(['percentage', 'min', 'max'], 'is-harmless')
  const percent = delay && readNumber(delay, 'percentage', 0, 100)
  if (!delay || !percent) return {}
  const least = readMilliseconds(delay, 'min', 0) ?? USUAL_DELAY
  const most = readMilliseconds(delay, 'max', 0) ?? Math.max(least, USUAL_DELAY)
  if (most < least) delay.invalid(delay.spanOf('max'), delay.pathOf('max'), 'must not be less than min')
  const [time, maxTime] = [modelDuration(least), modelDuration(most)]
  return time === undefined || maxTime === undefined ? {} : { delay: { percent, time, ...(most > least && { maxTime }) } }
}

function readAbort(fields: Reader): Pick<FaultInjection, 'abort'> {
  const abort = fields.map('abort')
  abort?.onlyFields(['percentage', 'response'], 'is-harmless')
  const percent = abort && readNumber(abort, 'percentage', 0, 100)
  if (!abort || !percent) return {}
  const response = abort.map('response')
  for (const field of ['headers', 'body']) if (response) reportNotImported(response, field, 'an injected answer is a status alone')
  return { abort: { percent, status: readResponse(abort, REPLY).status ?? REPLY.status } }
}
