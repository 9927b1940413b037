// In place of being carried on, a request is answered.
import { current } from './current.js'
import { afterDelay } from './delay.js'

var answered = pipeline($ =>
  $.replaceData()
    .replaceMessageEnd()
    .replaceMessageStart(() => (current.flow.delay ? afterDelay(current.flow, current.flow.answer) : current.flow.answer)),
)

/** The pipeline that answers with `message`. */
export default function answeredWith(flow, message) {
  flow.answer = message
  current.flow = flow
  return answered
}
