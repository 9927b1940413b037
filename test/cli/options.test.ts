import { Option } from 'commander'
import { expect, it } from 'vitest'
import { OPTIONS, rowsOf } from '../../src/cli/options.js'
import { pipyc } from './fake-host.js'

it('names each row as commander names its value', () => {
  for (const [name, { flags }] of Object.entries(OPTIONS)) expect(new Option(flags).attributeName()).toBe(name)
})

it.each(['compile', 'check'] as const)('help of %s shows each of its options', async name => {
  const { out } = await pipyc(['help', name])
  const flags = rowsOf(name).map(row => row.flags)
  for (const flag of flags) expect(out).toContain(flag)
  expect(out.match(/^ {2}-/gm)).toHaveLength(flags.length + 1)
})
