// State that belongs to a key of the configuration, and outlives a change of the rest of it.

var states = {}

/** `create` makes it where the key has none yet. */
export default function stateFor(key, create) {
  return states[key] ?? (states[key] = create())
}
