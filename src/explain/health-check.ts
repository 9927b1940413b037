// Active health checks of the rulebook as a pure state machine, for one endpoint. Shares no code with the scripts.

export interface HealthRules {
  /** In a row. */
  readonly unhealthyAfter: number
  readonly healthyAfter: number
}

export interface HealthState {
  readonly isHealthy: boolean
  /** Checks in a row that say otherwise. */
  readonly otherwise: number
}

/** Until its checks fail. */
export const HEALTHY: HealthState = { isHealthy: true, otherwise: 0 }

export function afterCheck({ unhealthyAfter, healthyAfter }: HealthRules, { isHealthy, otherwise }: HealthState, passed: boolean): HealthState {
  if (passed === isHealthy) return { isHealthy, otherwise: 0 }
  const enough = passed ? healthyAfter : unhealthyAfter
  return otherwise + 1 < enough ? { isHealthy, otherwise: otherwise + 1 } : { isHealthy: passed, otherwise: 0 }
}
