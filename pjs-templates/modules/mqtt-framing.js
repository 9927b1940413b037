// Finds the MQTT packets in a stream and decides about each of them. What may go on is passed on as it came, in whole chunks of many packets at a time.
import { readInteger } from './mqtt-bytes.js'
import { lookUp } from './mqtt-known-heads.js'
import { post } from './mqtt-link.js'
import { DROP, PASS, REPLACE, WAIT, verdict } from './mqtt-verdict.js'

/** Pieces are joined from this number on: a client may send pieces of one byte, each of which keeps a buffer of 16 KiB. */
var MOST_PIECES = 256

/** Pipy's arrays end at a million elements. */
var JOINED_AT_ONCE = 65536

/** The head that `readHead` read last: how many bytes it has, and how many follow. */
export var head = { first: 0, size: 0, length: 0 }

/** One direction of a session. */
export function newStream() {
  return {
    // Bytes of a packet that cannot be decided about yet, the pieces in which they came, and how many bytes are needed.
    held: null,
    pieces: 0,
    needed: 0,
    // Of the packet that has been decided about: how many bytes are still to come, and whether they go on. Otherwise the outbox `divert` gets them, or nobody.
    left: 0,
    isKept: false,
    divert: null,
    // A packet of the proxy's own that follows the one that is on its way.
    waiting: null,
    // Nothing goes on any more; and: everything goes on, and nothing is decided.
    isStopped: false,
    isUnseen: false,
    // Of mqtt-known-heads.js: heads about which nothing has to be decided.
    known: {},
    sizes: {},
    knownCount: 0,
    // The known head that came last; and, between two packets, the one that comes next if the order is the same as the last time.
    last: null,
    expected: null,
    // Bytes that go on before the packet about which `decide` is asked.
    emitted: 0,
    // How many publishes have come that are not counted yet.
    packets: 0,
  }
}

/** Fills `head` from the first bytes of a packet. Returns 1 when it is complete, 0 when bytes are missing, -1 when it is malformed. */
export function readHead(ahead) {
  var bytes = new Data(ahead).shift(5)
  var size = bytes.size
  head.first = bytes.shift(1).toArray()[0]
  head.length = readInteger(bytes)
  head.size = size - bytes.size
  if (head.length === -1) return 0
  return head.length < 0 ? -1 : 1
}

/** What follows the fixed header, which is in `head`, of a packet that has come as a whole. */
export function bodyOf(ahead) {
  var packet = new Data(ahead)
  packet.shift(head.size)
  return packet.shift(head.length)
}

/** Whether one of the proxy's own packets may be written into the stream now. If not, it follows the packet that is on its way. */
export function mayInsert(stream, packet) {
  if (stream.left === 0 || !stream.isKept) return true
  stream.waiting = stream.waiting === null ? packet : stream.waiting.push(packet)
  return false
}

/**
 * Takes the next bytes of a stream and returns those that go on. `decide(session, stream, ahead)` is asked about each packet that is not known; `ahead` begins
 * with that packet, has at least one byte, and must not be changed.
 */
export function cut(session, stream, data, decide) {
  if (stream.isUnseen) return data
  var source = data
  if (stream.held !== null) {
    source = hold(stream, data)
    if (source.size < stream.needed) return null
    stream.held = null
    stream.pieces = 0
  }
  var ahead = new Data(source)
  /** @type {any} */
  var out = null
  var run = 0
  var room = source.size
  var packets = 0
  var last = stream.last
  var isDone = stream.isStopped
  for (var isMore = !isDone && room > 0; isMore; isMore = room > 0 && !isDone) {
    if (stream.left > 0) {
      var size = Math.min(stream.left, room)
      ahead.shift(size)
      room -= size
      stream.left -= size
      if (stream.isKept) run += size
      else {
        out = flush(out, source, run)
        run = 0
        var gone = source.shift(size)
        if (stream.divert !== null) post(stream.divert, gone)
      }
      if (stream.left === 0 && stream.waiting !== null) {
        out = flush(out, source, run).push(stream.waiting)
        run = 0
        stream.waiting = null
      }
    } else {
      /** @type {any} */
      var entry = null
      if (last !== null) {
        // Nearly every packet is the one that followed its predecessor the last time as well.
        var expected = last.next
        for (
          var key = room < expected.span ? null : ahead.shift(expected.size).toString();
          key === expected.key;
          key = room < expected.span ? null : ahead.shift(expected.size).toString()
        ) {
          ahead.shift(expected.rest)
          run += expected.span
          room -= expected.span
          packets++
          last = expected
          expected = expected.next
        }
        entry = last
        if (room > 0) {
          entry = key === null ? null : stream.known[key]
          // Properties that every object has (toString, valueOf) have no rest.
          if (!(entry?.rest >= 0)) {
            if (key !== null) {
              ahead = new Data(source)
              ahead.shift(run)
            }
            entry = lookUp(stream, ahead)
            if (entry !== null) ahead.shift(entry.size)
          }
          if (entry !== null) {
            packets++
            last.next = entry
            last = entry
            run += entry.size
            room -= entry.size
            stream.left = entry.rest
            stream.isKept = true
          }
        }
      }
      if (entry === null) {
        stream.last = last
        stream.emitted = run + (out === null ? 0 : out.size)
        switch (decide(session, stream, ahead)) {
          case PASS:
            stream.left = verdict.size
            stream.isKept = true
            break
          case DROP:
            stream.left = verdict.size
            stream.isKept = false
            stream.divert = verdict.divert
            verdict.divert = null
            if (stream.divert !== null) {
              out = flush(out, source, run)
              run = 0
              source.shift(verdict.skipped)
              ahead.shift(verdict.skipped)
              room -= verdict.skipped
              stream.left -= verdict.skipped
            }
            break
          case REPLACE:
            out = flush(out, source, run).push(verdict.put)
            run = 0
            source.shift(verdict.taken)
            ahead.shift(verdict.taken)
            room -= verdict.taken
            stream.left = verdict.size - verdict.taken
            stream.isKept = true
            break
          case WAIT:
            out = flush(out, source, run)
            run = 0
            stream.held = source
            stream.needed = verdict.size
            isDone = true
            break
          default:
            stream.isStopped = true
            isDone = true
        }
        last = stream.last
      }
    }
  }
  stream.last = last
  stream.expected = last === null || stream.left > 0 || stream.held !== null || stream.isStopped ? null : last.next
  stream.packets += packets
  if (run === 0) return out
  return run === source.size && out === null ? source : flush(out, source, run)
}

function flush(out, source, run) {
  var result = out ?? new Data()
  return run > 0 ? result.push(source.shift(run)) : result
}

/** What is held back, followed by `data`. */
function hold(stream, data) {
  var held = stream.held.push(data)
  if (++stream.pieces >= MOST_PIECES) {
    stream.pieces = 0
    var joined = new Data()
    for (var isMore = true; isMore; isMore = held.size > 0) joined.push(new Data(held.shift(JOINED_AT_ONCE).toArray()))
    stream.held = joined
    return joined
  }
  return held
}
