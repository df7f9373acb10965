/** The lines of a client that send the requests of an operation, and what these need of the transport. */
import type { ClientBody, ClientOperation } from '../../model/client-api.ts'
import { parametersIn } from '../../model/parameter-places.ts'
import type { Type } from '../../model/types.ts'
import type { Joined, Parameter } from '../../model/operation.ts'
import { hang, key, list, literal, member, sum } from '../text.ts'
import { answerOf, argumentsOf, isPaged, pathArguments, type PathArgument } from './call.ts'
import type { Transport, TransportFunction } from './transport.ts'

/** Prints the lines of an operation. */
export function printLines(operation: ClientOperation): string[] {
  const names = argumentsOf(operation).map(({ name }) => name)
  const path = printPath(operation)
  const target = parametersIn(operation, 'query').length === 0 ? path : [...path, printSearch(operation)]
  const method = literal(operation.method.toUpperCase())
  const given = ['client', method, sum(target), printOptions(operation), ...printBody(operation.body)]
  const paged = ['client', sum(path), printQuery(operation), 'options']
  const line = (name: string, called: string) => `${hang(`${name}: (${names.join(', ')}) =>`, called)},`
  const lines = [line(key(operation.name), list(`${callOf(operation)}(`, given, ')'))]
  return isPaged(operation) ? [...lines, line('all', list('pages(', paged, ')'))] : lines
}

/** What operations need of the transport. `refusal` is the class of errors, printed. */
export function transportOf(operations: readonly ClientOperation[], refusal: string): Transport {
  const parameters = operations.flatMap((operation) =>
    (['path', 'query', 'header'] as const).flatMap((place) => parametersIn(operation, place)),
  )
  const forms = operations.flatMap(({ body }) => (body?.kind === 'form' ? body.fields : []))
  const written = parameters.filter(
    (each) => each.isJson !== true && (each.in === 'query' || each.joined !== undefined),
  )
  const values = [...written, ...forms]
  return {
    called: new Set(operations.flatMap(functionsOf)),
    objects: values.some(({ type }) => !isFlat(type)),
    nulls: values.some(({ type }) => mayBeNull(type)),
    styled: parameters.some((each) => each.in === 'query' && each.joined !== undefined),
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
    ...parametersIn(operation, 'path').map(({ joined }) => (joined === undefined ? 'path' : 'segment')),
    ...(operation.parameters.some(({ joined }) => joined !== undefined) ? (['itemsOf'] as const) : []),
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
  const headers = parametersIn(operation, 'header')
  const options =
    headers.length === 0 ? 'options' : list('withHeaders(', ['options', printGroup('headers', headers)], ')')
  return takesHeader(operation, 'idempotency-key') ? `once(client, ${options})` : options
}

/** Prints the call that writes the query, with what stands between several values that are one text. */
function printSearch(operation: ClientOperation): string {
  const separators = parametersIn(operation, 'query').flatMap(({ name, joined }) =>
    joined === undefined ? [] : [[name, joined.separator] as const],
  )
  const styles = separators.length === 0 ? [] : [literal(Object.fromEntries(separators))]
  return list('search(', [printQuery(operation), ...styles], ')')
}

/** Whether an operation is a list that is filtered by one of some values. */
function hasFilters(operation: ClientOperation): boolean {
  return parametersIn(operation, 'query').some(({ isOneOf }) => isOneOf === true)
}

/** Prints the query. */
function printQuery(operation: ClientOperation): string {
  const written = printGroup('query', parametersIn(operation, 'query'))
  return hasFilters(operation) ? list('filters(', [written], ')') : written
}

/** Prints parameters, with what is to be made of them: text of JSON, the fields of an object in a header as a list. */
function printGroup(group: 'query' | 'headers', parameters: readonly Parameter[]): string {
  const object = parameters.some(({ required }) => required) ? group : (`${group}?` as const)
  const made = parameters.flatMap((parameter) => {
    const { name, isJson, joined } = parameter
    const value = reached(object, name)
    if (isJson === true) return [`${key(name)}: JSON.stringify(${value})`]
    if (group === 'query' || joined === undefined) return []
    return [`${key(name)}: ${list('itemsOf(', [value, String(joined.isPaired === true), 'String'], ')')}`]
  })
  return made.length === 0 ? group : list('{ ', [`...${group}`, ...made], ' }')
}

function reached(group: string, name: string): string {
  const found = member(group, name)
  // What may not be there is reached by `?.`, in brackets too.
  return found.startsWith(`${group}[`) && group.endsWith('?') ? found.replace('?[', '?.[') : found
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

/** Prints the parts of a path: strings, templates with their parameters encoded, lists. */
function printPath(operation: ClientOperation): string[] {
  const found = new Map(pathArguments(operation).map((each) => [`{${each.name}}`, each]))
  const parts: string[] = []
  let pieces: string[] = []
  const close = () => {
    if (pieces.some((piece) => piece !== '')) parts.push(printTemplate(pieces, found))
    pieces = []
  }
  for (const piece of operation.path.split(/(\{[^}]*\})/)) {
    const parameter = found.get(piece)
    if (parameter?.joined === undefined) {
      pieces.push(piece)
      continue
    }
    close()
    parts.push(printItems(parameter.local, parameter.joined))
  }
  close()
  return parts
}

/** Prints the call that writes a list, or an object, as a part of a path. */
function printItems(local: string, { separator, isPaired }: Joined): string {
  const items = list('itemsOf(', isPaired === true ? [local, 'true'] : [local], ')')
  return `segment(${items}.join(${separator === ',' ? '' : literal(separator)}))`
}

function printTemplate(pieces: readonly string[], found: ReadonlyMap<string, PathArgument>): string {
  if (!pieces.some((piece) => found.has(piece))) return literal(pieces.join(''))
  const text = pieces.map((piece) => {
    const parameter = found.get(piece)
    if (parameter === undefined) return escapeTemplate(piece)
    return parameter.isJson === true ? `\${JSON.stringify(${parameter.local})}` : `\${${parameter.local}}`
  })
  return `path\`${text.join('')}\``
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
}
