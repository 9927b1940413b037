// What bench:mqtt makes of its figures, and prints.
import type { Figures } from './mqtt-load.ts'

export const AIMS = { messagesPerSecond: 100_000, ofHaproxy: 0.5 }

export interface Row {
  readonly pipy: string
  readonly sink: 'byte counter' | 'mosquitto'
  readonly shape: string
  readonly candidate: string
  readonly figures: Figures
  /** The other's CPU time for a message, over this one's. */
  readonly ofSplice: number | undefined
  readonly ofHaproxy: number | undefined
  /** Messages per second over the other's; only to a broker, where every message sent has come through. */
  readonly rateOfSplice?: number | undefined
  readonly rateOfHaproxy?: number | undefined
  readonly rateOfDirect?: number | undefined
}

/** `figures`: of each way, by round. Ratios are taken round by round, because the machine's speed drifts. */
export function rowsOf(at: Pick<Row, 'pipy' | 'sink' | 'shape'>, figures: ReadonlyMap<string, readonly Figures[]>): Row[] {
  return [...figures].map(([name, mine]) => {
    const ratio = (other: string, of: (mine: Figures, other: Figures) => number | undefined) => {
      const ratios = figures.get(other)?.map((theirs, round) => of(mine[round] as Figures, theirs))
      return ratios?.every(each => each !== undefined) ? middle(ratios) : undefined
    }
    const cpu = (other: string) =>
      ratio(other, (a, b) => (a.cpuUsPerMessage && b.cpuUsPerMessage ? b.cpuUsPerMessage / a.cpuUsPerMessage : undefined))
    const rate = (other: string) => ratio(other, (a, b) => a.messagesPerSecond / b.messagesPerSecond)
    const rates = { rateOfSplice: rate('raw splice'), rateOfHaproxy: rate('HAProxy'), rateOfDirect: rate('no proxy') }
    return {
      ...at,
      candidate: name,
      figures: median(mine),
      ofSplice: cpu('raw splice'),
      ofHaproxy: cpu('HAProxy'),
      ...(at.sink === 'mosquitto' && rates),
    }
  })
}

function median(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => middle(figures.map(each => each[key] ?? Number.NaN))
  const hasProxy = figures.every(({ cpuUsPerMessage }) => cpuUsPerMessage !== null)
  const hasBroker = figures.every(({ brokerCpuUsPerMessage }) => brokerCpuUsPerMessage !== undefined)
  return {
    messagesPerSecond: of('messagesPerSecond'),
    cpuUsPerMessage: hasProxy ? of('cpuUsPerMessage') : null,
    ...(hasBroker && { brokerCpuUsPerMessage: of('brokerCpuUsPerMessage') }),
  }
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number
}

const HEADING = ['pipy', 'publishes', 'way', 'messages/s', 'CPU us/message', 'of splice', 'of HAProxy']
const BROKER_HEADING = [...HEADING, 'broker CPU us', 'rate of splice', 'rate of HAProxy', 'rate of no proxy']

export function heading(sink: Row['sink']): void {
  line(sink === 'mosquitto' ? BROKER_HEADING : HEADING)
}

export function show({ pipy, sink, shape, candidate, figures, ...ratios }: Row): void {
  const { messagesPerSecond, cpuUsPerMessage, brokerCpuUsPerMessage } = figures
  const text = (ratio: number | null | undefined, digits: number) => ratio?.toFixed(digits) ?? '-'
  const cells = [pipy, shape, candidate, messagesPerSecond.toFixed(0), text(cpuUsPerMessage, 3), text(ratios.ofSplice, 2), text(ratios.ofHaproxy, 2)]
  const { rateOfSplice, rateOfHaproxy, rateOfDirect } = ratios
  const more = [text(brokerCpuUsPerMessage, 3), ...[rateOfSplice, rateOfHaproxy, rateOfDirect].map(rate => text(rate, 2))]
  line(sink === 'mosquitto' ? [...cells, ...more] : cells)
}

/** Of the rows of topic access: what of the aims is met. */
export function judge({ pipy, sink, shape, figures, ofHaproxy, rateOfHaproxy, rateOfDirect }: Row): void {
  const toBroker = sink === 'mosquitto'
  // A core's worth: how much comes of it when the load is light is the load's doing. Through to a broker it is the time that counts.
  const rate = Math.round(toBroker ? figures.messagesPerSecond : 1_000_000 / (figures.cpuUsPerMessage ?? Number.NaN))
  const what = toBroker
    ? `messages/s through to mosquitto, ${rateOfDirect?.toFixed(2)} of what it takes without a proxy`
    : 'messages for a second of CPU'
  const direct = toBroker && rate / (rateOfDirect ?? 1) < AIMS.messagesPerSecond ? ' (it does not take as many without a proxy, either)' : ''
  const verdict = (isMet: boolean, aim: number) => `(${isMet ? 'met' : 'MISSED'} >= ${aim})`
  const ofOther = toBroker ? rateOfHaproxy : ofHaproxy
  const haproxy =
    ofOther === undefined ? 'HAProxy is not installed' : `${ofOther.toFixed(2)} of HAProxy's ${verdict(ofOther >= AIMS.ofHaproxy, AIMS.ofHaproxy)}`
  process.stdout.write(`${pipy} ${shape}: ${rate} ${what} ${verdict(rate >= AIMS.messagesPerSecond, AIMS.messagesPerSecond)}${direct}, ${haproxy}\n`)
}

function line(cells: readonly string[]): void {
  process.stdout.write(`${cells.map(text => text.padEnd(17)).join('')}\n`)
}
