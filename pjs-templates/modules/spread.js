// Picks a percentage of what comes, evenly: the steps of an irrational part of 1 fall on the interval from 0 to 1 so evenly that of any few
// hundred in a row, and of every second or tenth of them, the right part is picked. Chance would need thousands; counting would always pick
// the same of a client's requests.
import stateFor from './state.js'

/** Parts that have nothing to do with each other, for picks that must not coincide. */
export var GOLDEN = 0.6180339887498949
export var SILVER = 0.4142135623730951

/**
 * Gives { at, part }: who comes is picked if `(at.place = (at.place + step) % 1) < part`, which is written out where it is needed, because a call
 * costs more. 0 picks none, 100 all. `key` as in config.json.
 */
export default function spread(key, percent) {
  // Each thread starts at a place of its own.
  return { at: stateFor(key, () => ({ place: (0.5 + pipy.thread.id * 0.7548776662466927) % 1 })), part: percent / 100 }
}

export var NO_SPREAD = { at: null, part: 0 }
