// Connection limits: how much is under way toward a cluster, and how many wait for room. One count for all threads of the process.
// A limit of 0 is none.

var counts = new algo.SharedMap('connection-limits')

export default function connectionLimits(settings) {
  var key = settings.key
  if (!counts.has(key)) counts.set(key, 0)
  var most = Math.min(settings.connections || Infinity, settings.requests || Infinity)
  return {
    settings: settings,
    enter: () => {
      if (counts.add(key, 1) <= most) return true
      counts.sub(key, 1)
      return false
    },
    leave: () => {
      counts.sub(key, 1)
    },
  }
}
