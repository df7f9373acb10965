/** `errors.ts` and the names of secrets, as they are printed. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { defineApi, defineResource, Type, type ApiOptions } from '../../src/define/index.ts'
import { emitErrors } from '../../src/emit/errors.ts'
import { emitRoutes } from '../../src/emit/routes.ts'
import { buildApi } from '../../src/model/build.ts'
import { hostileText } from './sample.ts'

const root = join(import.meta.dirname, '../..')

function build(options: ApiOptions, secrets: readonly string[] = []) {
  const fields = Object.fromEntries(
    ['name', ...secrets].map((name) => [name, Type.String({ writeOnly: name !== 'name' })]),
  )
  const exports = { api: defineApi(options), users: defineResource('users', { fields }) }
  const built = buildApi([{ file: 'schemas/all.ts', exports }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return built.api
}

/** The text as the formatter would print it. */
function formatted(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenon-format-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(root, '.oxfmtrc.json'), join(folder, '.oxfmtrc.json'))
  writeFileSync(join(folder, 'text.ts'), text)
  const { status, stderr } = spawnSync(join(root, 'node_modules/.bin/oxfmt'), ['text.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return readFileSync(join(folder, 'text.ts'), 'utf8')
}

test('the settings are written out', () => {
  const messages = { missing: 'Pflichtfeld', too_short: 'Mindestens {min_length}' }
  expect(emitErrors(build({ errors: 'problem', echoInput: false, messages }))).toEqual({
    path: 'errors.ts',
    text: `/**
 * How errors are answered.
 *
 * Generated from the schemas by \`tenon generate\`: change it there.
 */
import { errorAnswers } from 'tenon/runtime'

/** Every answer that is no success. */
export const errors = errorAnswers({
  format: 'problem',
  echoInput: false,
  messages: {
    missing: 'Pflichtfeld',
    too_short: 'Mindestens {min_length}',
  },
})

/** Those that routes give themselves. */
export const { notAcceptable, notFound, preconditionFailed, preconditionRequired, unprocessable } = errors
`,
  })
})

test.each([
  ['a text that would end what it is put in', hostileText.replace('{d}', '{ d }')],
  ['a text that no line holds', 'A sentence that is long. '.repeat(6)],
  ['one that just fits', 'x'.repeat(104)],
  ['one that just does not', 'x'.repeat(105)],
])('%s is printed as the formatter would', (_, message) => {
  const { text } = emitErrors(build({ messages: { missing: message } }))
  expect(text).toBe(formatted(text))
})

test('the names of secrets stand at the head of the routes that check them, and lists and reads have none', () => {
  const many = Array.from({ length: 12 }, (_, index) => `secret_field_${index}`)
  for (const secrets of [['pin', 'it-is'], many]) {
    const api = build({}, secrets)
    const texts = api.resources.map((resource) => emitRoutes(resource, api).text)
    expect(texts).toEqual(texts.map(formatted))
    const [text = ''] = texts
    expect(text.match(/^const userSecrets = new Set\(\[[^\]]*\]\)$/gm)?.length).toBe(1)
    expect(text.match(/unprocessable\(.*\)$/gm)).toEqual(
      ['', '', ', userSecrets', ', userSecrets', ', userSecrets', ''].map((more) => `unprocessable(issues${more})`),
    )
  }
})

function routesOf(options: ApiOptions): string {
  const api = build(options)
  return api.resources.map((resource) => emitRoutes(resource, api).text).join('')
}

test('routes that do something once tell clients apart by the headers and cookies of the schemes', () => {
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    query: { type: 'apiKey', in: 'query', name: 'key' },
    session: { type: 'apiKey', in: 'cookie', name: 'sid' },
  } as const
  const text = routesOf({ securitySchemes })
  expect(text).toContain(`const credentials = [
  { in: 'header', name: 'X-Api-Key' },
  { in: 'cookie', name: 'sid' },
] as const
`)
  expect(text).toContain('once(c, database, idempotencyExpiry, { body }, create, credentials)')
  expect(formatted(text)).toBe(text)
  expect(routesOf({ securitySchemes: { bearer: securitySchemes.bearer } })).toContain('{ body }, create)')
})
