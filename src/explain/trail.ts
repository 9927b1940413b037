// Writes down what was tried.
import type { NodePlace } from '../phases/2-resolve/resolved.js'
import type { NextStep, Step } from './decision.js'
import type { Position } from './verdict.js'

export class Trail {
  readonly steps: Step[] = []
  /** What bears on the flow if it is allowed, in order. */
  readonly applied: NextStep[] = []

  add({ side, proxy }: Position, kind: Step['kind'], id: string, matched: boolean, reason: string, place?: NodePlace): void {
    this.steps.push({ side, proxy, kind, id, matched, reason, place })
  }

  /** Several endpoints or backends may say the same. */
  applies(steps: readonly NextStep[]): void {
    this.applied.push(...steps.filter(({ text }) => !this.applied.some(known => known.text === text)))
  }
}
