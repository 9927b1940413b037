// What bench:proxy makes of its figures, and prints.
import type { Figures } from './load.ts'
import type { Setup } from './proxy-setups.ts'

export const AIMS = { ratioAtOneRoute: 0.9, growthTo10000: 0.05 }

export interface Row {
  readonly pipy: string
  readonly setup: string
  readonly routes: number
  /** How many of them are asked for in turn. */
  readonly paths: number
  readonly bare: Figures
  readonly ours: Figures
  /** CPU time per request, bare / ours: the median of the rounds' ratios. */
  readonly ratio: number
  /** Part by which the time is longer than with one route, likewise. */
  readonly growth: number
}

/** `figures`: of bare Pipy, then of each of `sides`, by round. */
export function compare(
  pipy: string,
  setup: Setup,
  sides: readonly { readonly routes: number; readonly paths: readonly string[] }[],
  [bare = [], ...figures]: readonly (readonly Figures[])[],
): Row[] {
  /** Round by round. */
  const ratio = (mine: readonly Figures[], others: readonly Figures[]) =>
    median(mine.map(({ cpuUsPerRequest }, round) => cpuUsPerRequest / others[round]!.cpuUsPerRequest))
  return figures.map((ours, i) => ({
    pipy,
    setup: setup.name,
    routes: sides[i]!.routes,
    paths: sides[i]!.paths.length,
    bare: medians(bare),
    ours: medians(ours),
    ratio: ratio(bare, ours),
    growth: ratio(ours, figures[0]!) - 1,
  }))
}

function medians(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => median(figures.map(figure => figure[key]))
  return { cpuUsPerRequest: of('cpuUsPerRequest'), requestsPerSecond: of('requestsPerSecond'), p99Ms: of('p99Ms') }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

export function heading(rounds: number, seconds: number): void {
  process.stdout.write(`One core for the proxy, one for the load; ${rounds} x ${seconds} s each, all in turn; medians. us: CPU time of the proxy per request.
${['pipy', 'setup', 'routes', 'paths', 'bare us', 'ours us', 'ratio', 'bare req/s', 'ours req/s', 'bare p99', 'ours p99', 'aim'].map(cell).join('')}\n`)
}

/** `hasAim`: there is none for HTTP/2 and for queries. */
export function show({ pipy, setup, routes, paths, bare, ours, ratio }: Row, hasAim: boolean): void {
  const aim = hasAim && routes === 1 ? `${ratio >= AIMS.ratioAtOneRoute ? 'met' : 'MISSED'} >= ${AIMS.ratioAtOneRoute.toFixed(2)}` : ''
  const sides = (key: keyof Figures, digits: number) => [bare, ours].map(figures => figures[key].toFixed(digits))
  const cells = [
    pipy,
    setup,
    routes,
    paths,
    ...sides('cpuUsPerRequest', 1),
    ratio.toFixed(2),
    ...sides('requestsPerSecond', 0),
    ...sides('p99Ms', 2),
    aim,
  ]
  process.stdout.write(`${cells.map(cell).join('')}\n`)
}

export function judge({ pipy, setup, growth }: Row, hasAim: boolean): void {
  const verdict = hasAim ? ` (${growth <= AIMS.growthTo10000 ? 'met' : 'MISSED'} <= 5 %)` : ''
  process.stdout.write(`${pipy} ${setup}: 10,000 routes cost ${(growth * 100).toFixed(1)} % more than 1${verdict}\n`)
}

function cell(content: string | number, i: number): string {
  return i === 1 || i === 11 ? ` ${String(content).padEnd(15)}` : String(content).padStart(i === 0 ? 7 : 11)
}
