// What docs/mqtt.md shows is what the commands print.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Toolchain } from '../../src/cli/toolchain.ts'
import { run } from '../../src/cli/run.ts'
import { compile, importManifests, readTestCases, testCases } from '../../src/index.ts'
import { readMesh } from '../../src/explain/explain.ts'

const DOCUMENT = readFileSync('docs/mqtt.md', 'utf8')
const temporary = mkdtempSync(join(tmpdir(), 'pipyc-mqtt-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const blocks = [...DOCUMENT.matchAll(/^```console\n\$ npx pipyc (.*)\n([^]*?)^```$/gm)].map(([, command = '', output = '']) => ({ command, output }))

/** The scripts' number and size change with each change of the scripts; time with the machine. */
const withoutSize = (text: string): string => text.replace(/\d+ files, \d+ KB {2}\(\d+\.\d\d s\)/, '… files').replace(/\(\d+\.\d\d s\)$/m, '(… s)')

describe('docs/mqtt.md', () => {
  test('shows a compilation and some questions', () => {
    expect(blocks.map(({ command }) => command.split(' ')[0])).toEqual(['compile', ...Array(4).fill('explain'), 'test', 'explain'])
  })

  test.each(blocks)('$command', async ({ command, output }) => {
    let printed = ''
    const print = (text: string) => void (printed += text)
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    const at = words.indexOf('-o') + 1
    const real = at > 0 ? words.with(at, join(temporary, 'out')) : words
    const host = {
      stdout: print,
      stderr: print,
      readStdin: async () => new Uint8Array(),
      elapsed: () => 0,
      env: {},
      stderrIsTerminal: false,
      version: '0.0.0',
    }
    expect(
      await run(real, host, async () => ({ importManifests, compile, readMesh, readTestCases, testCases }) as Partial<Toolchain> as Toolchain),
    ).toBe(0)
    const shown = printed.replaceAll(temporary, '').replaceAll('/out/', 'out/')
    expect(withoutSize(shown)).toBe(withoutSize(output))
  })

  test('shows the policies of the fixture', () => {
    const mesh = readFileSync('fixtures/meshes/sensors/mesh.yaml', 'utf8')
    expect(DOCUMENT).toContain(mesh.slice(mesh.indexOf('accessPolicies:')))
  })
})
