// Go's durations as Kubernetes objects write them (1m30s, 1.5h, 250ms) -> the model's (a whole number and one unit).
import type { Reader } from './reader.js'

const NANOSECONDS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}
const UNITS = ['h', 'm', 's', 'ms'] as const
const PART = /([0-9]{1,12})(?:\.([0-9]{1,9}))?(ns|us|µs|μs|ms|s|m|h)/gy
/** The model's durations have at most seven digits. */
const MOST = 9_999_999n

/** Milliseconds; undefined: no duration, or one that is not a whole number of them. */
export function goMilliseconds(text: string): number | undefined {
  if (text === '0') return 0
  if (text.length > 40) return undefined
  let end = 0
  let sum = 0n
  for (const [part, whole = '', fraction = '', unit = ''] of text.matchAll(PART)) {
    end += part.length
    const size = NANOSECONDS[unit] ?? 0n
    const scale = 10n ** BigInt(fraction.length)
    const scaled = BigInt(whole + fraction) * size
    if (scaled % scale !== 0n) return undefined
    sum += scaled / scale
  }
  const millisecond = 1_000_000n
  return text === '' || end !== text.length || sum % millisecond !== 0n ? undefined : Number(sum / millisecond)
}

/** In the largest unit that says it exactly; undefined: too long for the model. */
export function modelDuration(milliseconds: number): string | undefined {
  for (const unit of UNITS) {
    const size = (NANOSECONDS[unit] ?? 1n) / 1_000_000n
    const count = BigInt(milliseconds) / size
    if (BigInt(milliseconds) % size === 0n && count <= MOST && (count > 0n || unit === 'ms')) return `${count}${unit}`
  }
  return undefined
}

/** Milliseconds from a field, above 0 (or from 0 on); undefined when it is absent or was reported. */
export function readMilliseconds(reader: Reader, field: string, least: 0 | 1 = 1): number | undefined {
  const text = reader.string(field)
  if (text === undefined) return undefined
  const milliseconds = goMilliseconds(text)
  if (milliseconds !== undefined && milliseconds >= least && modelDuration(milliseconds) !== undefined) return milliseconds
  const problem = `must be a duration such as 250ms or 1m30s, in whole milliseconds${least > 0 ? ', above 0' : ''}`
  return reader.invalid(reader.spanOf(field), reader.pathOf(field), problem, text)
}

/** The same as the model writes it. */
export function readDuration(reader: Reader, field: string): string | undefined {
  const milliseconds = readMilliseconds(reader, field)
  return milliseconds === undefined ? undefined : modelDuration(milliseconds)
}
