/** An author may call things as generated code calls things of its own: what is emitted for that names hides nothing that it needs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Type } from '../../src/define/index.ts'
import { emit } from '../../src/emit/index.ts'
import { printStandalone } from '../../src/emit/standalone.ts'
import { buildTypes } from '../../src/model/build-types.ts'
import type { Api } from '../../src/model/api.ts'
import type { Issues } from '../../src/runtime/check/issue.ts'
import { openWorkspace, readerOf, type Workspace } from '../validation/generated.ts'
import { kitchenSink, texts } from './kitchen-sink.ts'
import { kinds, madeOf, namesIn, type Kind } from './own-names.ts'

const modes = ['strict', 'lax'] as const
let workspace: Workspace
beforeAll(() => void (workspace = openWorkspace()))
afterAll(() => workspace.remove())

/** Reads an object of fields of one kind, right and wrong, and answers how many of the fields have an issue in each. */
async function issuesOf(
  names: readonly string[],
  { type, right, wrong }: Kind,
  coercion: Api['coercion'],
): Promise<number[]> {
  const fields = Type.Object(Object.fromEntries(names.map((name) => [name, type])))
  const built = buildTypes({ Body: fields }, { coercion, unknownKeys: 'reject', formats: {} })
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  const read = readerOf(await workspace.load(printStandalone(built.types)), 'Body')
  return [right, wrong].map((value) => {
    const issues: Issues = []
    read(Object.fromEntries(names.map((name) => [name, value])), issues)
    return new Set(issues.map(({ loc }) => loc[0])).size
  })
}

describe.each(modes)('in %s mode', (coercion) => {
  const sink = [kitchenSink({ coercion }), kitchenSink({ coercion, unknownKeys: 'strip' }), texts({ coercion })]
  const names = namesIn(sink.flatMap((api) => emit(api)))

  test.each(Object.entries(kinds))('a field of every name that is emitted is read, where it is %s', async (_, kind) => {
    // No more than a thousand issues are looked for.
    for (let from = 0; from < names.length; from += 250) {
      const some = names.slice(from, from + 250)
      expect(await issuesOf(some, kind, coercion)).toEqual([0, some.length])
    }
  })

  test.each(Object.entries(kinds))(
    'a field beside what is named after it is read, where both are %s',
    async (_, kind) => {
      for (const name of ['value', 'item', 'body', 'named', '1st']) {
        const made = madeOf(name)
        expect(await issuesOf(made, kind, coercion), name).toEqual([0, made.length])
      }
    },
  )
})
