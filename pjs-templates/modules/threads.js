// How many threads the process has. Pipy 2.0 does not say (`pipy.thread.concurrency` is 0 there), so each thread signs in when it starts.

var threads = new algo.SharedMap('threads')
threads.set(String(pipy.thread.id), true)

/** To be asked when something comes up, not at load: other threads may start later than this one. */
export default function threadCount() {
  var count = 0
  // Their ids begin at 0.
  for (var id = 0; threads.has(String(id)); id++) count++
  return Math.max(1, count)
}
