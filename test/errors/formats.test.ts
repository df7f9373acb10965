/** How each format writes what is wrong, and what it never tells. */
import { describe, expect, test } from 'vitest'
import { errorAnswers, type ErrorSettings } from '../../src/runtime/http/error-answers.ts'
import { tagInvalid, tagNotFound } from '../../src/runtime/check/compound-issue.ts'
import { notALiteral, notInEnum, type Issue } from '../../src/runtime/check/issue.ts'
import { recorded, type Entry } from './recorded.ts'

const settings: ErrorSettings = { format: 'fastapi', echoInput: true, messages: {} }
const formats = ['fastapi', 'fastapi-v1', 'problem'] as const

/** The entries that are answered to some issues. */
async function entriesOf(issues: readonly Issue[], more: Partial<ErrorSettings>, secrets?: readonly string[]) {
  const { unprocessable } = errorAnswers({ ...settings, ...more })
  const body: unknown = await unprocessable(issues, secrets && new Set(secrets)).json()
  if (typeof body !== 'object' || body === null) throw new Error('The answer is no object')
  return 'errors' in body ? body.errors : 'detail' in body ? body.detail : undefined
}

/** The issue that an entry is made from. */
function issueOf({ type, loc, input, ctx }: Entry): Issue {
  return { ...ofChoices[type]?.(loc, input), type, loc, input, ...(ctx === undefined ? {} : { ctx }) }
}

/** The issues of which an entry does not have everything: what there was to choose from in what is recorded. */
const ofChoices: Readonly<Record<string, (loc: Issue['loc'], input: unknown) => Issue>> = {
  enum: (loc, input) => notInEnum(loc, input, ['alexnet', 'resnet', 'lenet']),
  literal_error: (loc, input) => notALiteral(loc, input, [1]),
  union_tag_invalid: (loc) => tagInvalid(loc, { pet_type: 'blackcat' }, 'pet_type', ['cat', 'dog']),
  union_tag_not_found: (loc, input) => tagNotFound(loc, input, 'pet_type'),
}

const uuid: Issue = { type: 'uuid_parsing', loc: ['body', 'token'], input: 'zzz', ctx: { error: 'found `z` at 1' } }
const short: Issue = { type: 'string_too_short', loc: ['body', 'name'], input: '', ctx: { min_length: 1 } }

describe('fastapi', () => {
  test.each(recorded)('an entry is what FastAPI answers: %s', async (_, now) => {
    expect(await entriesOf(now.map(issueOf), {})).toEqual(now)
  })

  test('its keys stand in the order of FastAPI, and a value that is undefined is null', async () => {
    const { unprocessable } = errorAnswers(settings)
    expect(await unprocessable([{ ...short, input: undefined }]).text()).toBe(
      '{"detail":[{"type":"string_too_short","loc":["body","name"],"msg":"String should have at least 1 character","input":null,"ctx":{"min_length":1}}]}',
    )
  })
})

describe('fastapi-v1', () => {
  test.each(recorded)('an entry is what FastAPI answered before 0.100: %s', async (_, now, then) => {
    expect(await entriesOf(now.map(issueOf), { format: 'fastapi-v1' })).toEqual(then)
  })

  test.each<[string, Issue, object]>([
    [
      'JSON that is none, without the body itself',
      {
        type: 'json_invalid',
        loc: ['body', 15],
        input: {},
        ctx: { error: "Expecting ',' delimiter" },
        position: { line: 2, column: 9 },
      },
      {
        loc: ['body', 15],
        msg: "Expecting ',' delimiter: line 2 column 9 (char 15)",
        type: 'value_error.jsondecode',
        ctx: { msg: "Expecting ',' delimiter", pos: 15, lineno: 2, colno: 9 },
      },
    ],
    [
      'a fractional number, which was none then',
      { type: 'int_from_float', loc: ['body', 'x'], input: 1.5 },
      { loc: ['body', 'x'], msg: 'value is not a valid integer', type: 'type_error.integer' },
    ],
    [
      'a key',
      { type: 'string_pattern_mismatch', loc: ['body', 'map', 'k', '[key]'], input: 'k', ctx: { pattern: '^a' } },
      {
        loc: ['body', 'map', '__key__'],
        msg: 'string does not match regex "^a"',
        type: 'value_error.str.regex',
        ctx: { pattern: '^a' },
      },
    ],
    [
      'the length of a tuple',
      {
        type: 'too_long',
        loc: ['body', 'x'],
        input: [],
        ctx: { field_type: 'Tuple', max_length: 2, actual_length: 3 },
      },
      {
        loc: ['body', 'x'],
        msg: 'wrong tuple length 3, expected 2',
        type: 'value_error.tuple.length',
        ctx: { actual_length: 3, expected_length: 2 },
      },
    ],
    [
      'choices of every kind',
      notInEnum(['body', 'x'], 7, ['a, b or c', "it's", true, 1.5, 2]),
      {
        loc: ['body', 'x'],
        msg: `value is not a valid enumeration member; permitted: 'a, b or c', "it's", True, 1.5, 2`,
        type: 'type_error.enum',
        ctx: { enum_values: ['a, b or c', "it's", true, 1.5, 2] },
      },
    ],
    [
      'choices that are objects and lists, and texts with every quote',
      notALiteral(['body', 'x'], 7, [{ or: [1, null] }, ['a or b'], `it's "so"`, 'a\\b\n', '']),
      {
        loc: ['body', 'x'],
        msg: String.raw`unexpected value; permitted: {'or': [1, None]}, ['a or b'], 'it\'s "so"', 'a\\b\n', ''`,
        type: 'value_error.const',
        ctx: { given: 7, permitted: [{ or: [1, null] }, ['a or b'], `it's "so"`, 'a\\b\n', ''] },
      },
    ],
    [
      'the name of a tag with quotes',
      tagNotFound(['body', 'x'], {}, `the "kind's" key`),
      {
        loc: ['body', 'x'],
        msg: String.raw`Discriminator 'the "kind\'s" key' is missing in value`,
        type: 'value_error.discriminated_union.missing_discriminator',
        ctx: { discriminator_key: `the "kind's" key` },
      },
    ],
    [
      'a tag that is a number',
      tagInvalid(['body', 'x'], { kind: 5 }, 'kind', ['cat', "it's"]),
      {
        loc: ['body', 'x'],
        msg: `No match for discriminator 'kind' and value 5 (allowed values: 'cat', "it's")`,
        type: 'value_error.discriminated_union.invalid_discriminator',
        ctx: { discriminator_key: 'kind', discriminator_value: 5, allowed_values: `'cat', "it's"` },
      },
    ],
    [
      'a tag with a quote',
      tagInvalid(['body', 'x'], { kind: "it's" }, 'kind', [1, 2]),
      {
        loc: ['body', 'x'],
        msg: `No match for discriminator 'kind' and value "it's" (allowed values: 1, 2)`,
        type: 'value_error.discriminated_union.invalid_discriminator',
        ctx: { discriminator_key: 'kind', discriminator_value: "it's", allowed_values: '1, 2' },
      },
    ],
    [
      'a type that pydantic v1 had not',
      { type: 'not_known_then', loc: ['body'], input: 1, ctx: { x: 1 } },
      { loc: ['body'], msg: 'not_known_then', type: 'value_error.not_known_then', ctx: { x: 1 } },
    ],
  ])('writes %s', async (_, issue, entry) => {
    expect(await entriesOf([issue], { format: 'fastapi-v1' })).toEqual([entry])
  })
})

/** The entry of an issue as a problem, without what it says besides the place. */
async function place(issue: Pick<Issue, 'loc'> & Partial<Issue>): Promise<unknown> {
  const entries = await entriesOf([{ type: 'missing', input: null, ...issue }], { format: 'problem' })
  const entry: unknown = Array.isArray(entries) ? entries[0] : undefined
  return { ...(typeof entry === 'object' ? entry : {}), type: undefined, detail: undefined, input: undefined }
}

describe('problem', () => {
  test.each<[Issue['loc'], object]>([
    [['body'], { pointer: '#' }],
    [['body', 'authors', 1, 'name'], { pointer: '#/authors/1/name' }],
    [['body', 'a/b~c', 'ü %"'], { pointer: '#/a~1b~0c/%C3%BC%20%25%22' }],
    [['body', ''], { pointer: '#/' }],
    [['body', '\ud800'], { pointer: '#/%EF%BF%BD' }],
    [['query', 'limit'], { in: 'query', parameter: 'limit' }],
    [['query', 'tags', 2], { in: 'query', parameter: 'tags', pointer: '#/2' }],
    [['path', 'id'], { in: 'path', parameter: 'id' }],
  ])('a fault at %j is at %j', async (loc, expected) => {
    expect(await place({ loc })).toEqual(expected)
  })

  test('a fault of a key is at that key, and one of JSON at its character', async () => {
    expect(await place({ loc: ['body', 'map', 'k', '[key]'], input: 'k' })).toEqual({ pointer: '#/map/k' })
    expect(await place({ loc: ['body', 'map', '[key]'], input: 1 })).toEqual({
      pointer: '#/map/%5Bkey%5D',
    })
    expect(await place({ type: 'json_invalid', loc: ['body', 7], input: {} })).toEqual({ pointer: '#', offset: 7 })
  })

  test('the title is the phrase of the status, and an own status has one too', async () => {
    const { failed } = errorAnswers({ ...settings, format: 'problem' })
    const answers = await Promise.all([413, 422, 404, 499].map((status) => failed(status, 'D').json()))
    expect(answers).toEqual([
      { type: 'about:blank', title: 'Content Too Large', status: 413, detail: 'D' },
      { type: 'about:blank', title: 'Unprocessable Content', status: 422, detail: 'D' },
      { type: 'about:blank', title: 'Not Found', status: 404, detail: 'D' },
      { type: 'about:blank', title: 'Error', status: 499, detail: 'D' },
    ])
  })
})

describe.each(formats)('in %s', (format) => {
  test('a header is sent beside the media type', () => {
    const { failed } = errorAnswers({ ...settings, format })
    const type = format === 'problem' ? 'application/problem+json' : 'application/json'
    expect([...failed(405, 'No', { allow: 'GET' }).headers]).toEqual([
      ['allow', 'GET'],
      ['content-type', type],
    ])
  })

  test('no more than a thousand entries are answered, and a problem says how many faults there are', async () => {
    const { unprocessable } = errorAnswers({ ...settings, format })
    const text = await unprocessable(Array.from({ length: 1001 }, () => short)).text()
    expect(text.split('min_length').length - 1 + text.split('limit_value').length - 1).toBeGreaterThan(999)
    expect(
      await entriesOf(
        Array.from({ length: 1001 }, () => short),
        { format },
      ),
    ).toHaveLength(1000)
    expect(text.includes('The request has at least 1000 faults.')).toBe(format === 'problem')
  })

  test('the words of the schema come before those of the API', async () => {
    const entries = await entriesOf([{ ...short, msg: 'Of the schema' }], {
      format,
      messages: { string_too_short: 'X' },
    })
    expect(entries).toMatchObject([{ [format === 'problem' ? 'detail' : 'msg']: 'Of the schema' }])
  })

  test("the author's words stand for those of the format, with the values of the fault", async () => {
    const messages = { string_too_short: 'Mindestens {min_length} Zeichen, nicht {none} {}', missing: 'Fehlt' }
    const entries = await entriesOf([short, { type: 'missing', loc: ['body', 'x'], input: {} }, uuid], {
      format,
      messages,
    })
    const key = format === 'problem' ? 'detail' : 'msg'
    expect(entries).toMatchObject([
      { [key]: 'Mindestens 1 Zeichen, nicht  {}' },
      { [key]: 'Fehlt' },
      { [key]: /uuid/i },
    ])
  })

  test('a long answer repeats no more of what was sent, and a very long one names no more faults', async () => {
    const input = 'x'.repeat(600_000)
    const repeated = await entriesOf(
      Array.from({ length: 50 }, (): Issue => ({ type: 'missing', loc: ['body', 'a'], input })),
      { format },
    )
    expect(repeated).toHaveLength(50)
    expect(JSON.stringify(repeated).length).toBeLessThan(2_000_000)
    const named = await entriesOf(
      Array.from({ length: 50 }, (): Issue => ({ type: 'missing', loc: ['body', input], input: 1 })),
      { format },
    )
    expect(JSON.stringify(named).length).toBeLessThan(3_000_000)
    expect(named).toHaveProperty('length', 4)
  })

  test('without echoInput, nothing that was sent is told', async () => {
    const sent = 'seen-by-nobody'
    const issues: Issue[] = [
      { type: 'string_type', loc: ['body', 'a'], input: { sent } },
      { type: 'missing', loc: ['body', 'b'], input: { a: sent } },
      { type: 'literal_error', loc: ['body', 'c'], input: sent, ctx: { expected: "'x'" } },
      {
        type: 'union_tag_invalid',
        loc: ['body'],
        input: { kind: sent },
        ctx: { discriminator: "'kind'", tag: sent, expected_tags: "'x'" },
      },
    ]
    for (const secrets of [undefined, ['c']]) {
      const text = JSON.stringify(await entriesOf(issues, { format, echoInput: false }, secrets))
      expect(text).not.toContain(sent)
      expect(text).not.toContain('"input"')
    }
    expect(JSON.stringify(await entriesOf(issues, { format }))).toContain(sent)
  })
})

describe('a secret', () => {
  const secrets = ['password', 'type']

  test('is not told, nor is what is within it, nor what the message would say of it', async () => {
    const issues: Issue[] = [
      { type: 'string_too_short', loc: ['body', 'password'], input: 'hunter2', ctx: { min_length: 8 } },
      { type: 'string_type', loc: ['body', 'logins', 0, 'password', 'inner'], input: 'hunter2' },
      { ...uuid, loc: ['body', 'password'] },
      { type: 'string_type', loc: ['body', 'password'], input: null },
      { type: 'model_attributes_type', loc: ['body'], input: '{"password":"hunter2"}' },
      { type: 'string_type', loc: ['body', 'name'], input: 7 },
    ]
    expect(await entriesOf(issues, {}, secrets)).toEqual([
      {
        type: 'string_too_short',
        loc: ['body', 'password'],
        msg: 'String should have at least 8 characters',
        ctx: { min_length: 8 },
      },
      { type: 'string_type', loc: ['body', 'logins', 0, 'password', 'inner'], msg: 'Input should be a valid string' },
      {
        type: 'uuid_parsing',
        loc: ['body', 'password'],
        msg: 'Input should be a valid UUID, the value is not shown',
        ctx: { error: 'the value is not shown' },
      },
      { type: 'string_type', loc: ['body', 'password'], msg: 'Input should be a valid string' },
      {
        type: 'model_attributes_type',
        loc: ['body'],
        msg: 'Input should be a valid dictionary or object to extract fields from',
      },
      { type: 'string_type', loc: ['body', 'name'], msg: 'Input should be a valid string', input: 7 },
    ])
    expect(JSON.stringify(await entriesOf(issues, { format: 'fastapi-v1' }, secrets))).not.toContain('hunter2')
    expect(JSON.stringify(await entriesOf(issues, { format: 'problem' }, secrets))).not.toContain('hunter2')
  })

  test('is left out of every object around it, which keeps everything else', async () => {
    const input: unknown = JSON.parse(
      '{"password":"hunter2","type":"T","name":"A","logins":[{"password":{"a":1},"__proto__":{"x":1},"":0}],"none":null}',
    )
    const entries = await entriesOf([{ type: 'missing', loc: ['body', 'x'], input }], {}, secrets)
    expect(JSON.stringify(entries)).toBe(
      '[{"type":"missing","loc":["body","x"],"msg":"Field required","input":{"name":"A","logins":[{"__proto__":{"x":1},"":0}],"none":null}}]',
    )
  })

  test('of no name is none of the object itself', async () => {
    const issue: Issue = { type: 'missing', loc: ['body', 'x'], input: { a: 1, '': 2 } }
    expect(await entriesOf([issue], {}, [''])).toMatchObject([{ input: { a: 1 } }])
  })
})
