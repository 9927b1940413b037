// Kubernetes' resource quantities, exactly: 500m, 1.5, 2Ki, 1e3.

/** mantissa × 10^exponent. */
export interface Quantity {
  readonly mantissa: bigint
  readonly exponent: number
}

const SYNTAX = /^\+?([0-9]{1,30})?(?:\.([0-9]{0,30}))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,2})?$/
const DECIMAL = 'num kMGTPE'
const BINARY = 'KMGTPE'

/** undefined: no quantity, or a negative one, or one with absurdly many digits. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = text.length <= 70 ? SYNTAX.exec(text) : null
  const [, whole = '', fraction = '', suffix = ''] = match ?? []
  if (!match || whole + fraction === '') return undefined
  const digits = BigInt(whole + fraction)
  const exponent = -fraction.length
  if (suffix.endsWith('i')) return normalised(digits * 1024n ** BigInt(BINARY.indexOf(suffix.charAt(0)) + 1), exponent)
  if (suffix.length > 1) return normalised(digits, exponent + Number(suffix.slice(1)))
  // n is 10^-9, and each step to the right is a factor of 1000.
  return normalised(digits, exponent + (suffix === '' ? 0 : 3 * (DECIMAL.indexOf(suffix) - 3)))
}

/** All multiplied with the same number, so that they are whole and at most `most`; undefined where there is none. */
export function scaleToIntegers(quantities: readonly Quantity[], most: number): number[] | undefined {
  const lowest = quantities.reduce((least, { exponent }) => Math.min(least, exponent), 0)
  const integers = quantities.map(({ mantissa, exponent }) => mantissa * 10n ** BigInt(exponent - lowest))
  if (integers.every(integer => integer <= most)) return integers.map(Number)
  const divisor = integers.reduce(greatestCommonDivisor, 0n)
  const reduced = integers.map(integer => integer / divisor)
  return reduced.every(integer => integer <= most) ? reduced.map(Number) : undefined
}

function normalised(mantissa: bigint, exponent: number): Quantity {
  if (mantissa === 0n) return { mantissa, exponent: 0 }
  let rest = mantissa
  let power = exponent
  for (; rest % 10n === 0n; rest /= 10n) power++
  return { mantissa: rest, exponent: power }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
