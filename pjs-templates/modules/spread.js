// Picks a percentage of what comes, evenly: the steps of an irrational part of 1 fall on the interval from 0 to 1 so evenly that of any few
// hundred in a row, and of every second or tenth of them, the right part is picked. Chance would need thousands; counting would always pick
// the same of a client's requests.
import stateFor from './state.js'

/** Parts that have nothing to do with each other, for picks that must not coincide. */
export var GOLDEN = 0.6180339887498949
export var SILVER = 0.4142135623730951

/** Gives a function that says whether this one is picked. 0 picks none, 100 all. `key` as in config.json. */
export default function spread(key, percent, step) {
  var part = percent / 100
  // Each thread starts at a place of its own.
  var at = stateFor(key, () => ({ place: (0.5 + pipy.thread.id * 0.7548776662466927) % 1 }))
  return () => {
    var place = at.place + step
    if (place >= 1) place -= 1
    at.place = place
    return place < part
  }
}
