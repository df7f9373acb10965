/** `model.json`: what is kept of a model, for later commands and for people. */
import { expect, test } from 'vitest'
import { emitModel } from '../../src/emit/model.ts'
import { related } from './kitchen-sink.ts'

test('the kept model is the model, but for what standard operations take and answer', () => {
  const api = related()
  const resources = api.resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map(({ parameters: _parameters, responses: _responses, ...kept }) => kept),
  }))
  expect(JSON.parse(emitModel(api).text)).toEqual({ ...api, resources })
})
