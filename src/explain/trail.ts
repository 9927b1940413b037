// Writes down what was tried.
import type { NodePlace } from '../phases/2-resolve/resolved.js'
import type { Step } from './decision.js'
import type { Position } from './verdict.js'

export class Trail {
  readonly steps: Step[] = []

  add({ side, proxy }: Position, kind: Step['kind'], id: string, matched: boolean, reason: string, place?: NodePlace): void {
    this.steps.push({ side, proxy, kind, id, matched, reason, place })
  }
}
