/**
 * Makes an endpoint of schemas: generated readers and checks, called in the order in which generated routes call them, and the
 * product's app around them. It answers with the values that a handler would get, and checks none by itself.
 */
import type { Context, Hono } from 'hono'
import type { Type } from '../../src/model/types.ts'
import { isList } from '../../src/emit/checks/parameter-readers.ts'
import { printStandalone, type ParameterGroup } from '../../src/emit/standalone.ts'
import { buildTypes, type BuiltTypes } from '../../src/model/build-types.ts'
import { isJson } from '../../src/model/keywords.ts'
import type { Problem } from '../../src/model/problem.ts'
import { ok, readBody } from '../../src/runtime/http/answers.ts'
import { newApp } from '../../src/runtime/app.ts'
import { readForm } from '../../src/runtime/request/body/text.ts'
import { errorAnswers } from '../../src/runtime/http/error-answers.ts'
import { missing, within, type Issues, type Location } from '../../src/runtime/check/issue.ts'
import { cookiesOf, headersOf } from '../../src/runtime/request/parameters.ts'
import { gather, queryOf, type Query } from '../../src/runtime/request/query.ts'
import { readJson } from '../../src/runtime/request/read-json.ts'
import { isObject } from '../../src/runtime/check/keywords/kinds.ts'
import { own } from '../../src/runtime/check/values.ts'
import { groupReaderOf, readerOf, type Check, type Module, type Workspace } from './generated.ts'

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

/** Where values of a request stand, in the order in which they are read. */
export const places = ['path', 'query', 'header', 'cookie', 'body'] as const

/** The schema of each place; those of parameters are objects with a field for each. */
export type Schemas = { readonly [P in (typeof places)[number]]?: Schema }

/** How FastAPI was told to take them. */
export interface Taking {
  /** Each field of the body is a body parameter of its own. */
  readonly embed?: boolean
  /** `model`: parameters are taken as one object. */
  readonly paramsAs?: string
  /** The body is a form. */
  readonly form?: boolean
  readonly bodyRequired?: boolean
}

/** The path that the endpoint is at; the path parameters follow, in the order of their schema. */
export const basePath = '/checked'

const errors = errorAnswers({ format: 'fastapi', echoInput: true, messages: {} })
const bodyLimit = 1_048_576

/** Makes the endpoint, in lax mode with unknown keys left out; or answers what is wrong with the schemas. */
export async function buildEndpoint(
  schemas: Schemas,
  taking: Taking,
  workspace: Workspace,
): Promise<Hono | readonly Problem[]> {
  const named = namedSchemas(schemas, taking)
  const built = buildTypes(Object.fromEntries(named.map(({ name, schema }) => [name, schema])), {
    coercion: 'lax',
    unknownKeys: 'strip',
    formats: {},
  })
  if ('problems' in built) return built.problems
  const groups = parameterGroups(schemas, taking, built)
  const module = await workspace.load(printStandalone(built.types, groups))
  const readers = groups.map((group): [string, Reader] => [group.in, parameterReader(group, module)])
  if (schemas.body !== undefined && taking.form !== true)
    readers.push(['body', bodyReader(schemas.body, taking, module)])
  return appOf(readers, Object.keys(propertiesOf(schemas.path)).length)
}

/** Reads a part of a request, and notes what is wrong with it. */
type Reader = (c: Context, issues: Issues) => unknown

function appOf(readers: readonly (readonly [place: string, Reader])[], pathParameters: number): Hono {
  const app = newApp({ title: 'Conformance', document: new URL('openapi.json', import.meta.url), errors })
  const path = Array.from({ length: pathParameters }, (_, index) => `/:p${index}`).join('')
  app.all(basePath + path, async (c) => {
    const issues: Issues = []
    const values = new Map<string, unknown>()
    for (const [place, read] of readers) values.set(place, await read(c, issues))
    if (issues.length > 0) return errors.unprocessable(issues)
    const [only] = values.values()
    return ok(JSON.stringify((values.size === 1 ? only : Object.fromEntries(values)) ?? null))
  })
  return app
}

function propertiesOf(schema: Schema | undefined): Schema {
  const properties = schema?.['properties']
  return isObject(properties) ? properties : {}
}

function requiredOf(schema: Schema): readonly unknown[] {
  return Array.isArray(schema['required']) ? schema['required'] : []
}

/** Whether each field of a place is read by itself, rather than the place as a whole. */
function isByField(place: string, { embed, form }: Taking): boolean {
  return place !== 'body' || embed === true || form === true
}

/** The name under which the type of a field, or of the whole body, is built. */
function nameFor(place: string, index?: number): string {
  return `Checked_${place}${index === undefined ? '' : `_${index}`}`
}

function namedSchemas(schemas: Schemas, taking: Taking): { name: string; schema: unknown }[] {
  return Object.entries(schemas).flatMap(([place, schema]) =>
    isByField(place, taking)
      ? Object.values(propertiesOf(schema)).map((each, index) => ({ name: nameFor(place, index), schema: each }))
      : [{ name: nameFor(place), schema }],
  )
}

function parameterGroups(schemas: Schemas, taking: Taking, built: Extract<BuiltTypes, { types: object }>) {
  const types = new Map(built.types.aliases.map(({ name, type }) => [name, type]))
  return places.flatMap((place): ParameterGroup[] => {
    const schema = schemas[place]
    if (schema === undefined || (place === 'body' && taking.form !== true)) return []
    const parameters = Object.entries(propertiesOf(schema)).map(([name, each], index) => ({
      name,
      type: types.get(nameFor(place, index)) ?? ({ kind: 'any' } satisfies Type),
      required: requiredOf(schema).includes(name),
      ...defaultOf(each),
    }))
    const isObjectOfThem = taking.paramsAs === 'model'
    const isClosed = isObjectOfThem && schema['additionalProperties'] === false
    return [{ name: `Checked_${place}_group`, in: place, parameters, isClosed, isObject: isObjectOfThem }]
  })
}

/** The default of a schema, which the model has taken. */
function defaultOf(schema: unknown): Pick<ParameterGroup['parameters'][number], 'default'> {
  const value = isObject(schema) ? schema['default'] : undefined
  return isJson(value) ? { default: value } : {}
}

function parameterReader(group: ParameterGroup, module: Module): Reader {
  const read = groupReaderOf(module, group.name)
  return async (c, issues) => read(await textsOf(c, group, issues), issues)
}

/** The texts of a place, by name. */
async function textsOf(c: Context, { in: place, parameters }: ParameterGroup, issues: Issues): Promise<Query> {
  switch (place) {
    case 'path':
      return gather(parameters.map(({ name }, index) => [name, c.req.param(`p${index}`) ?? '']))
    case 'query':
      return queryOf(c, issues)
    case 'header':
      return headersOf(c, Object.fromEntries(parameters.map(({ name, type }) => [name, isList(type) ? 'list' : 'one'])))
    case 'cookie':
      return cookiesOf(c, issues)
    case 'body':
      return readForm(c, bodyLimit, issues)
  }
}

function bodyReader(schema: Schema, taking: Taking, module: Module): Reader {
  const read = taking.embed === true ? embeddedReader(schema, module) : wholeReader(taking, module)
  return async (c, issues) => read((await readJson(c, bodyLimit, issues)) ?? undefined, issues)
}

function wholeReader({ bodyRequired = true }: Taking, module: Module): Check {
  const read = readerOf(module, nameFor('body'))
  return (body, issues) => (body === undefined && !bodyRequired ? undefined : readBody(body, read, issues))
}

/**
 * Body parameters of their own: what is absent, or null, is missing by itself. In a body that is no object all of them are, those
 * that need not be sent, too.
 */
function embeddedReader(schema: Schema, module: Module): Check {
  const fields = Object.entries(propertiesOf(schema)).map(([name, each], index) => ({
    name,
    read: readerOf(module, nameFor('body', index)),
    isRequired: requiredOf(schema).includes(name),
    ...defaultOf(each),
  }))
  return (body, issues) => {
    const isNoObject = body !== undefined && body !== null && !isObject(body)
    const entries = fields.map(({ name, read, isRequired, default: fallback }): [string, unknown] => {
      const value = isObject(body) ? own(body, name) : undefined
      if (value !== undefined && value !== null) return [name, readWithin(['body', name], value, read, issues)]
      if (isRequired || isNoObject) issues.push(missing(['body', name], null))
      return [name, fallback]
    })
    return Object.fromEntries(entries)
  }
}

function readWithin(place: Location, value: unknown, read: Check, issues: Issues): unknown {
  const start = issues.length
  const result = read(value, issues)
  within(issues, start, place)
  return result
}
