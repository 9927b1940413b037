// What bench:instructions makes of its counts, and prints.

/** Instructions a request, of each round. */
export type Rounds = readonly number[]

export interface Row {
  readonly pipy: string
  readonly way: string
  /** null: of bare Pipy. */
  readonly routes: number | null
  /** A request: of the lowest round, because what disturbs one only adds, such as the work of a second where a request takes long. */
  readonly instructions: number
  readonly rounds: Rounds
  /** What it is compared with: bare Pipy with the same requests, or for a policy the same way without. null: it is bare Pipy. */
  readonly comparison: Comparison | null
  /** Between the highest and the lowest round, as a part of `instructions`. */
  readonly spread: number
  /** Of what another commit compiled; null where that did not work. */
  readonly against?: number | null
}

interface Comparison {
  readonly with: string
  readonly more: number
  /** `more` as a part of what bare Pipy takes for the same requests. */
  readonly ofBare: number
}

export function rowOf(
  place: Pick<Row, 'pipy' | 'way' | 'routes'>,
  rounds: Rounds,
  comparedWith?: { readonly name: string; readonly rounds: Rounds; readonly bare: Rounds },
): Row {
  const instructions = lowest(rounds)
  const spread = (Math.max(...rounds) - instructions) / instructions
  if (!comparedWith) return { ...place, instructions, rounds, comparison: null, spread }
  const more = instructions - lowest(comparedWith.rounds)
  return { ...place, instructions, rounds, comparison: { with: comparedWith.name, more, ofBare: more / lowest(comparedWith.bare) }, spread }
}

export function lowest(rounds: Rounds): number {
  return Math.min(...rounds)
}

/** `against`: the commit that the last two columns are about. */
export function heading(against?: string): void {
  const other = against ? [against.slice(0, 10), 'difference'] : []
  write(['pipy', 'way', 'routes', 'instructions', 'more', 'than', 'of bare', 'spread', ...other])
}

export function show({ pipy, way, routes, instructions, comparison, spread, against }: Row): void {
  const compared = comparison ? [signed(comparison.more), comparison.with, percent(comparison.ofBare)] : ['', '', '']
  const difference = against === undefined ? [] : against === null ? ['-', '-'] : [count(against), signed(instructions - against)]
  write([pipy, way, routes ?? '', count(instructions), ...compared, percent(spread), ...difference])
}

const WIDTHS = [7, -23, 7, 13, 9, -17, 8, 8, 13, 11]

function write(cells: readonly (string | number)[]): void {
  const padded = cells.map((content, i) => {
    const width = WIDTHS[i] ?? 0
    return width < 0 ? ` ${String(content).padEnd(-width)}` : String(content).padStart(width)
  })
  process.stdout.write(`${padded.join('').trimEnd()}\n`)
}

function count(instructions: number): string {
  return Math.round(instructions).toLocaleString('en')
}

function signed(instructions: number): string {
  return `${instructions < 0 ? '' : '+'}${count(instructions)}`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}
