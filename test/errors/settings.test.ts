/** What an author settles for errors: the settings, and the fields that are secrets. */
import { describe, expect, test } from 'vitest'
import { defineApi, defineResource, Type, type ApiOptions } from '../../src/define/index.ts'
import { buildApi } from '../../src/model/build.ts'
import { issueTypes } from '../../src/model/issue-types.ts'
import { printProblem } from '../../src/model/problem.ts'
import { secretNames } from '../../src/model/secrets.ts'
import { messageOf } from '../../src/runtime/check/messages.ts'

const notes = defineResource('notes', { fields: { text: Type.String() } })

function build(options: object) {
  const api = defineApi(options satisfies ApiOptions)
  return buildApi([{ file: 'schemas/api.ts', exports: { api, notes } }])
}

function problemsOf(options: object): string[] {
  const built = build(options)
  return 'problems' in built ? built.problems.map(printProblem) : []
}

describe('the settings of errors', () => {
  test('are those of FastAPI when nothing is said', () => {
    expect(build({})).toMatchObject({ api: { errors: { format: 'fastapi', echoInput: true, messages: {} } } })
  })

  test('are kept as they are given', () => {
    const messages = { too_short: '{field_type}: {actual_length} < {min_length}, {}' }
    expect(build({ errors: 'problem', echoInput: false, messages })).toMatchObject({
      api: { errors: { format: 'problem', echoInput: false, messages } },
    })
  })

  test.each<[object, string]>([
    [{ errors: 'rfc7807' }, "api.errors: must be one of 'fastapi', 'fastapi-v1', 'problem'."],
    [{ echoInput: 'no' }, 'api.echoInput: must be `true` or `false`.'],
    [{ messages: 'Nein' }, "api.messages: must be an object of messages by type: `{ missing: 'Pflichtfeld' }`."],
    [{ messages: { missing: 1 } }, "api.messages.missing: must be a sentence: `missing: 'Pflichtfeld'`."],
    [
      { messages: { string_too_shrot: 'x' } },
      'api.messages.string_too_shrot: is not a type of issue. Did you mean `string_too_short`?',
    ],
    [
      { messages: { constructor: 'x' } },
      `api.messages.constructor: is not a type of issue. There are ${Object.keys(issueTypes).join(', ')}.`,
    ],
    [
      { messages: { too_long: 'Höchstens {maxLength}' } },
      'api.messages.too_long: `{maxLength}` is not a placeholder. There is `{field_type}`, `{max_length}`, `{actual_length}`.',
    ],
    [{ messages: { missing: '{name}' } }, 'api.messages.missing: `{name}` is not a placeholder. This type has none.'],
  ])('%j is a problem', (options, problem) => {
    expect(problemsOf(options)).toEqual([`schemas/api.ts: ${problem}`])
  })
})

test.each(Object.entries(issueTypes))(
  '%s has words, which name its placeholders and no others',
  (type, placeholders) => {
    const ctx = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`]))
    const message = messageOf({ type, ctx })
    const alternatives = type === 'value_error' ? [message, messageOf({ type, ctx: { error: '<error>' } })] : [message]
    const named = [...alternatives.join(' ').matchAll(/<(\w+)>/g)].map(([, name]) => name)
    expect(message).not.toBe(type)
    // FastAPI's sentence for what is not JSON does not say what is wrong.
    expect(named.toSorted()).toEqual(type === 'json_invalid' ? [] : placeholders.toSorted())
    expect(messageOf({ type, ctx: {} })).not.toContain('undefined')
  },
)

describe('secrets', () => {
  const password = Type.String({ format: 'password' })

  test.each<[string, object, string[]]>([
    ['no field', { name: Type.String(), when: Type.String({ format: 'date' }) }, []],
    ['what is write-only', { pin: Type.String({ writeOnly: true }), name: Type.String() }, ['pin']],
    ['passwords', { password, name: Type.String() }, ['password']],
    [
      'those that may be absent or null, in lists and in records',
      {
        a: Type.Optional(password),
        b: Type.Union([password, Type.Null()]),
        c: Type.Array(password),
        d: Type.Record(Type.String(), password),
      },
      ['a', 'b', 'c', 'd'],
    ],
    [
      'those of nested objects, by their own names',
      { logins: Type.Array(Type.Object({ user: Type.String(), pin: Type.Integer({ writeOnly: true }), password })) },
      ['pin', 'password'],
    ],
    [
      'an object that is write-only, and those in it',
      { login: Type.Object({ password }, { writeOnly: true }) },
      ['password', 'login'],
    ],
    [
      'a default or an example that only looks like one',
      { a: Type.Unknown({ default: { format: 'password' }, examples: [{ format: 'password' }] }) },
      [],
    ],
    [
      'a field called like a keyword',
      { format: Type.String(), properties: Type.Object({ format: password }) },
      ['format'],
    ],
    [
      'a field whose type is defined elsewhere, as a whole',
      { login: Type.Unsafe({ $ref: '#/$defs/Login', $defs: { Login: password } }) },
      ['login'],
    ],
  ])('are %s', (_, fields, names) => {
    expect(secretNames(fields)).toEqual(names)
  })

  test('are told of every body of the resource, and of no other', () => {
    const users = defineResource('users', { fields: { name: Type.String(), pin: Type.String({ writeOnly: true }) } })
    const built = buildApi([{ file: 'schemas/all.ts', exports: { users, notes } }])
    if ('problems' in built) throw new Error(built.problems.map(printProblem).join('\n'))
    const operations = built.api.resources.flatMap((resource) => resource.operations)
    expect(operations.filter(({ body }) => body !== undefined).map(({ id, secrets }) => [id, secrets])).toEqual([
      ['createNote', undefined],
      ['replaceNote', undefined],
      ['patchNote', undefined],
      ['createUser', ['pin']],
      ['replaceUser', ['pin']],
      ['patchUser', ['pin']],
    ])
  })
})
