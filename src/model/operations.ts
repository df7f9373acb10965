/** The standard operations of a resource: their ids, paths, parameters and every answer that they can really send. */
import {
  noSuch,
  otherVersionToChange,
  otherVersionToRead,
  refersToNothing,
  sameValues,
  stillReferredTo,
} from '../runtime/http/words/sentences.ts'
import type { Ancestor, DocumentSettings, Resource } from './api.ts'
import type { Operation, Parameter, Response, ResponseHeader } from './operation.ts'
import type { Type } from './types.ts'
import { idempotencyKey, isUnderWay, replayedHeader } from './idempotency.ts'
import { defined } from './defined.ts'
import { listParameters } from './lists.ts'
import { capitalized, withArticle, wordsOf } from './names.ts'
import { securedBy, type ResourceSecurity } from './security.ts'
import {
  error,
  invalidRequest,
  malformed,
  notAcceptable,
  preconditionRequired,
  tooLarge,
  wrongMediaType,
} from './shared-responses.ts'

/** A resource of which everything but the operations is known. */
export type ResourceWithoutOperations = Omit<Resource, 'operations' | 'actions'>

/** What the operations of a resource depend on besides itself. */
export interface Surroundings {
  readonly prefix: string
  readonly parent?: ResourceWithoutOperations
  /** The names of its fields, however deep, whose values are never repeated. */
  readonly secrets: readonly string[]
  /** The media type of errors; that of JSON when undefined. */
  readonly errorMediaType: string | undefined
  /** The largest body, in bytes. */
  readonly bodyLimit: number
  readonly document: DocumentSettings
  /** What the resource says of who is let in. */
  readonly security: ResourceSecurity
}

type Kind = Operation['kind']

/** Makes the operations of a resource: those of its own path, or the six under its parent's and the flat list. */
export function operationsOf(
  resource: ResourceWithoutOperations,
  kinds: readonly Kind[],
  around: Surroundings,
): Operation[] {
  const nested = around.parent !== undefined
  const own = kinds.map((kind) => operationOf(kind, resource, around, nested))
  return nested && kinds.includes('list') ? [operationOf('list', resource, around, false), ...own] : own
}

function operationOf(
  kind: Kind,
  resource: ResourceWithoutOperations,
  around: Surroundings,
  nested: boolean,
): Operation {
  const { prefix, parent } = around
  const on = kind === 'list' || kind === 'create' ? 'collection' : 'item'
  const owner = nested && parent !== undefined ? resource.parent : undefined
  const above = owner === undefined ? [] : resource.ancestors
  const noun = kind === 'list' ? resource.pluralTypeName : resource.typeName
  const [singular, plural] = [wordsOf(resource.singular).join(' '), wordsOf(resource.name).join(' ')]
  const summary = kind === 'list' ? `List ${plural}` : `${verbs[kind]} ${withArticle(singular)}`
  const of = owner === undefined || parent === undefined ? '' : ` of ${withArticle(wordsOf(parent.singular).join(' '))}`
  const ids = owner === undefined ? '' : (parent?.typeName ?? '')
  const body = kind === 'create' || kind === 'replace' || kind === 'patch' ? resource.shapes[kind] : undefined
  const responses = responsesOf(kind, resource, around, owner !== undefined).map((response) =>
    response.status < 400 ? response : { ...response, ...defined({ mediaType: around.errorMediaType }) },
  )
  return {
    id: kind + ids + noun,
    kind,
    method: methods[kind],
    path: `${prefix}${pathBelow(above)}/${resource.name}${on === 'item' ? `/{${resource.key}}` : ''}`,
    resource: resource.name,
    nested,
    summary: summary + of,
    ...(resource.deprecated === true ? { deprecated: true } : {}),
    tag: resource.name,
    parameters: [
      ...above.toReversed().map(({ field, keyType }) => pathParameter(field, keyType)),
      ...(on === 'item' ? [pathParameter(resource.key, resource.keyType)] : []),
      ...(kind === 'list' ? listParameters(resource, owner?.field) : []),
      ...protocolParameters(kind, resource),
    ],
    ...(body === undefined ? {} : { body: { mediaTypes: sentTypes(kind), shape: body } }),
    ...securedBy(around.security[kind], responses, around),
    ...(body === undefined || around.secrets.length === 0 ? {} : { secrets: around.secrets }),
  }
}

/** The part of a path that stands for what a resource is nested under: `/events/{event_id}`. */
export function pathBelow(ancestors: readonly Ancestor[]): string {
  return ancestors
    .toReversed()
    .map(({ resource, field }) => `/${resource}/{${field}}`)
    .join('')
}

const methods = { list: 'get', get: 'get', create: 'post', replace: 'put', patch: 'patch', delete: 'delete' } as const
const verbs = { get: 'Get', create: 'Create', replace: 'Replace', patch: 'Change', delete: 'Delete' } as const

function sentTypes(kind: Kind): string[] {
  return kind === 'patch' ? ['application/json', 'application/merge-patch+json'] : ['application/json']
}

function pathParameter(name: string, type: Type): Parameter {
  return { in: 'path', name, type, required: true }
}

/** Makes a header that is read by the runtime. */
function protocolHeader(name: string, required: boolean, description: string): Parameter {
  const notes = { description, ...(required ? { examples: ['"1-9f3c2a"'] } : {}) }
  return { in: 'header', name, type: { kind: 'string', notes }, required, isProtocol: true }
}

/** The headers by which a client says under which conditions it wants something done, once. */
function protocolParameters(kind: Kind, { requireIfMatch }: ResourceWithoutOperations): Parameter[] {
  switch (kind) {
    case 'list':
      return []
    case 'get':
      return [
        protocolHeader('If-Match', false, 'The `ETag` of what is wanted; 412 when that has changed since.'),
        protocolHeader('If-None-Match', false, 'The `ETag` of what the client has; 304 when that is still so.'),
      ]
    case 'create':
      return [idempotencyKey]
    case 'replace':
    case 'patch':
    case 'delete':
      return [
        protocolHeader(
          'If-Match',
          requireIfMatch,
          'The `ETag` of what is to be changed; 412 when that has changed since.',
        ),
      ]
  }
}

function responsesOf(
  kind: Kind,
  resource: ResourceWithoutOperations,
  { bodyLimit }: Surroundings,
  nested: boolean,
): Response[] {
  const { singular, shapes } = resource
  const [words, plural] = [wordsOf(singular).join(' '), wordsOf(resource.name).join(' ')]
  const cached = resource.cacheControl === undefined ? [] : [cacheControlHeader]
  const one: Type = { kind: 'object', shape: shapes.read }
  const success: Readonly<Record<Kind, Response>> = {
    list: answer(200, `A page of ${plural}.`, { kind: 'array', items: one }, [linkHeader, totalCountHeader, ...cached]),
    get: answer(200, `The ${words}.`, one, [etagHeader, ...cached]),
    create: answer(201, `The ${words} as it was created.`, one, [locationHeader, etagHeader, replayedHeader]),
    replace: answer(200, `The ${words} as it is now.`, one, [etagHeader]),
    patch: answer(200, `The ${words} as it is now.`, one, [etagHeader]),
    delete: answer(204, `The ${words} is gone.`),
  }
  const missing = [
    ...(nested
      ? resource.ancestors.map(({ noun }) => noun).slice(0, kind === 'list' || kind === 'create' ? 1 : 0)
      : []),
    ...(kind === 'list' || kind === 'create' ? [] : [words]),
  ]
  const writes = kind === 'create' || kind === 'replace' || kind === 'patch'
  const changes = kind === 'replace' || kind === 'patch' || kind === 'delete'
  return [
    success[kind],
    ...(kind === 'get'
      ? [answer(304, `The ${words} is what \`If-None-Match\` says.`, undefined, [etagHeader, ...cached])]
      : []),
    ...(writes ? [malformed('json')] : []),
    ...(missing.length > 0
      ? [{ ...answer(404, `There is no such ${missing.join(' or ')}.`, error), detail: absent(kind, resource, words) }]
      : []),
    ...(kind === 'delete' ? [] : [notAcceptable()]),
    ...conflictOf(kind, resource, words),
    ...(changes || kind === 'get'
      ? [
          {
            ...answer(412, `The ${words} is not what \`If-Match\` says.`, error),
            detail: changes ? otherVersionToChange : otherVersionToRead,
          },
        ]
      : []),
    ...(writes
      ? [tooLarge(bodyLimit, bodyLimit), wrongMediaType(methods[kind], sentTypes(kind).toReversed(), 'json')]
      : []),
    invalidRequest,
    ...(changes && resource.requireIfMatch ? [preconditionRequired] : []),
  ]
}

/** What a client is told of something that is not there: of the parent where that is what the path ends in, else of the row. */
function absent(kind: Kind, { ancestors: [parent], key }: ResourceWithoutOperations, words: string): string {
  const isOfParent = kind === 'list' || kind === 'create'
  return isOfParent && parent !== undefined ? noSuch(parent.noun, `{${parent.field}}`) : noSuch(words, `{${key}}`)
}

/** The 409 of an operation: values that another row has, references to nothing, or a request that is under way. */
function conflictOf(kind: Kind, resource: ResourceWithoutOperations, words: string): Response[] {
  const reasons = conflictsOf(kind, resource, words)
  const [first] = reasons
  if (first === undefined) return []
  const told = reasons.map(({ reason }) => reason).join(', or ')
  const headers = kind === 'create' ? isUnderWay.headers : []
  const description = `${capitalized(told)}.`
  return [{ ...answer(409, description, error, headers), detail: first.detail }]
}

/** Why there may be a conflict, each with what a client is told. */
function conflictsOf(
  kind: Kind,
  { unique, fields, keyKind, key, referrers }: ResourceWithoutOperations,
  words: string,
): { readonly reason: string; readonly detail: string }[] {
  if (kind === 'list' || kind === 'get') return []
  if (kind === 'delete') {
    return referrers.slice(0, 1).map((each) => ({
      reason: `something still refers to the ${words}`,
      detail: stillReferredTo(each.words, [each.field]),
    }))
  }
  const [same] = [...(kind === 'create' && keyKind === 'natural' ? [[key]] : []), ...unique]
  const refers = fields.find(({ role, reference }) => role !== 'parent' && reference !== undefined)
  return [
    ...(same === undefined ? [] : [{ reason: `another ${words} has these values`, detail: sameValues(same) }]),
    ...(refers === undefined
      ? []
      : [{ reason: 'what it refers to does not exist', detail: refersToNothing([refers.name]) }]),
    ...(kind === 'create'
      ? [{ reason: 'a request with this `Idempotency-Key` is under way', detail: isUnderWay.detail }]
      : []),
  ]
}

function answer(status: number, description: string, body?: Type, headers: readonly ResponseHeader[] = []): Response {
  return { status, description, headers, ...defined({ body }) }
}

export const cacheControlHeader: ResponseHeader = {
  name: 'Cache-Control',
  description: 'For how long this may be kept, and by whom.',
  required: true,
}
const linkHeader = {
  name: 'Link',
  description:
    'Other pages (RFC 8288): `rel="next"` unless this is the last, `rel="prev"` unless the first, `rel="first"`.',
  required: true,
} as const
const totalCountHeader = { name: 'Total-Count', description: 'How many there are on all pages, with `count=exact`.' }
const locationHeader = { name: 'Location', description: 'The path of what was created.', required: true } as const
const etagHeader = {
  name: 'ETag',
  description: 'The version, for `If-None-Match` and `If-Match`.',
  required: true,
} as const

/** The name of the type that the query of an operation is read as: `ListCountriesQuery`. */
export function queryTypeName({ id }: Pick<Operation, 'id'>): string {
  return `${capitalized(id)}Query`
}

/** The name of the type that the whole request of an operation is read as: `CreateCountryRequest`. */
export function requestTypeName({ id }: Pick<Operation, 'id'>): string {
  return `${capitalized(id)}Request`
}
