import { expect, test } from 'vitest'
import { runtimeNames } from '../../src/emit/runtime-names.ts'
import * as runtime from '../../src/runtime/index.ts'

test('every name that generated code may call is exported by the runtime', () => {
  expect(runtimeNames.filter((name) => !(name in runtime))).toEqual([])
})

test('these names stand in alphabetical order, each once', () => {
  const sorted = [...new Set(runtimeNames)].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  expect(runtimeNames).toEqual(sorted)
})
