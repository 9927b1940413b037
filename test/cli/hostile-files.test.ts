// File names, links and special files that somebody put in the way of the command.
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { LARGEST_BYTES, readInputs } from '../../src/cli/read-inputs.ts'
import { compile } from '../../src/compile.ts'
import { FORMATS } from '../../src/diagnostics/format.ts'
import { importManifests } from '../../src/import/index.ts'
import { pipyc } from './fake-host.ts'

let root: string
let before: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pipyc-hostile-'))
  before = process.cwd()
})
afterEach(() => {
  process.chdir(before)
  rmSync(root, { recursive: true })
})

const real = { importManifests, compile }
const MESH = `{apiVersion: pipyc/v1, mesh: {name: m}, identities: [{id: shop/cart}], workloads: [{id: shop/cart, identity: shop/cart}]}`

function put(path: string, content = ''): string {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** What GitHub's and Azure's runners would obey. */
const commands = (text: string) => text.split('\n').filter(line => /^\s*::.*::/.test(line) || /##\w*\[/.test(line))

describe('names of files in findings', () => {
  const names = [
    '::set-output name=x::y.yaml',
    '::error::.yaml',
    'a\n::error file=x::owned.yaml',
    '##[add-path]x.yaml',
    '##vso[task.setvariable variable=x]y.yaml',
    '\x1b[2J\x9b1m.yaml',
  ]
  test.each(FORMATS)('are data in --format %s', async format => {
    for (const name of names) put(name, 'a: [')
    process.chdir(root)
    const { code, out, err } = await pipyc(['check', '.', '--format', format], real)
    const text = out + err
    expect(code).toBe(1)
    // Every file has its finding, whatever it is called.
    expect(text.match(/import\/invalid-yaml/g)!.length).toBeGreaterThanOrEqual(names.length)
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    const allowed = format === 'github' ? /^::(error|warning|notice) title=[a-z/-]+(,file=[^:,]+,line=\d+,col=\d+(,endColumn=\d+)?)?::/ : /^$/
    for (const line of commands(text)) expect(line).toMatch(allowed)
  })
})

test.each(FORMATS)('a workflow command in every text of a finding is no command in --format %s', async format => {
  const texts = ['::set-output name=a::b', '##[add-mask]x', '##vso[task.complete result=Failed]x']
  const documents = texts.flatMap(text => [
    `{apiVersion: v1, kind: ${JSON.stringify(text)}, metadata: {name: a}}`,
    `{apiVersion: v1, kind: Service, metadata: {name: ${JSON.stringify(text)}}, spec: {ports: [{port: ${JSON.stringify(text)}}]}}`,
    `{apiVersion: pipyc/v1, ${JSON.stringify(text)}: 1}`,
    `${text} # ${text}\n`,
  ])
  const { out, err } = await pipyc(['check', '-', '--format', format], real, { stdin: documents.join('\n---\n') })
  expect((out + err).length).toBeGreaterThan(500)
  const found = commands(out + err).filter(
    line => format !== 'github' || !/^::(error|warning|notice) title=[^:]*::/.test(line) || /##\w*\[/.test(line),
  )
  expect(found).toEqual([])
})

describe('special files', () => {
  it('does not wait for a pipe that lies in a directory, nor takes a link to a device', async () => {
    put('mesh/a.yaml', MESH)
    execFileSync('mkfifo', [join(root, 'mesh/b.yaml')])
    symlinkSync('/dev/zero', join(root, 'mesh/c.yaml'))
    symlinkSync(join(root, 'mesh/b.yaml'), join(root, 'mesh/d.yaml'))
    const { files } = await readInputs([join(root, 'mesh')], async () => new Uint8Array())
    expect(files.map(({ path }) => relative(root, path))).toEqual(['mesh/a.yaml'])
  })

  it('reads a device or a file no further than a manifest may be long', async () => {
    const huge = put('huge.yaml')
    const file = openSync(huge, 'r+')
    ftruncateSync(file, 20 * LARGEST_BYTES)
    closeSync(file)
    for (const path of ['/dev/zero', huge]) {
      const { code, err } = await pipyc(['check', path])
      expect([code, err]).toEqual([2, `error: ${path} has more than ${LARGEST_BYTES} bytes; a manifest has fewer\n`])
    }
  })

  it('reads what a process writes into a named pipe', async () => {
    const pipe = join(root, 'pipe.yaml')
    execFileSync('mkfifo', [pipe])
    execFileSync('sh', ['-c', `(printf '%s' "$1" > "$2") > /dev/null 2>&1 &`, 'sh', MESH, pipe])
    expect((await readInputs([pipe], async () => new Uint8Array())).files).toEqual([{ path: pipe, text: MESH }])
  })

  it('says so when a name is not UTF-8', async () => {
    put('mesh/a.yaml', MESH)
    writeFileSync(Buffer.concat([Buffer.from(`${root}/mesh/`), Buffer.from([0xff, 0x1b]), Buffer.from('.yaml')]), MESH)
    const { code, err } = await pipyc(['check', join(root, 'mesh')], real)
    expect([code, err]).toEqual([2, `error: cannot read ${root}/mesh/\ufffd\\x1b.yaml: there is no such file or directory\n`])
  })

  it('ends a walk through links in a circle', async () => {
    put('mesh/a.yaml', MESH)
    symlinkSync('.', join(root, 'mesh/self'))
    symlinkSync('loop.yaml', join(root, 'mesh/loop.yaml'))
    const { code, err } = await pipyc(['check', join(root, 'mesh')], real)
    expect([code, err]).toEqual([2, `error: cannot read ${root}/mesh/loop.yaml: its links go in a circle\n`])
    rmSync(join(root, 'mesh/loop.yaml'))
    expect((await pipyc(['check', join(root, 'mesh')], real)).code).toBe(0)
  })
})

describe('the output directory', () => {
  const compileTo = (out: string) => pipyc(['compile', join(root, 'mesh'), '-o', out], real)

  it('does not follow a link below it', async () => {
    put('mesh/a.yaml', MESH)
    put('victim/cart/main.js', 'precious')
    mkdirSync(join(root, 'out'))
    symlinkSync(join(root, 'victim'), join(root, 'out/shop'))
    const { code, err } = await compileTo(join(root, 'out'))
    expect([code, err.includes('out/shop: it is a link, and may lead elsewhere')], err).toEqual([2, true])
    expect(readFileSync(join(root, 'victim/cart/main.js'), 'utf8')).toBe('precious')
    expect(readdirSync(join(root, 'out'))).toEqual(['shop'])
  })

  it('replaces a link that has the name of a file', async () => {
    put('mesh/a.yaml', MESH)
    const victim = put('victim', 'precious')
    mkdirSync(join(root, 'out/shop/cart'), { recursive: true })
    for (const name of ['manifest.json', 'shop/cart/main.js']) symlinkSync(victim, join(root, 'out', name))
    expect((await compileTo(join(root, 'out'))).code).toBe(0)
    expect(readFileSync(victim, 'utf8')).toBe('precious')
  })

  it('may itself be a link', async () => {
    put('mesh/a.yaml', MESH)
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'out'))
    expect((await compileTo(join(root, 'out'))).code).toBe(0)
    expect(existsSync(join(root, 'elsewhere/shop/cart/main.js'))).toBe(true)
  })

  it('is no input, by whatever name, and the input is no output', async () => {
    put('mesh/a.yaml', MESH)
    symlinkSync(join(root, 'mesh'), join(root, 'alias'))
    for (let run = 0; run < 2; run++) expect((await compileTo(join(root, 'alias/out'))).code).toBe(0)
    const { code, err } = await compileTo(join(root, 'alias'))
    expect([code, err.includes('mesh is the input; write into another directory')], err).toEqual([2, true])
    expect(readFileSync(join(root, 'mesh/a.yaml'), 'utf8')).toBe(MESH)
  })
})
