/** The errors of a generated API in each format: as they are sent, as they are documented, and as the client throws them. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createProject, type Project } from './project.ts'

type Format = 'fastapi' | 'fastapi-v1' | 'problem'

const repository = fileURLToPath(new URL('../..', import.meta.url))

function schema(format: Format, echoInput: boolean): string {
  return `
    import { defineApi, defineResource, Type } from 'tenon'
    export const api = defineApi({
      errors: '${format}', echoInput: ${echoInput}, bodyLimit: 200, messages: { missing: 'This is needed' },
    })
    export const users = defineResource('users', {
      fields: {
        name: Type.String({ minLength: 2 }),
        password: Type.String({ minLength: 8, format: 'password', writeOnly: true }),
        login: Type.Optional(Type.Object({ pin: Type.String({ minLength: 4, writeOnly: true }), hint: Type.String() })),
      },
      unique: ['name'],
    })
    export const plans = defineResource('plans', { fields: { kind: Type.Union([Type.Literal('a'), Type.Literal('b')]) } })
  `
}

interface Serving {
  readonly project: Project
  readonly url: string
}

/** Generates an API and serves it. */
async function serve(format: Format, echoInput: boolean): Promise<Serving> {
  const project = await createProject({ 'schemas/all.ts': schema(format, echoInput) })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  const server = project.spawn(['start', '--port', '0'])
  const [, url = ''] = await server.printed(/Serving (http:\S+),/)
  return { project, url }
}

interface Fault {
  readonly method: string
  /** The template of the path in the document, and the path that is asked for. */
  readonly path: string
  readonly target?: string
  readonly body?: string
  readonly mediaType?: string
  readonly status: number
  /** The sentence of the answer, or its entries in each format. */
  readonly detail: string | Readonly<Record<Format, readonly object[]>>
}

const ada = JSON.stringify({ name: 'Ada', password: 'correct horse' })
const secret = 'hunter2'
const unsafe = JSON.stringify({ name: 'A', password: secret, login: { pin: 'x1' } })
const lacking = JSON.stringify({ password: secret, login: { pin: secret, hint: 'h' }, age: 7 })
const hint = { loc: ['body', 'login', 'hint'], msg: 'This is needed' }
const minimum = { ctx: { min_length: 8 } }

const faults: Readonly<Record<string, Fault>> = {
  'no such row': {
    method: 'GET',
    path: '/users/{id}',
    target: '/users/999',
    status: 404,
    detail: 'There is no user 999.',
  },
  conflict: {
    method: 'POST',
    path: '/users',
    body: ada,
    status: 409,
    detail: 'There is one with the same name already.',
  },
  'too large': {
    method: 'POST',
    path: '/users',
    body: ' '.repeat(201),
    status: 413,
    detail: 'The body is larger than 200 bytes',
  },
  'media type': {
    method: 'POST',
    path: '/users',
    body: ada,
    mediaType: 'text/plain',
    status: 415,
    detail: 'The body must be JSON in UTF-8, sent with Content-Type: application/json',
  },
  'not JSON': {
    method: 'POST',
    path: '/users',
    body: '{"a":}',
    status: 400,
    detail: {
      fastapi: [
        {
          type: 'json_invalid',
          loc: ['body', 5],
          msg: 'JSON decode error',
          input: {},
          ctx: { error: 'Expecting value' },
        },
      ],
      'fastapi-v1': [
        {
          loc: ['body', 5],
          msg: 'Expecting value: line 1 column 6 (char 5)',
          type: 'value_error.jsondecode',
          ctx: { msg: 'Expecting value', pos: 5, lineno: 1, colno: 6 },
        },
      ],
      problem: [
        {
          pointer: '#',
          offset: 5,
          type: 'json_invalid',
          detail: 'JSON decode error',
          ctx: { error: 'Expecting value' },
        },
      ],
    },
  },
  query: {
    method: 'GET',
    path: '/users',
    target: '/users?limit=0&password=p',
    status: 422,
    detail: {
      fastapi: [
        {
          type: 'greater_than_equal',
          loc: ['query', 'limit'],
          msg: 'Input should be greater than or equal to 1',
          input: '0',
          ctx: { ge: 1 },
        },
        { type: 'extra_forbidden', loc: ['query', 'password'], msg: 'Extra inputs are not permitted', input: 'p' },
      ],
      'fastapi-v1': [
        {
          loc: ['query', 'limit'],
          msg: 'ensure this value is greater than or equal to 1',
          type: 'value_error.number.not_ge',
          ctx: { limit_value: 1 },
        },
        { loc: ['query', 'password'], msg: 'extra fields not permitted', type: 'value_error.extra' },
      ],
      problem: [
        {
          in: 'query',
          parameter: 'limit',
          type: 'greater_than_equal',
          detail: 'Input should be greater than or equal to 1',
          input: '0',
          ctx: { ge: 1 },
        },
        {
          in: 'query',
          parameter: 'password',
          type: 'extra_forbidden',
          detail: 'Extra inputs are not permitted',
          input: 'p',
        },
      ],
    },
  },
  choice: {
    method: 'POST',
    path: '/plans',
    body: '{"kind":"c"}',
    status: 422,
    detail: {
      fastapi: [
        {
          type: 'literal_error',
          loc: ['body', 'kind'],
          msg: "Input should be 'a' or 'b'",
          input: 'c',
          ctx: { expected: "'a' or 'b'" },
        },
      ],
      'fastapi-v1': [
        {
          loc: ['body', 'kind'],
          msg: "unexpected value; permitted: 'a', 'b'",
          type: 'value_error.const',
          ctx: { given: 'c', permitted: ['a', 'b'] },
        },
      ],
      problem: [
        {
          pointer: '#/kind',
          type: 'literal_error',
          detail: "Input should be 'a' or 'b'",
          input: 'c',
          ctx: { expected: "'a' or 'b'" },
        },
      ],
    },
  },
  secrets: {
    method: 'POST',
    path: '/users',
    body: unsafe,
    status: 422,
    detail: {
      fastapi: [
        {
          type: 'string_too_short',
          loc: ['body', 'name'],
          msg: 'String should have at least 2 characters',
          input: 'A',
          ctx: { min_length: 2 },
        },
        {
          type: 'string_too_short',
          loc: ['body', 'password'],
          msg: 'String should have at least 8 characters',
          ...minimum,
        },
        {
          type: 'string_too_short',
          loc: ['body', 'login', 'pin'],
          msg: 'String should have at least 4 characters',
          ctx: { min_length: 4 },
        },
        { type: 'missing', ...hint, input: {} },
      ],
      'fastapi-v1': [
        {
          loc: ['body', 'name'],
          msg: 'ensure this value has at least 2 characters',
          type: 'value_error.any_str.min_length',
          ctx: { limit_value: 2 },
        },
        {
          loc: ['body', 'password'],
          msg: 'ensure this value has at least 8 characters',
          type: 'value_error.any_str.min_length',
          ctx: { limit_value: 8 },
        },
        {
          loc: ['body', 'login', 'pin'],
          msg: 'ensure this value has at least 4 characters',
          type: 'value_error.any_str.min_length',
          ctx: { limit_value: 4 },
        },
        { ...hint, type: 'value_error.missing' },
      ],
      problem: [
        {
          pointer: '#/name',
          type: 'string_too_short',
          detail: 'String should have at least 2 characters',
          input: 'A',
          ctx: { min_length: 2 },
        },
        {
          pointer: '#/password',
          type: 'string_too_short',
          detail: 'String should have at least 8 characters',
          ...minimum,
        },
        {
          pointer: '#/login/pin',
          type: 'string_too_short',
          detail: 'String should have at least 4 characters',
          ctx: { min_length: 4 },
        },
        { pointer: '#/login/hint', type: 'missing', detail: 'This is needed', input: {} },
      ],
    },
  },
  'secrets within an object': {
    method: 'PUT',
    path: '/users/{id}',
    target: '/users/1',
    body: lacking,
    status: 422,
    detail: {
      fastapi: [
        { type: 'missing', loc: ['body', 'name'], msg: 'This is needed', input: { login: { hint: 'h' }, age: 7 } },
        {
          type: 'string_too_short',
          loc: ['body', 'password'],
          msg: 'String should have at least 8 characters',
          ...minimum,
        },
        { type: 'extra_forbidden', loc: ['body', 'age'], msg: 'Extra inputs are not permitted', input: 7 },
      ],
      'fastapi-v1': [
        { loc: ['body', 'name'], msg: 'This is needed', type: 'value_error.missing' },
        {
          loc: ['body', 'password'],
          msg: 'ensure this value has at least 8 characters',
          type: 'value_error.any_str.min_length',
          ctx: { limit_value: 8 },
        },
        { loc: ['body', 'age'], msg: 'extra fields not permitted', type: 'value_error.extra' },
      ],
      problem: [
        { pointer: '#/name', type: 'missing', detail: 'This is needed', input: { login: { hint: 'h' }, age: 7 } },
        {
          pointer: '#/password',
          type: 'string_too_short',
          detail: 'String should have at least 8 characters',
          ...minimum,
        },
        { pointer: '#/age', type: 'extra_forbidden', detail: 'Extra inputs are not permitted', input: 7 },
      ],
    },
  },
}

const titles: Readonly<Record<number, string>> = {
  404: 'Not Found',
  400: 'Bad Request',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
}

/** The body that is expected. */
function bodyOf({ status, detail }: Fault, format: Format, echoInput: boolean): object {
  if (typeof detail === 'string') {
    return format === 'problem' ? { type: 'about:blank', title: titles[status], status, detail } : { detail }
  }
  const entries = echoInput ? detail[format] : detail[format].map(withoutInput)
  if (format !== 'problem') return { detail: entries }
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: entries.length === 1 ? 'The request has a fault.' : `The request has ${entries.length} faults.`,
    errors: entries,
  }
}

function withoutInput(entry: object): object {
  const text = JSON.stringify(entry, (key, value: unknown) => (key === 'input' || key === 'given' ? undefined : value))
  const copy: unknown = JSON.parse(text)
  return typeof copy === 'object' && copy !== null ? copy : {}
}

function mediaTypeOf(format: Format): string {
  return format === 'problem' ? 'application/problem+json' : 'application/json'
}

/** Sends what is at fault, and answers the status, the media type and the body. */
async function answerTo(url: string, { method, path, target = path, body, mediaType }: Fault): Promise<Answer> {
  const headers = { 'content-type': mediaType ?? 'application/json' }
  const response = await fetch(url + target, body === undefined ? { method } : { method, headers, body })
  return { status: response.status, mediaType: response.headers.get('content-type'), body: await response.json() }
}

interface Answer {
  readonly status: number
  readonly mediaType: string | null
  readonly body: unknown
}

async function answersTo(url: string, sent: Readonly<Record<string, Fault>>): Promise<Record<string, Answer>> {
  expect((await fetch(`${url}/users`, { method: 'POST', headers: json, body: ada })).status).toBe(201)
  const answers: Record<string, Answer> = {}
  for (const [name, fault] of Object.entries(sent)) answers[name] = await answerTo(url, fault)
  return answers
}

const json = { 'content-type': 'application/json' }

const variants = (['fastapi', 'fastapi-v1', 'problem'] as const).flatMap((format) =>
  [true, false].map((echoInput) => ({ format, echoInput })),
)

describe.each(variants)('$format, echoInput $echoInput', ({ format, echoInput }) => {
  test('every error is sent in the format, and the document describes it', async () => {
    const { project, url } = await serve(format, echoInput)
    const answers = await answersTo(url, faults)
    expect(answers).toEqual(
      Object.fromEntries(
        Object.entries(faults).map(([name, fault]) => [
          name,
          { status: fault.status, mediaType: mediaTypeOf(format), body: bodyOf(fault, format, echoInput) },
        ]),
      ),
    )
    expect(JSON.stringify(answers)).not.toContain(secret)

    const unrouted: Fault = { method: 'GET', path: '/nothing', status: 404, detail: 'Not Found' }
    expect(await answerTo(url, unrouted)).toEqual({
      status: 404,
      mediaType: mediaTypeOf(format),
      body: bodyOf(unrouted, format, echoInput),
    })

    const text = await project.read('generated/openapi.json')
    expect(await lint(text)).toEqual([])
    const faultOf = documented(text)
    expect(Object.entries(faults).map(([name, fault]) => [name, faultOf(fault, format, answers[name]?.body)])).toEqual(
      Object.keys(faults).map((name) => [name, undefined]),
    )
    expect(faultOf({ ...unrouted, path: '/users/{id}' }, format, { detail: 7 })).toContain('detail')
    expect(text.includes('"input"')).toBe(echoInput && format !== 'fastapi-v1')
  })
})

async function lint(source: string): Promise<string[]> {
  const problems = await lintFromString({ source, config: await createConfig({ extends: ['spec'] }) })
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

function escaped(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'))
}

/** Where a document describes an answer: at the operation, or among those that operations share. */
function responseAt(document: object, path: string, method: string, status: number): string {
  const own = ['paths', path, method.toLowerCase(), 'responses', String(status)]
  const shared = valueAt(document, [...own, '$ref'])
  return typeof shared === 'string' ? shared.replace(/^#\//, '') : own.map(escaped).join('/')
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return first === undefined ? value : undefined
  return valueAt(new Map<string, unknown>(Object.entries(value)).get(first), rest)
}

/** Makes what says how a body is not what a document describes for the answer; undefined when it is. */
function documented(text: string): (fault: Fault, format: Format, body: unknown) => string | undefined {
  const document: unknown = JSON.parse(text)
  if (typeof document !== 'object' || document === null) throw new Error('The document is no object')
  const ajv = new Ajv2020({ strictSchema: true, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  ajv.addVocabulary(Object.keys(document))
  ajv.addSchema(document, 'openapi.json', false, false)
  return ({ path, method, status }, format, body) => {
    const pointer = `${responseAt(document, path, method, status)}/content/${escaped(mediaTypeOf(format))}/schema`
    const validate = ajv.getSchema(`openapi.json#/${pointer}`)
    if (validate === undefined) return `${pointer} is not documented`
    return validate(body) === true ? undefined : ajv.errorsText(validate.errors)
  }
}

const start = `
import { createClient, isApiError, type ApiError, type ValidationIssue } from './client.ts'

const { users } = createClient({ baseUrl: process.argv[2] ?? '' })
async function failing(sent: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await sent.catch((caught: unknown) => caught)
  if (isApiError(error)) return error
  throw error
}
const missing = await failing(users.get(999))
const invalid = await failing(users.create({ name: 'A', password: 'correct horse' }))
`

const detailed = `${start}
const sentence: string = typeof missing.detail === 'string' ? missing.detail : ''
const issues: ValidationIssue[] = typeof invalid.detail === 'string' ? [] : invalid.detail
const places: string[] = issues.map(({ loc, msg, type, ctx }) => [loc.join('.'), msg, type, JSON.stringify(ctx)].join(' '))
console.log(JSON.stringify([missing.status, sentence, invalid.status, places]))
`

const problems = `${start}
const sentence: string = missing.detail
const issues: readonly ValidationIssue[] = invalid.errors
const where: ('path' | 'query' | 'header' | 'cookie' | undefined)[] = issues.map((each) => each.in)
const places: string[] = issues.map(({ pointer, detail, type, ctx }) => [pointer, detail, type, JSON.stringify(ctx)].join(' '))
console.log(JSON.stringify([missing.status, sentence, missing.errors, invalid.status, invalid.detail, where, places]))
`

const clients: readonly (readonly [format: Format, program: string, use: string, printed: unknown])[] = [
  [
    'fastapi',
    detailed,
    'issues[0]?.pointer',
    [
      404,
      'There is no user 999.',
      422,
      ['body.name String should have at least 2 characters string_too_short {"min_length":2}'],
    ],
  ],
  [
    'fastapi-v1',
    detailed,
    'issues[0]?.input',
    [
      404,
      'There is no user 999.',
      422,
      ['body.name ensure this value has at least 2 characters value_error.any_str.min_length {"limit_value":2}'],
    ],
  ],
  [
    'problem',
    problems,
    'issues[0]?.loc',
    [
      404,
      'There is no user 999.',
      [],
      422,
      'The request has a fault.',
      [null],
      ['#/name String should have at least 2 characters string_too_short {"min_length":2}'],
    ],
  ],
]

test.each(clients)('%s: the client throws what is typed as it is sent', async (format, program, use, printed) => {
  const { project, url } = await serve(format, true)
  const folder = await mkdtemp(join(tmpdir(), 'tenon-errors-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const compilerOptions = { typeRoots: [join(repository, 'node_modules/@types')] }
  const config = { extends: join(repository, 'tsconfig.json'), compilerOptions, files: ['program.ts'], include: [] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'client.ts'), await project.read('generated/client.ts'))
  await writeFile(join(folder, 'program.ts'), program)
  expect(await compile(folder)).toBe('')
  const ended = await promisify(execFile)(process.execPath, [join(folder, 'program.ts'), url])
  expect(JSON.parse(ended.stdout)).toEqual(printed)
  await writeFile(join(folder, 'program.ts'), `${program}${use}\n`)
  expect(await compile(folder)).toMatch(/^program\.ts\(\d+,\d+\): error TS2339: Property/)
})

/** Compiles, and answers what the compiler says. */
function compile(root: string): Promise<string> {
  const tsc = join(repository, 'node_modules/.bin/tsc')
  return promisify(execFile)(tsc, ['-p', root, '--pretty', 'false'], { cwd: root }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? 'the compiler has not run',
  )
}
