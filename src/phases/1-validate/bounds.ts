// Finds what is too deep, too long or too much before any code that is recursive or matches patterns looks at it.
import { pointerTo } from '../../model/pointer.js'

export interface Excess {
  readonly pointer: string
  readonly problem: string
}

/** The schema nests 9 deep. */
const DEEPEST = 64
/** The longest text that the schema allows is 4096; V8's regular expressions overflow their stack at some megabytes. */
const LONGEST = 65_536
/** Also ends a walk through objects that are shared many times over, as YAML aliases make them. */
const MOST_VALUES = 10_000_000
const MOST_FINDINGS = 100

interface Frame {
  readonly node: Readonly<Record<string, unknown>>
  readonly keys: readonly string[]
  next: number
}

/** Iterative, so that depth costs no stack. */
export function findExcess(input: unknown): readonly Excess[] {
  const found: Excess[] = []
  const frames: Frame[] = []
  let values = 0
  enter(input)
  while (frames.length > 0 && found.length < MOST_FINDINGS) {
    const frame = frames.at(-1)!
    const key = frame.keys[frame.next++]
    if (key === undefined) {
      frames.pop()
      continue
    }
    if (key.length > LONGEST) found.push({ pointer: here(1), problem: `has a field name of ${key.length} characters` })
    else enter(frame.node[key])
  }
  return found

  function enter(value: unknown): void {
    values++
    if (typeof value === 'string' && value.length > LONGEST) {
      found.push({ pointer: here(), problem: `has ${value.length} characters, more than any field holds` })
    }
    if (value === null || typeof value !== 'object') return
    if (frames.length >= DEEPEST) {
      found.push({ pointer: here(), problem: `is nested more than ${DEEPEST} levels deep` })
      return
    }
    const keys = Object.keys(value)
    if (values + keys.length > MOST_VALUES) {
      found.push({ pointer: '', problem: `has more than ${MOST_VALUES} values` })
      frames.length = 0
      return
    }
    frames.push({ node: value as Frame['node'], keys, next: 0 })
  }

  function here(up = 0): string {
    return frames.slice(0, frames.length - up).reduce((pointer, frame) => pointerTo(pointer, frame.keys[frame.next - 1]!), '')
  }
}
