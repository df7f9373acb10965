/** `model.json`: what is kept of a model, for later commands and for people. */
import { expect, test } from 'vitest'
import { emitModel } from '../../src/emit/model.ts'
import type { Api } from '../../src/model/api.ts'
import { storedTables } from '../../src/model/migration/stored-tables.ts'
import { related } from './kitchen-sink.ts'

test('the kept model has the tables of the API, and its operations without what they take and answer', () => {
  const api = related()
  const kept: Api = JSON.parse(emitModel(api).text)
  expect(storedTables(kept)).toEqual(storedTables(api))
  const operations = api.resources.flatMap((resource) => resource.operations)
  expect(kept.resources.flatMap((resource) => resource.operations)).toEqual(
    operations.map(({ parameters: _parameters, responses: _responses, ...kept }) => kept),
  )
})
