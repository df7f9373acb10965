import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compareFolder, writeFolder } from '../../src/cli/generated-folder.ts'
import type { Output } from '../../src/emit/output.ts'

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

function generate(folder: string, outputs: readonly Output[]): void {
  writeFolder(folder, compareFolder(folder, outputs))
}

function statesOf(folder: string, outputs: readonly Output[]): Readonly<Record<string, string>> {
  const { files, manifest } = compareFolder(folder, outputs)
  return { ...Object.fromEntries(files.map(({ path, state }) => [path, state])), manifest }
}

/** What tells a file that was written anew from one that was left: each is written under another name, then renamed. */
async function idsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {}
  for (const path of ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'manifest.json']) {
    const { ino, mtimeNs } = await stat(join(folder, path), { bigint: true })
    ids[path] = `${ino} ${mtimeNs}`
  }
  return ids
}

const first = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'old/e.ts'].map((path) => ({ path, text: `first ${path}` }))
const second = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'new/f.ts'].map((path) => ({ path, text: `second ${path}` }))
const third = first.map(({ path }) => ({ path, text: `third ${path}` }))

test('a file stands as what it is: current, missing, stale, extra, edited or foreign', async () => {
  const folder = await createFolder()
  generate(folder, first)
  await rm(join(folder, 'b.ts'))
  await writeFile(join(folder, 'd.ts'), 'by hand')
  await writeFile(join(folder, 'g.ts'), 'mine')
  const wanted = [...first.slice(0, 2), ...second.slice(2, 4), { path: 'g.ts', text: 'ours' }]
  expect(statesOf(folder, wanted)).toEqual({
    'a.ts': 'current',
    'b.ts': 'missing',
    'c.ts': 'stale',
    'd.ts': 'edited',
    'g.ts': 'foreign',
    'old/e.ts': 'extra',
    manifest: 'stale',
  })
})

test('a file whose ends of lines version control has changed stands as it did', async () => {
  const folder = await createFolder()
  const outputs = ['a.ts', 'b.ts', 'c.ts'].map((path) => ({ path, text: `one\ntwo ${path}\n` }))
  generate(folder, outputs)
  await writeFile(join(folder, 'a.ts'), 'one\r\ntwo a.ts\r\n')
  await writeFile(join(folder, 'b.ts'), 'one\r\ntwo b.ts\r\n')
  await writeFile(join(folder, 'c.ts'), 'one\r\nmine c.ts\r\n')
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  await writeFile(join(folder, 'manifest.json'), manifest.replaceAll('\n', '\r\n'))
  expect(statesOf(folder, outputs)).toEqual({
    'a.ts': 'current',
    'b.ts': 'current',
    'c.ts': 'edited',
    manifest: 'current',
  })
  const changed = outputs.map((each) => (each.path === 'b.ts' ? { ...each, text: 'three\n' } : each))
  expect(statesOf(folder, changed)).toMatchObject({ 'a.ts': 'current', 'b.ts': 'stale' })
})

test('only what differs is written', async () => {
  const folder = await createFolder()
  generate(folder, first)
  const before = await idsOf(folder)
  generate(folder, first)
  const same = await idsOf(folder)
  generate(folder, [...second.slice(0, 1), ...first.slice(1)])
  const after = await idsOf(folder)
  const replaced = Object.keys(before).filter((path) => before[path] !== after[path])
  expect([same, replaced]).toEqual([before, ['a.ts', 'manifest.json']])
})

test('a crash between two files leaves nothing that looks edited, whatever is generated next', async () => {
  const folder = await createFolder()
  generate(folder, first)
  const planned = compareFolder(folder, second)
  // A folder in the place of a file makes the third of the writes fail.
  await rm(join(folder, 'c.ts'))
  await mkdir(join(folder, 'c.ts'))
  expect(() => writeFolder(folder, planned)).toThrow('EISDIR')
  await rm(join(folder, 'c.ts'), { recursive: true })
  expect([statesOf(folder, first), statesOf(folder, second), statesOf(folder, third)]).toEqual([
    {
      'a.ts': 'stale',
      'b.ts': 'stale',
      'c.ts': 'missing',
      'd.ts': 'current',
      'old/e.ts': 'current',
      manifest: 'stale',
    },
    {
      'a.ts': 'current',
      'b.ts': 'current',
      'c.ts': 'missing',
      'd.ts': 'stale',
      'new/f.ts': 'missing',
      'old/e.ts': 'extra',
      manifest: 'stale',
    },
    { 'a.ts': 'stale', 'b.ts': 'stale', 'c.ts': 'missing', 'd.ts': 'stale', 'old/e.ts': 'stale', manifest: 'stale' },
  ])
})

test('after a crash, generating again leaves what it would have left without one', async () => {
  const folder = await createFolder()
  generate(folder, first)
  const planned = compareFolder(folder, second)
  await rm(join(folder, 'd.ts'))
  await mkdir(join(folder, 'd.ts'))
  expect(() => writeFolder(folder, planned)).toThrow('EISDIR')
  await rm(join(folder, 'd.ts'), { recursive: true })
  generate(folder, second)
  const untroubled = await createFolder()
  generate(untroubled, second)
  const names = await readdir(folder, { recursive: true })
  expect(names.toSorted()).toEqual(['a.ts', 'b.ts', 'c.ts', 'd.ts', 'manifest.json', 'new', 'new/f.ts'])
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(
    await readFile(join(untroubled, 'manifest.json'), 'utf8'),
  )
})
