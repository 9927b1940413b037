import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/cli/read-inputs.js'
import { writeBundle } from '../../src/cli/write-output.js'
import { pipyc, working } from './fake-host.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pipyc-files-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, content = ''): string {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  return file
}

describe('inputs', () => {
  const noStdin = async () => new Uint8Array()
  const paths = async (given: readonly string[], skip?: string) =>
    (await readInputs(given, noStdin, skip)).files.map(({ path }) => relative(root, path))

  it('walks directories in a fixed order, and takes each file once', async () => {
    for (const file of [
      'b.yaml',
      'a.yml',
      'a/z.json',
      'Z.YAML',
      'a/.hidden.yaml',
      '.git/x.yaml',
      'node_modules/x.yaml',
      'readme.md',
      'out/config.json',
    ])
      put(file)
    expect(await paths([root], join(root, 'out'))).toEqual(['Z.YAML', 'a/z.json', 'a.yml', 'b.yaml'])
    expect(await paths([join(root, 'b.yaml'), root, join(root, 'a')], join(root, 'out'))).toEqual(['b.yaml', 'Z.YAML', 'a/z.json', 'a.yml'])
    expect(await paths([join(root, 'readme.md')])).toEqual(['readme.md'])
  })

  it('passes over what pipyc compile wrote among the manifests', async () => {
    const manifest = JSON.stringify({ formatVersion: 1, digest: 'd', proxies: [], files: [] })
    for (const [file, text] of Object.entries({
      'a.yaml': '',
      'out/manifest.json': manifest,
      'out/shop/cart/config.json': '{}',
      'app/manifest.json': '{}',
      'b/manifest.json': '{',
    }))
      put(file, text)
    expect(await paths([root])).toEqual(['a.yaml', 'app/manifest.json', 'b/manifest.json'])
    await expect(paths([join(root, 'out')])).rejects.toThrow('out is what pipyc compile wrote; name the manifests that it was made of')
  })

  it('follows links, but not in circles', async () => {
    put('mesh/a.yaml')
    put('other/b.yaml')
    symlinkSync(join(root, 'mesh'), join(root, 'mesh/loop'))
    symlinkSync(join(root, 'other'), join(root, 'mesh/other'))
    expect(await paths([join(root, 'mesh')])).toEqual(['mesh/a.yaml', 'mesh/other/b.yaml'])
  })

  it('names the mesh after a single directory', async () => {
    const name = async (...given: string[]) => (await readInputs(given, noStdin)).directoryName
    put('my mesh (1)/a.yaml')
    put('b/a.yaml')
    expect(await name(join(root, 'my mesh (1)/'))).toBe('my-mesh-1')
    expect(await name(join(root, 'b'), join(root, 'my mesh (1)'))).toBeUndefined()
    expect(await name(join(root, 'b/a.yaml'))).toBeUndefined()
  })

  it('says what cannot be read', async () => {
    mkdirSync(join(root, 'empty'))
    put('binary.yaml')
    writeFileSync(join(root, 'binary.yaml'), new Uint8Array([0xff, 0xfe, 0x00]))
    symlinkSync('nowhere', join(root, 'broken.yaml'))
    for (const [path, message] of [
      ['empty', 'empty has no .yaml, .yml or .json files'],
      ['missing', 'missing: there is no such file or directory'],
      ['binary.yaml', 'binary.yaml: it is not UTF-8 text'],
      ['broken.yaml', 'broken.yaml: there is no such file'],
    ] as const) {
      const { code, err } = await pipyc(['check', join(root, path)])
      expect([code, err.includes(message)], err).toEqual([2, true])
    }
  })

  it('reads stdin once', async () => {
    const seen: unknown[] = []
    const toolchain = {
      importManifests: (files: readonly { path: string; text: string }[]) => (seen.push(...files), working().importManifests(files, {})),
    }
    expect((await pipyc(['check', '-', '-'], toolchain, { stdin: '\ufeffkind: x' })).code).toBe(0)
    expect(seen).toEqual([{ path: '<stdin>', text: 'kind: x' }])
    expect((await pipyc(['check', '-'], toolchain, { stdin: new Uint8Array([0xff]) })).code).toBe(2)
  })
})

describe('output', () => {
  const files = (...paths: string[]) =>
    new Map([...paths.map(path => [path, `${path}!`] as const), ['manifest.json', JSON.stringify({ files: paths.map(path => ({ path })) })]])
  const tree = () =>
    (readdirSync(join(root, 'out'), { recursive: true }) as string[]).filter(path => lstatSync(join(root, 'out', path)).isFile()).sort()

  it('writes only what changed, and leaves nothing behind', () => {
    const out = join(root, 'out')
    expect(writeBundle(out, files('a/b/main.js', 'a/c/main.js'))).toMatchObject({ changed: 3, removed: 0 })
    const inode = lstatSync(join(out, 'a/b/main.js')).ino
    expect(writeBundle(out, files('a/b/main.js', 'a/c/main.js'))).toMatchObject({ changed: 0 })
    expect(writeBundle(out, new Map([...files('a/b/main.js', 'a/c/main.js'), ['a/c/main.js', 'new']]))).toMatchObject({ changed: 1 })
    expect(lstatSync(join(out, 'a/b/main.js')).ino).toBe(inode)
    expect(tree()).toEqual(['a/b/main.js', 'a/c/main.js', 'manifest.json'])
    expect(readdirSync(root)).toEqual(['out'])
  })

  it('removes what an earlier run wrote, and only that', () => {
    const out = join(root, 'out')
    writeBundle(out, files('a/b/main.js', 'a/c/modules/x.js'))
    put('out/a/c/mine.txt')
    put('out/a/b/notes.md')
    expect(writeBundle(out, files('a/d/main.js'))).toMatchObject({ removed: 2 })
    expect(tree()).toEqual(['a/b/notes.md', 'a/c/mine.txt', 'a/d/main.js', 'manifest.json'])
    expect(existsSync(join(out, 'a/c/modules'))).toBe(false)
  })

  it('does not put a part of a mesh into a directory that holds others', () => {
    const out = join(root, 'out')
    writeBundle(out, files('a/b/config.json', 'a/b/old.js', 'a/c/config.json', 'a/d/config.json'))
    const before = tree()
    expect(() => writeBundle(out, files('a/b/config.json'), ['a/b'])).toThrow(/has other proxies \(a\/c and 1 more\), which --proxy would take away/)
    expect(tree()).toEqual(before)
    expect(writeBundle(out, files('a/b/config.json', 'a/c/config.json', 'a/d/config.json'), ['a/b', 'a/c', 'a/d'])).toMatchObject({ removed: 1 })
    rmSync(join(out, 'a/c'), { recursive: true })
    rmSync(join(out, 'a/d'), { recursive: true })
    expect(writeBundle(out, files('a/b/config.json'), ['a/b'])).toMatchObject({ removed: 0 })
  })

  it('does not believe a manifest that leads elsewhere', () => {
    const victim = put('victim/main.js', 'precious')
    put('out/keep/main.js', 'precious')
    symlinkSync(join(root, 'victim'), join(root, 'out/link'))
    symlinkSync(victim, join(root, 'out/file-link'))
    const listed = [
      '../victim/main.js',
      victim,
      'a/../../victim/main.js',
      'link/main.js',
      'file-link',
      './keep/main.js',
      'keep',
      '',
      'keep//main.js',
      '..\\victim\\main.js',
      5,
      null,
      { path: {} },
    ]
    put('out/manifest.json', JSON.stringify({ files: listed }))
    expect(writeBundle(join(root, 'out'), files('a/main.js'))).toMatchObject({ removed: 0 })
    expect(readFileSync(victim, 'utf8')).toBe('precious')
    for (const manifest of ['', '[]', 'null', '{"files":null}', '{"files":"x"}', '{"files":{"keep/main.js":"digest"}}']) {
      put('out/manifest.json', manifest)
      expect(writeBundle(join(root, 'out'), files('a/main.js')).removed).toBe(manifest.includes('digest') ? 1 : 0)
    }
  })

  it('takes away what a run that broke off has written', () => {
    const out = join(root, 'out')
    writeBundle(out, files('a/b/main.js'))
    mkdirSync(join(out, 'a/d/main.js'), { recursive: true })
    expect(() => writeBundle(out, files('a/b/main.js', 'a/c/main.js', 'a/d/main.js'))).toThrow('it is a directory')
    expect(existsSync(join(out, 'a/c/main.js'))).toBe(true)
    rmSync(join(out, 'a/d'), { recursive: true })
    expect(writeBundle(out, files('a/b/main.js'))).toMatchObject({ removed: 1 })
    expect([...readdirSync(out).sort(), ...readdirSync(join(out, 'a'))]).toEqual(['a', 'manifest.json', 'b'])
  })

  it('says what cannot be written', async () => {
    const input = put('mesh.yaml')
    put('file')
    mkdirSync(join(root, 'dir/shop/cart/main.js'), { recursive: true })
    for (const [out, message] of [
      ['file', 'something else has that name'],
      ['file/below', 'not a directory'],
      ['dir', 'it is a directory'],
    ] as const) {
      const { code, err } = await pipyc(['compile', input, '-o', join(root, out)])
      expect([code, err.includes(message)], err).toEqual([2, true])
    }
    const { code, err } = await pipyc(['compile', input, '--emit', 'plan', '-o', join(root, 'dir')])
    expect([code, err]).toEqual([2, expect.stringContaining('it is a directory; name a file in it')])
    if (process.platform === 'linux') expect(() => writeBundle('/proc/pipyc/out', files('a/main.js'))).toThrow('no such file or directory')
    // What it has begun, for the next run.
    expect(readdirSync(join(root, 'dir')).sort()).toEqual(['.pipyc-pending.json', 'shop'])
  })
})
