import { expect, test } from 'vitest'
import { findPosition } from '../../src/cli/source-position.ts'

const text = `// rooms.name is in a comment, and 'rooms' too
import { defineResource, Type } from 'tenon'

const shared = { opened: Type.Date() }

export const rooms = defineResource('rooms', {
  description: \`name: { of a room\`,
  fields: {
    ...shared,
    unique: Type.String(),
    address: Type.Object({ street: Type.String(), 'zip-code': Type.String({ minLenght: 2 }) }),
    name: Type.String({ maxLenght: 50 }),
  },
  actions: { close: { method: 'post', path: '/close' } },
  unique: ['nam'],
})

export const others = defineResource('others', { fields: { name: Type.String() } })
export const api = defineApi({ prefix: 'v1' })
`

/** The text from a position to the end of its line. */
function textAt(at: string, message = ''): string | undefined {
  const { line, column } = findPosition(text, at, message) ?? {}
  return line === undefined || column === undefined ? undefined : text.split('\n')[line - 1]?.slice(column - 1)
}

test.each([
  ['rooms', '', "'rooms', {"],
  ['rooms.name', '', 'name: Type.String({ maxLenght: 50 }),'],
  ['rooms.name', '`maxLenght` is not a keyword that a string can have.', 'maxLenght: 50 }),'],
  ['rooms.unique', '`nam` is not a field. Did you mean `name`?', "'nam'],"],
  ['rooms.unique', '', "unique: ['nam'],"],
  ['rooms.address.street', '', "street: Type.String(), 'zip-code': Type.String({ minLenght: 2 }) }),"],
  ['rooms.address.zip-code', '`minLenght` is not a keyword.', 'minLenght: 2 }) }),'],
  [
    'rooms.address{}',
    '',
    "address: Type.Object({ street: Type.String(), 'zip-code': Type.String({ minLenght: 2 }) }),",
  ],
  ['rooms.close.path', '', "path: '/close' } },"],
  ['others.name', '', 'name: Type.String() } })'],
  ['api.prefix', '', "prefix: 'v1' })"],
])('%s (%s) is found', (at, message, found) => {
  expect(textAt(at, message)).toBe(found)
})

test('of what is imported or spread the resource is found, and of what is not there nothing', () => {
  expect(textAt('rooms.opened')).toBe("'rooms', {")
  expect(textAt('events.name')).toBeUndefined()
  expect(textAt('')).toBeUndefined()
})
