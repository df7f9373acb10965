/** The types that clients are told of: those that operations lead to, and webhooks. */
import { expect, test } from 'vitest'
import { defineApi, defineResource, Type, type StandardOperation } from '../../src/define/index.ts'
import { buildApi } from '../../src/model/build.ts'
import { buildClient } from '../../src/model/build-client.ts'
import { toldTypes } from '../../src/model/reached-types.ts'

function build(options: { operations: readonly StandardOperation[] }, api = defineApi({})) {
  const place = Type.Object({ city: Type.String() }, { title: 'Place' })
  const notes = defineResource('notes', { fields: { text: Type.String(), place }, ...options })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { api, notes } }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return built.api
}

const errors = ['ErrorAnswer', 'InvalidAnswer', 'ValidationIssue']

/** The shapes, each with the one that it is another name of. */
const shapesOf = (api: ReturnType<typeof build>) =>
  toldTypes(api).shapes.map(({ name, sameAs }) => (sameAs === undefined ? name : `${name} = ${sameAs}`))

test('what is only read is told as it is read', () => {
  expect(shapesOf(build({ operations: ['get'] }))).toEqual(['Note', 'Place', ...errors])
})

test('a shape that equals another is told as such where both are', () => {
  expect(shapesOf(build({ operations: ['create', 'replace'] }))).toEqual([
    'Note',
    'NoteCreate',
    'NoteReplace = NoteCreate',
    'Place',
    ...errors,
  ])
  expect(shapesOf(build({ operations: ['replace'] }))).toEqual(['Note', 'NoteReplace', 'Place', ...errors])
})

test('what a webhook sends is told, and a client has the same types', () => {
  const sent = Type.Object({ at: Type.String() }, { title: 'Sent' })
  const api = build({ operations: ['delete'] }, defineApi({ webhooks: { noteSent: { body: sent } } }))
  expect(shapesOf(api)).toEqual(['Sent', ...errors])
  expect(buildClient(api).shapes).toEqual(toldTypes(api).shapes)
})
