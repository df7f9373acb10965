/** Generated code answers as FastAPI does, in lax mode with unknown keys left out: types, locations, messages, inputs, contexts. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCases, requiredLevel, runCase } from './conformance.ts'
import { openWorkspace } from './generated.ts'

const workspace = openWorkspace()
afterAll(workspace.remove)

/** Exchanges recorded from FastAPI 0.141 with pydantic 2.13: by what each is about here, by number in a corpus beside the repository. */
const files = {
  'as recorded here': join(import.meta.dirname, 'recorded-cases.json'),
  'as recorded in ../shared/conformance': join(import.meta.dirname, '../../../shared/conformance/cases.visible.json'),
}

for (const [where, path] of Object.entries(files)) {
  if (!existsSync(path)) {
    test.skip(`a request is answered as FastAPI answers it, ${where} (skipped: it is not here)`)
    continue
  }
  describe(`a request is answered as FastAPI answers it, ${where}`, () => {
    test.each(readCases(path).map((each) => [each.id, each] as const))('%s', async (_, each) => {
      const { tags, level, expected, actual } = await runCase(each, workspace)
      if (requiredLevel(tags) === 3) expect(actual).toEqual(expected)
      else expect({ ...actual, level: Math.min(level, 1) }).toEqual({ ...actual, level: 1 })
    })
  })
}
