import { expect, it } from 'vitest'
import { nearestName } from '../../src/diagnostics/nearest.js'

it('finds slips of the keyboard and nothing far-fetched', () => {
  const names = ['services', 'splits', 'identities', 'id', 'mesh']
  expect(nearestName('servcies', names)).toBe('services')
  expect(nearestName('Split', names)).toBe('splits')
  expect(nearestName('identitys', names)).toBe('identities')
  expect(nearestName('idd', names)).toBe('id')
  expect(nearestName('services', names)).toBe('services')
  expect(nearestName('', names)).toBeUndefined()
  expect(nearestName('workloads', names)).toBeUndefined()
  expect(nearestName('xy', names)).toBeUndefined()
  expect(nearestName('x'.repeat(1e7), names)).toBeUndefined()
  expect(nearestName('bookstore-v22', ['bookstore', 'bookstore-v1', 'bookstore-v2'])).toBe('bookstore-v2')
})
