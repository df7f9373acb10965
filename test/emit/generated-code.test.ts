/** Whatever an author writes, what is emitted is formatted, has nothing to lint, and compiles, with no suppressions. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { seed } from '../fast-check.ts'
import { emit } from '../../src/emit/index.ts'
import type { Api } from '../../src/model/api.ts'
import {
  inheritedNames,
  keysNamed,
  kitchenSink,
  oneEach,
  operationAlone,
  ownWords,
  related,
  takenNames,
  texts,
  wideNames,
} from './kitchen-sink.ts'
import { namesIn } from './own-names.ts'
import { randomApi } from './random-api.ts'
import { sampleApi } from './sample.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tenon-generated-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A project that has the dependencies of this one, and this one's settings. */
function project(apis: Readonly<Record<string, Api>>): void {
  mkdirSync(join(folder, 'node_modules'))
  for (const name of ['hono', '@types', 'typescript'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  symlinkSync(root, join(folder, 'node_modules/tenon'))
  for (const file of ['.oxfmtrc.json', '.oxlintrc.json']) cpSync(join(root, file), join(folder, file))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['.'], exclude: [] }),
  )
  for (const [name, api] of Object.entries(apis)) {
    for (const { path, text } of emit(api)) {
      if (!path.endsWith('.ts')) continue
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), text)
    }
  }
}

/** Runs one of the repository's tools, and answers what it prints where it finds something. */
function findings(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
  })
  return status === 0 ? '' : stdout + stderr
}

/** What the code of two APIs that have nothing in common calls alike, where parameters of paths are in reach. */
function ownNames(): string[] {
  const [names = [], others = []] = [sampleApi(), takenNames(['do'])].map((api) =>
    namesIn(emit(api).filter(({ path }) => /(?:routes|store|operations|client)\.ts$/.test(path))),
  )
  return names.filter((name) => /^[a-z]/.test(name) && others.includes(name) && !(name in {}))
}

describe('generated code', () => {
  const widths = Array.from({ length: 27 }, (_, index) => [`wide${index + 4}`, wideNames(index + 4)] as const)
  const random = Array.from({ length: 20 }, (_, index) => randomApi(seed * 1000 + index))
    .filter((api) => api !== undefined)
    .map((api, index) => [`random${index}`, api] as const)
  const apis = {
    sample: sampleApi(),
    sink: kitchenSink(),
    lax: kitchenSink({ coercion: 'lax', unknownKeys: 'strip' }),
    each: oneEach(),
    operation: operationAlone(),
    related: related(),
    taken: takenNames(ownWords),
    own: keysNamed(ownNames()),
    inherited: inheritedNames(),
    texts: texts(),
    laxTexts: texts({ coercion: 'lax' }),
    ...Object.fromEntries(widths),
    ...Object.fromEntries(random),
  }
  const names = Object.keys(apis)
  project(apis)

  test(`some random APIs among others are generated (SEED=${seed})`, () => {
    expect(random.length).toBeGreaterThan(5)
  })

  test('is as the formatter would print it, for names of 4 to 30 letters', () => {
    expect(findings('oxfmt', '--check', ...names)).toBe('')
  })

  test('has nothing for the linter', () => {
    expect(
      findings(
        'oxlint',
        '-f',
        'unix',
        'sample',
        'sink',
        'lax',
        'each',
        'related',
        'taken',
        'inherited',
        'texts',
        'laxTexts',
        'wide4',
        'wide17',
        'wide30',
        'random0',
        'random1',
      ),
    ).toBe('')
  })

  test('compiles', () => {
    expect(findings('tsc', '-p', '.', '--pretty', 'false')).toBe('')
  })

  test('is the same text every time', () => {
    expect(emit(kitchenSink())).toEqual(emit(kitchenSink()))
  })
})
