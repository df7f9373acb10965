/**
 * Exchanges recorded from FastAPI: a case's schema becomes an endpoint, its request is sent there, and the answer is compared at
 * three levels. Nothing here knows a case by its name.
 */
import { isDeepStrictEqual } from 'node:util'
import { basePath, buildEndpoint, type places, type Schema, type Schemas, type Taking } from './endpoint.ts'
import { readJsonFile, type Workspace } from './generated.ts'

/** What is sent: in one place of a request, or in several. */
type Input =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'raw'; readonly body: string; readonly contentType: string | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'query'; readonly raw: string }
  | { readonly kind: 'path'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'headers'; readonly headers: readonly (readonly [string, string])[] }
  | { readonly kind: 'cookies'; readonly header: string }
  | {
      readonly kind: 'request'
      readonly path?: Readonly<Record<string, unknown>>
      readonly query?: string
      readonly headers?: readonly (readonly [string, string])[]
      readonly cookie?: string | null
      readonly body?: Input
    }

interface Entry {
  readonly type: string
  readonly loc: readonly unknown[]
  readonly msg: string
}

/** One exchange. */
export interface Case {
  readonly id: string
  readonly where: (typeof places)[number] | 'mixed'
  readonly schema: Schema
  readonly options?: Taking
  readonly tags?: readonly string[]
  readonly input: Input
  readonly expect: { readonly status: number; readonly value?: unknown; readonly detail?: readonly Entry[] }
}

/** An answer; `body` is its JSON. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** How far an answer is the one expected: not at all, in what is told of each fault, in its words, in everything. */
export type Level = 0 | 1 | 2 | 3

/** What became of a case. */
export interface Outcome {
  readonly id: string
  readonly tags: readonly string[]
  readonly level: Level
  readonly expected: Answer
  readonly actual: Answer
}

/** Reads a file of cases. */
export function readCases(path: string): Case[] {
  return readJsonFile<Case[]>(path)
}

/** Runs a case. Schemas that cannot be built are answered with their problems and the status 0. */
export async function runCase(given: Case, workspace: Workspace): Promise<Outcome> {
  const { id, tags = [], options = {} } = given
  const schemas: Schemas = given.where === 'mixed' ? given.schema : { [given.where]: given.schema }
  const expected = expectedAnswer(given)
  const endpoint = await buildEndpoint(schemas, options, workspace)
  if (!('request' in endpoint)) {
    return { id, tags, level: 0, expected, actual: { status: 0, body: endpoint.map(({ message }) => message) } }
  }
  const response = await endpoint.request(requestOf(given, schemas))
  const body: unknown = await response.json()
  const actual = { status: response.status, body }
  return { id, tags, level: levelOf(expected, actual), expected, actual }
}

/** The level that a case has to reach: the wording of a particular parser is not asked for. */
export function requiredLevel(tags: readonly string[]): Level {
  return tags.includes('parser-text') ? 1 : 3
}

/** What Tenon answers: on purpose, malformed JSON is 400 and a body that is not JSON by its media type is 415. */
function expectedAnswer({ expect, where, options = {}, input }: Case): Answer {
  const body = where === 'body' || where === 'mixed' ? bodyOf(input) : undefined
  if (body?.kind === 'raw' && body.body !== '' && options.form !== true && !isJsonType(body.contentType)) {
    return { status: 415, body: { detail: 'The body must be JSON in UTF-8, sent with Content-Type: application/json' } }
  }
  const { status, value, detail } = expect
  if (detail === undefined) return { status, body: value }
  return { status: detail.some(({ type }) => type === 'json_invalid') ? 400 : status, body: { detail } }
}

function isJsonType(contentType: string | null): boolean {
  return contentType !== null && /^application\/([^;]*\+)?json\s*(;|$)/i.test(contentType)
}

function bodyOf(input: Input): Input | undefined {
  return input.kind === 'request' ? input.body : input
}

function requestOf({ input }: Case, { path, body }: Schemas): Request {
  const parts: Partial<Extract<Input, { kind: 'request' }>> = input.kind === 'request' ? input : {}
  const values = (input.kind === 'path' ? input.values : parts.path) ?? {}
  const names = Object.keys(path?.['properties'] ?? {})
  const query = (input.kind === 'query' ? input.raw : parts.query) ?? ''
  const headers = new Headers()
  for (const [name, value] of (input.kind === 'headers' ? input.headers : parts.headers) ?? [])
    headers.append(name, value)
  const cookie = (input.kind === 'cookies' ? input.header : parts.cookie) ?? undefined
  if (cookie !== undefined) headers.set('cookie', cookie)
  const sent = body === undefined ? undefined : contentOf(bodyOf(input))
  if (sent?.type !== undefined) headers.set('content-type', sent.type)
  if (sent !== undefined) headers.set('content-length', String(sent.bytes.byteLength))
  const segments = names.map((name) => `/${encodeURIComponent(String(values[name]))}`).join('')
  return new Request(`http://localhost${basePath}${segments}${query === '' ? '' : `?${query}`}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(sent === undefined ? {} : { body: sent.bytes }),
  })
}

/** The bytes of a body, so that no media type is made up for them. */
function contentOf(input: Input | undefined): { bytes: Uint8Array<ArrayBuffer>; type: string | undefined } | undefined {
  if (input?.kind === 'json')
    return { bytes: new TextEncoder().encode(JSON.stringify(input.value)), type: 'application/json' }
  return input?.kind === 'raw'
    ? { bytes: new TextEncoder().encode(input.body), type: input.contentType ?? undefined }
    : undefined
}

function levelOf(expected: Answer, actual: Answer): Level {
  if (isDeepStrictEqual(expected, actual)) return 3
  if (expected.status !== actual.status) return 0
  const [wanted, got] = [entriesOf(expected.body), entriesOf(actual.body)]
  if (wanted === undefined || got === undefined) return 0
  const isEqual = (names: readonly (keyof Entry)[]) =>
    isDeepStrictEqual(
      wanted.map((entry) => names.map((name) => entry[name])),
      got.map((entry) => names.map((name) => entry[name])),
    )
  if (!isEqual(['type', 'loc'])) return 0
  return isEqual(['type', 'loc', 'msg']) ? 2 : 1
}

function entriesOf(body: unknown): readonly Entry[] | undefined {
  const detail: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'detail') : undefined
  return Array.isArray(detail) ? detail : undefined
}
