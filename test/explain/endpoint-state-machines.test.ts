// The interpreter's outlier detection, health checks and connection limits, by the rulebook.
import { expect, test } from 'vitest'
import { EMPTY_ROOM, enterRoom, leaveRoom, type RoomState, stopWaiting } from '../../src/explain/connection-limits.ts'
import { afterCheck, HEALTHY } from '../../src/explain/health-check.ts'
import { isEjected, type OutlierState, reportOutcome } from '../../src/explain/outlier-detection.ts'

const rules = { consecutiveFailures: 2, ejectSeconds: 10, maxEjectSeconds: 25, maxEjectedPercent: 50 }
const all = ['a', 'b', 'c', 'd']
const unheard: OutlierState = new Map()

function report(state: OutlierState, endpoint: string, isGood: boolean, nowMs: number, well: readonly string[] = all): OutlierState {
  return reportOutcome(rules, state, { endpoint, isGood, all, well }, nowMs)
}

/** Fails as often as it takes. */
const fail = (state: OutlierState, endpoint: string, nowMs: number, well?: readonly string[]) =>
  report(report(state, endpoint, false, nowMs, well), endpoint, false, nowMs, well)
const out = (state: OutlierState, nowMs: number) => all.filter(endpoint => isEjected(state, endpoint, nowMs))

test('failures in a row eject an endpoint for its time, and a success in between starts anew', () => {
  const broken = report(report(report(unheard, 'a', false, 0), 'a', true, 0), 'a', false, 0)
  expect(out(broken, 0)).toEqual([])
  const ejected = fail(unheard, 'a', 5)
  expect([out(ejected, 5), out(ejected, 10_004), out(ejected, 10_005)]).toEqual([['a'], ['a'], []])
})

test('each time it is out for longer, up to the most; one that did well for as long as it was out begins anew', () => {
  const once = fail(unheard, 'a', 0)
  const twice = fail(once, 'a', 10_000)
  expect([out(twice, 29_999), out(twice, 30_000)]).toEqual([['a'], []])
  const thrice = fail(twice, 'a', 30_000)
  expect([out(thrice, 54_999), out(thrice, 55_000)]).toEqual([['a'], []])
  const later = fail(once, 'a', 20_001)
  expect([out(later, 30_000), out(later, 30_001)]).toEqual([['a'], []])
})

test('what is heard of an endpoint while it is out says nothing of it afterwards', () => {
  const ejected = report(fail(unheard, 'a', 0), 'a', false, 5000)
  expect(out(report(ejected, 'a', false, 10_000), 10_000)).toEqual([])
})

test('no more than the part of all, one in any case, and never the last one that is well', () => {
  const two = fail(fail(fail(unheard, 'a', 0), 'b', 0), 'c', 0)
  expect(out(two, 0)).toEqual(['a', 'b'])
  expect(out(fail(unheard, 'a', 0, ['a']), 0)).toEqual([])
  expect(out(fail(unheard, 'a', 0, ['a', 'b']), 0)).toEqual(['a'])
  const few = { ...rules, maxEjectedPercent: 1, consecutiveFailures: 1 }
  const one = reportOutcome(few, unheard, { endpoint: 'a', isGood: false, all: ['a', 'b'] }, 0)
  expect([isEjected(one, 'a', 0), isEjected(one, 'b', 0)]).toEqual([true, false])
})

test('health goes by checks in a row, either way', () => {
  const check = { unhealthyAfter: 3, healthyAfter: 2 }
  const after = (...passed: boolean[]) => passed.reduce((state, one) => afterCheck(check, state, one), HEALTHY).isHealthy
  expect([after(false, false), after(false, false, true, false, false), after(false, false, false)]).toEqual([true, true, false])
  expect([after(false, false, false, true, false, true), after(false, false, false, true, true)]).toEqual([false, true])
})

const room = { most: 2, pending: 1 }

function enter(names: readonly string[], mayWait = true): { state: RoomState; entries: string[] } {
  const entries: string[] = []
  const state = names.reduce((before, name) => {
    const { state: after, entry } = enterRoom(room, before, name, mayWait)
    entries.push(entry)
    return after
  }, EMPTY_ROOM)
  return { state, entries }
}

test('so many go on, so many wait, and the rest is refused', () => {
  expect(enter(['a', 'b', 'c', 'd']).entries).toEqual(['goes', 'goes', 'waits', 'refused'])
  expect(enter(['a', 'b', 'c'], false).entries).toEqual(['goes', 'goes', 'refused'])
  expect(enterRoom({ most: 1, pending: 0 }, enter(['a']).state, 'b', true).entry).toBe('refused')
})

test('who waits longest has the place of the one that leaves, and nobody overtakes them', () => {
  const { state } = enter(['a', 'b', 'c'])
  const { state: next, next: served } = leaveRoom(state)
  expect([served, next]).toEqual(['c', { underWay: 2, waiting: [] }])
  expect(leaveRoom(next)).toEqual({ state: { underWay: 1, waiting: [] }, next: undefined })
  expect(stopWaiting(state, 'c')).toEqual({ underWay: 2, waiting: [] })
  expect(enterRoom(room, { underWay: 1, waiting: ['c'] }, 'd', true).entry).toBe('refused')
})
