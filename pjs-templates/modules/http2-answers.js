// Answers to clients that speak HTTP/2: such as Pipy can write.
import { fitAnswer, fitTrailers } from './http2-fields.js'

var $way
var fittingAnswer = fittingAnswers(() => $way)

/**
 * Neither has a body. Over HTTP/1.1 Pipy writes the length of a HEAD's body, and no body: the server would take the beginning of the next request for it, and
 * the rest for a request that nobody has looked at. Over HTTP/2 it writes the body of an answer to HEAD, such as a refusal: a client takes that for an error.
 */
var fittingHeadAnswer = pipeline($ => $.replaceData().pipe(fittingAnswer).replaceData())

/** `way` for a request whose client speaks HTTP/2. */
export function answeringHttp2(way, head) {
  $way = way
  return head.method === 'HEAD' ? fittingHeadAnswer : fittingAnswer
}

/** The same as a pipeline of its own, which costs a request less. */
export function fittingAnswers(way) {
  return pipeline($ => $.pipe(way).handleMessageStart(fitAnswer).handleMessageEnd(fitTrailers))
}
