// A short, seeded run of what `npm run soak:mqtt` does at length.
import { expect, test } from 'vitest'
import { describePipy } from '../testing/describe-pipy.ts'
import { fuzz } from './fuzz.ts'

describePipy('damaged MQTT sessions', pipy => {
  test('never crash the proxy, and nothing that is denied reaches the broker', async () => {
    const report = await fuzz(pipy, 480, 20_261_125)
    expect(report.leaks).toEqual([])
    expect(report.errors).toEqual([])
    expect(report.isRunning).toBe(true)
    // Most sessions open, and in many something is allowed: else nothing was tested.
    expect(report.connected).toBeGreaterThan(200)
    expect(report.publishes).toBeGreaterThan(100)
    expect(report.subscriptions).toBeGreaterThan(20)
  })
})
