/** Whatever is edited, to bring the difference into what was generated makes what is generated from nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { changeFolder } from '../../src/cli/partial/change-folder.ts'
import { basisOf } from '../../src/cli/partial/basis.ts'
import { neededFiles, versionsOf } from '../../src/cli/partial/versions.ts'
import { hashOf, piecesOf } from '../../src/cli/manifest.ts'
import { emit } from '../../src/emit/index.ts'
import { buildApi } from '../../src/model/build.ts'
import type { Source } from '../../src/model/definitions.ts'
import { seed } from '../fast-check.ts'
import { randomEdit, type Edited } from './edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenon-partial-'))
afterAll(() => rmSync(folder, { recursive: true }))

const count = 120

test('what is generated of a change is what is generated from nothing', { timeout: 120_000 }, () => {
  const done: string[] = []
  for (let at = 0; at < count; at++) {
    const edited = randomEdit(seed * 1000 + at)
    const whole = textsOf(edited.after)
    const changed = whole && changedTexts(edited, join(folder, String(at)))
    if (whole === undefined || changed === undefined) continue
    const paths = new Set([...changed.keys(), ...whole.keys()])
    const differing = [...paths].filter((path) => changed.get(path) !== whole.get(path))
    expect(differing, `${edited.edit}, the ${at}th of seed ${seed}`).toEqual([])
    done.push(edited.edit)
  }
  // The others have names that clash, or are seen by the rest of the API.
  expect(done.length).toBeGreaterThan(count / 10)
})

/** Everything that is generated, by path; undefined where the definitions are refused. */
function textsOf(sources: readonly Source[]): Map<string, string> | undefined {
  const built = buildApi(sources)
  return 'api' in built ? new Map(emit(built.api).map(({ path, text }) => [path, text])) : undefined
}

/** The same by way of what has changed; undefined where this is too much. */
function changedTexts({ before, after, changed }: Edited, at: string): Map<string, string> | undefined {
  const built = buildApi(before)
  const texts = textsOf(before)
  if ('problems' in built || texts === undefined) return undefined
  const basis = basisOf({}, built)
  const needed = neededFiles(changed, basis)
  const part = (sources: readonly Source[]) => sources.filter(({ file }) => needed.has(file))
  const versions = versionsOf(basis, part(before), part(after))
  if (versions === undefined) return undefined
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(at, path)), { recursive: true })
    writeFileSync(join(at, path), text)
  }
  const hashes = Object.fromEntries([...texts].map(([path, text]) => [path, hashOf(text)]))
  const state = changeFolder(at, hashes, versions, changed)
  if (state === undefined) return undefined
  for (const { path, state: how, text } of state.files) {
    if (how === 'extra') texts.delete(path)
    else if (text !== undefined) texts.set(path, piecesOf(text).map(String).join(''))
  }
  return texts
}
