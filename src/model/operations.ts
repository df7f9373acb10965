/** The standard operations of a resource: their ids, paths, parameters and every answer that they can really send. */
import type { Operation, Parameter, RequestBody, Resource, Response, ResponseHeader, StoredField, Type } from './api.ts'
import { defined } from './keywords.ts'
import { withArticle, wordsOf } from './names.ts'

/** A resource of which everything but the operations is known. */
export type Unoperated = Omit<Resource, 'operations'>

/** What the operations of a resource depend on besides itself. */
export interface Surroundings {
  readonly prefix: string
  readonly parent?: Unoperated
  /** Whether rows of other resources refer to its rows. */
  readonly referred: boolean
  /** The names of its fields, however deep, whose values are never repeated. */
  readonly secrets: readonly string[]
  /** The media type of errors; that of JSON when undefined. */
  readonly errorMediaType: string | undefined
}

type Kind = Operation['kind']

/** Makes the operations of a resource: those of its own path, or the six under its parent's and the flat list. */
export function operationsOf(resource: Unoperated, kinds: readonly Kind[], around: Surroundings): Operation[] {
  const nested = around.parent !== undefined
  const own = kinds.map((kind) => operationOf(kind, resource, around, nested))
  return nested && kinds.includes('list') ? [operationOf('list', resource, around, false), ...own] : own
}

function operationOf(kind: Kind, resource: Unoperated, around: Surroundings, nested: boolean): Operation {
  const { prefix, parent } = around
  const on = kind === 'list' || kind === 'create' ? 'collection' : 'item'
  const owner = nested && parent !== undefined && resource.parent !== undefined ? resource.parent : undefined
  const start = owner === undefined ? prefix : `${prefix}/${owner.resource}/{${owner.field}}`
  const noun = kind === 'list' ? resource.pluralTypeName : resource.typeName
  const [singular, plural] = [wordsOf(resource.singular).join(' '), wordsOf(resource.name).join(' ')]
  const summary = kind === 'list' ? `List ${plural}` : `${verbs[kind]} ${withArticle(singular)}`
  const of = owner === undefined || parent === undefined ? '' : ` of ${withArticle(wordsOf(parent.singular).join(' '))}`
  const ids = owner === undefined ? '' : (parent?.typeName ?? '')
  const body = kind === 'create' || kind === 'replace' || kind === 'patch' ? resource.shapes[kind] : undefined
  return {
    id: kind + ids + noun,
    kind,
    method: methods[kind],
    path: `${start}/${resource.name}${on === 'item' ? `/{${resource.key}}` : ''}`,
    resource: resource.name,
    nested,
    summary: summary + of,
    tag: resource.name,
    parameters: [
      ...(owner === undefined ? [] : [pathParameter(resource, owner.field)]),
      ...(on === 'item' ? [pathParameter(resource, resource.key)] : []),
      ...(kind === 'list' ? listParameters(resource, owner?.field) : []),
    ],
    ...(body === undefined ? {} : { body: requestBody(body, around) }),
    responses: responsesOf(kind, resource, around, owner !== undefined).map((response) =>
      response.status < 400 ? response : { ...response, ...defined({ mediaType: around.errorMediaType }) },
    ),
  }
}

const methods = { list: 'get', get: 'get', create: 'post', replace: 'put', patch: 'patch', delete: 'delete' } as const
const verbs = { get: 'Get', create: 'Create', replace: 'Replace', patch: 'Change', delete: 'Delete' } as const

function requestBody(shape: string, { secrets }: Surroundings): RequestBody {
  return { mediaType: 'application/json', shape, ...(secrets.length === 0 ? {} : { secrets }) }
}

function pathParameter({ fields }: Unoperated, name: string): Parameter {
  return {
    in: 'path',
    name,
    type: fields.find((field) => field.name === name)?.type ?? { kind: 'integer' },
    required: true,
  }
}

/** The names that a list gives a meaning of its own: no field filters by one. */
const listNames: ReadonlySet<string> = new Set(['limit', 'cursor', 'sort', 'fields', 'count'])

function listParameters({ page, fields, name, key }: Unoperated, fixed: string | undefined): Parameter[] {
  const limit: Type = {
    ...({ kind: 'integer', minimum: 1, maximum: page.maximum } as const),
    notes: { description: 'How many to answer with at most.' },
  }
  const cursor: Type = {
    kind: 'string',
    format: 'cursor',
    notes: { description: 'Where to go on: taken from the `Link` header of the page before.' },
  }
  return [
    { in: 'query', name: 'limit', type: limit, required: false, default: page.default },
    { in: 'query', name: 'cursor', type: cursor, required: false },
    ...fields
      .filter((field) => isFilter(field) && field.name !== fixed && field.name !== key)
      .map((field) => filter(field, name)),
  ]
}

function isFilter({ name, storage, writeOnly }: StoredField): boolean {
  return storage !== 'json' && !writeOnly && !listNames.has(name)
}

function filter({ name, type }: StoredField, plural: string): Parameter {
  const notes = { description: `Only ${wordsOf(plural).join(' ')} with this \`${name}\`.` }
  return { in: 'query', name, type: { ...withoutBounds(type), notes }, required: false }
}

/** What a filter compares with: the kind of the field, without the bounds that only a stored value has to keep. */
function withoutBounds(type: Type): Type {
  if (type.kind === 'nullable') return withoutBounds(type.of)
  if (type.kind === 'string') return { kind: 'string', ...(type.format === undefined ? {} : { format: type.format }) }
  if (type.kind === 'integer' || type.kind === 'number') return { kind: type.kind }
  return type
}

function responsesOf(
  kind: Kind,
  resource: Unoperated,
  { parent, referred }: Surroundings,
  nested: boolean,
): Response[] {
  const { singular, shapes } = resource
  const [words, plural] = [wordsOf(singular).join(' '), wordsOf(resource.name).join(' ')]
  const one: Type = { kind: 'object', shape: shapes.read }
  const success: Readonly<Record<Kind, Response>> = {
    list: answer(200, `A page of ${plural}.`, { kind: 'array', items: one }, [linkHeader]),
    get: answer(200, `The ${words}.`, one),
    create: answer(201, `The ${words} as it was created.`, one, [locationHeader]),
    replace: answer(200, `The ${words} as it is now.`, one),
    patch: answer(200, `The ${words} as it is now.`, one),
    delete: answer(204, `The ${words} is gone.`),
  }
  const missing = [
    ...(nested && parent !== undefined ? [parent.singular] : []),
    ...(kind === 'list' || kind === 'create' ? [] : [singular]),
  ]
  const writes = kind === 'create' || kind === 'replace' || kind === 'patch'
  const clash = (writes && resource.unique.length > 0) || (kind === 'delete' && referred)
  return [
    success[kind],
    ...(writes ? [answer(400, 'The body is not JSON.', invalid)] : []),
    ...(missing.length > 0
      ? [answer(404, `There is no such ${missing.map((each) => wordsOf(each).join(' ')).join(' or ')}.`, error)]
      : []),
    ...(clash
      ? [answer(409, writes ? `Another ${words} has these values.` : `Something still refers to the ${words}.`, error)]
      : []),
    ...(writes
      ? [
          answer(413, 'The body is too large.', error),
          answer(415, 'The body is not sent as JSON.', error, [acceptHeader(kind)]),
        ]
      : []),
    answer(422, 'The request is not valid.', invalid),
  ]
}

function answer(status: number, description: string, body?: Type, headers: readonly ResponseHeader[] = []): Response {
  return { status, description, headers, ...(body === undefined ? {} : { body }) }
}

const error: Type = { kind: 'object', shape: 'ErrorAnswer' }
const invalid: Type = { kind: 'object', shape: 'InvalidAnswer' }
function acceptHeader(kind: Kind): ResponseHeader {
  return { name: kind === 'patch' ? 'Accept-Patch' : 'Accept', description: 'The media type to send instead.' }
}

const linkHeader = { name: 'Link', description: 'The next page, as `rel="next"` (RFC 8288); absent on the last one.' }
const locationHeader = { name: 'Location', description: 'The path of what was created.' }

/** The name of the type that a list's query is read as: `ListCountriesQuery`. */
export function queryTypeName({ id }: Operation): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Query`
}
