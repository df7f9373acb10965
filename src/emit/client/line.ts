/** The lines of a client that send the requests of an operation, and what these need of the transport. */
import type { ClientBody, ClientOperation } from '../../model/client-api.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { Type } from '../../model/types.ts'
import { hang, key, list, literal, member } from '../text.ts'
import { answerOf, argumentsOf, isPaged, pathArguments } from './call.ts'
import type { Transport, TransportFunction } from './transport.ts'

/** Prints the lines of an operation. */
export function printLines(operation: ClientOperation): string[] {
  const names = argumentsOf(operation).map(({ name }) => name)
  const path = printPath(operation)
  const query = parametersIn(operation, 'query').length === 0 ? path : hang(`${path} +`, printSearch(operation))
  const method = literal(operation.method.toUpperCase())
  const given = ['client', method, query, printOptions(operation), ...printBody(operation.body)]
  const paged = ['client', path, printQuery(operation), 'options']
  const line = (name: string, called: string) => `${hang(`${name}: (${names.join(', ')}) =>`, called)},`
  const lines = [line(key(operation.name), list(`${callOf(operation)}(`, given, ')'))]
  return isPaged(operation) ? [...lines, line('all', list('pages(', paged, ')'))] : lines
}

/** What operations need of the transport. `refusal` is the class of errors, printed. */
export function transportOf(operations: readonly ClientOperation[], refusal: string): Transport {
  const queries = operations.flatMap((operation) => parametersIn(operation, 'query'))
  const forms = operations.flatMap(({ body }) => (body?.kind === 'form' ? body.fields : []))
  const values = [...queries.filter(({ isJson }) => isJson !== true), ...forms]
  return {
    called: new Set(operations.flatMap(functionsOf)),
    objects: values.some(({ type }) => !isFlat(type)),
    nulls: values.some(({ type }) => mayBeNull(type)),
    encoded: operations.some(({ body }) => encoderOf(body) !== undefined || body?.kind === 'binary'),
    refusal,
  }
}

/** The functions that the lines of an operation call. */
function functionsOf(operation: ClientOperation): TransportFunction[] {
  const encoder = encoderOf(operation.body)
  return [
    callOf(operation),
    ...(isPaged(operation) ? (['pages'] as const) : []),
    ...(operation.path.includes('{') ? (['path'] as const) : []),
    ...(parametersIn(operation, 'query').length === 0 ? [] : (['search'] as const)),
    ...(hasFilters(operation) ? (['filters'] as const) : []),
    ...(parametersIn(operation, 'header').length === 0 ? [] : (['withHeaders'] as const)),
    ...(takesHeader(operation, 'idempotency-key') ? (['once'] as const) : []),
    ...(encoder === undefined ? [] : [encoder]),
  ]
}

/** The function that sends an operation's request, and reads its answer. */
function callOf(operation: ClientOperation): TransportFunction {
  const { call } = answerOf(operation)
  return call === 'follow' && takesHeader(operation, 'last-event-id') ? 'resume' : call
}

function takesHeader({ parameters }: ClientOperation, name: string): boolean {
  return parameters.some((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === name)
}

/** Prints the options of a request, with the headers that the operation takes, and a key where it takes one. */
function printOptions(operation: ClientOperation): string {
  const options = parametersIn(operation, 'header').length === 0 ? 'options' : 'withHeaders(options, headers)'
  return takesHeader(operation, 'idempotency-key') ? `once(client, ${options})` : options
}

/** Prints the call that writes the query. */
function printSearch(operation: ClientOperation): string {
  return list('search(', [printQuery(operation)], ')')
}

/** Whether an operation is a list that is filtered by one of some values. */
function hasFilters(operation: ClientOperation): boolean {
  return parametersIn(operation, 'query').some(({ isOneOf }) => isOneOf === true)
}

/** Prints the query, with what is to be one text made such: the items of a list joined, another value as JSON. */
function printQuery(operation: ClientOperation): string {
  const parameters = parametersIn(operation, 'query')
  const query = parameters.some(({ required }) => required) ? 'query' : 'query?'
  const joined = parameters
    .filter(({ isCommaSeparated, type }) => isCommaSeparated === true && isList(type))
    .map(({ name, type, required, separator }) => {
      const items = `${optionalMember(query, name)}${required && type.kind === 'array' ? '' : '?'}`
      return `${key(name)}: ${items}.join(${separator === undefined ? '' : literal(separator)})`
    })
  const json = parameters
    .filter(({ isJson }) => isJson === true)
    .map(({ name }) => `${key(name)}: JSON.stringify(${optionalMember(query, name)})`)
  const texts = [...joined, ...json]
  const written = texts.length === 0 ? 'query' : list('{ ', ['...query', ...texts], ' }')
  return hasFilters(operation) ? list('filters(', [written], ')') : written
}

function optionalMember(query: 'query' | 'query?', name: string): string {
  const reached = member('query', name)
  if (query === 'query') return reached
  return reached.startsWith('query.') ? reached.replace('query.', 'query?.') : reached.replace('query[', 'query?.[')
}

function isList(type: Type): boolean {
  return type.kind === 'array' || (type.kind === 'nullable' && isList(type.of))
}

/** Whether a value may be null, as far as that can be seen. */
function mayBeNull(type: Type): boolean {
  if (type.kind === 'array') return mayBeNull(type.items)
  if (type.kind === 'union') return type.members.some(mayBeNull)
  return type.kind === 'nullable' || type.kind === 'null' || !isFlat(type)
}

/** Whether a value stands for one text, or is a list of such. */
function isFlat(type: Type): boolean {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'never':
      return true
    case 'nullable':
      return isFlat(type.of)
    case 'array':
      return isFlat(type.items)
    case 'union':
      return type.members.every(isFlat)
    case 'tuple':
    case 'object':
    case 'record':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'any':
      return false
  }
}

/** Prints what is sent as the body, if anything is. */
function printBody(body: ClientBody | undefined): string[] {
  const encoder = encoderOf(body)
  if (body === undefined) return []
  if (encoder === undefined) return ['body']
  return [`${body.optional === true ? 'body && ' : ''}${encoder}(${encodedParts(body).join(', ')})`]
}

function encodedParts(body: ClientBody): string[] {
  switch (body.kind) {
    case 'json':
      return ['JSON.stringify(body)', literal(body.mediaType)]
    case 'text':
      return ['body', literal(body.mediaType)]
    case 'form':
    case 'multipart':
    case 'binary':
      return ['body']
  }
}

/** The function that makes of a body what is sent; undefined where it is JSON, or bytes. */
function encoderOf(body: ClientBody | undefined): 'form' | 'multipart' | 'plain' | undefined {
  switch (body?.kind) {
    case 'json':
      return body.mediaType === undefined ? undefined : 'plain'
    case 'text':
      return 'plain'
    case 'form':
    case 'multipart':
      return body.kind
    case 'binary':
    case undefined:
      return undefined
  }
}

/** Prints a path as a string, or as a template with its parameters encoded. */
function printPath(operation: ClientOperation): string {
  const { path } = operation
  if (!path.includes('{')) return literal(path)
  const locals = new Map(pathArguments(operation).map(({ name, local }) => [name, local]))
  const pieces = path.split(/\{([^}]*)\}/)
  const text = pieces.map((piece, index) => (index % 2 === 0 ? escapeTemplate(piece) : `\${${locals.get(piece)}}`))
  return `path\`${text.join('')}\``
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
}
