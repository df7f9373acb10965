/** `paths.ts`: the operations by path and method, in the form that openapi-fetch and its like read. The types are those of the client. */
import { allOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import { clientOperations, type ClientApi, type ClientOperation } from '../model/client-api.ts'
import type { AnyOperation, Parameter, Response } from '../model/operation.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { isPaged, rowType } from './client/call.ts'
import { header } from './header.ts'
import { fileScope } from './imports.ts'
import type { Output } from './output.ts'
import { blocks, comment, file, generic, hang, key, list, literal, ts } from './text.ts'
import { printField, printType } from './types.ts'

/** Emits the types of the paths, where there are any. */
export function emitPaths(api: Api, client: ClientApi): Output[] {
  const operations = pairs(api, client)
  if (operations.length === 0) return []
  const scope = fileScope()
  const typeOf = (name: string) => scope.type('./client.ts', name)
  const body = blocks(
    printPaths(operations),
    printComponents([...client.shapes, ...client.aliases].map(({ name }) => typeOf(name))),
    printOperations(operations, typeOf),
    printAnswers(operations),
  )
  const title = header(`The paths of ${api.title}, for openapi-fetch: \`createClient<paths>()\`.`, 'the schemas')
  return [{ path: 'paths.ts', text: file(`${title}\n${scope.imports()}`, body) }]
}

/** An operation, and as its clients call it. */
interface Pair {
  readonly operation: AnyOperation
  readonly called: ClientOperation
}

function pairs(api: Api, client: ClientApi): Pair[] {
  const called = new Map(clientOperations(client).map((each) => [each.id, each]))
  return allOperations(api).flatMap((operation) => {
    const pair = called.get(operation.id)
    return pair === undefined ? [] : [{ operation, called: pair }]
  })
}

function printPaths(operations: readonly Pair[]): string {
  const byPath = Map.groupBy(operations, ({ operation }) => operation.path)
  const paths = [...byPath].map(
    ([path, within]) => ts`
      ${key(path)}: {
        ${within.map(
          ({ operation: { id, method, summary } }) => ts`
            ${comment(summary)}
            ${method}: operations[${literal(id)}]
          `,
        )}
      }
    `,
  )
  return ts`
    /** What may be done with each path. */
    export interface paths {
      ${paths}
    }
  `
}

function printComponents(schemas: readonly string[]): string {
  return ts`
    /** The types of bodies and answers, by the names that the document has for them. */
    export interface components {
      schemas: {
        ${schemas.map((name) => `${name}: ${name}`)}
      }
    }
  `
}

/** Notes a type of the client, and answers its name. The types of its schemas are noted already. */
type ClientType = (name: string) => string

function printOperations(operations: readonly Pair[], typeOf: ClientType): string {
  const printed = operations.map(
    ({ operation, called }) => ts`
      ${key(operation.id)}: {
        parameters: {
          ${printQuery(called, typeOf)}
          ${printInline('header', headersOf(operation))}
          ${printInline('path', parametersIn(operation, 'path'))}
          ${printInline('cookie', parametersIn(operation, 'cookie'))}
        }
        ${printBody(operation, called, typeOf)}
        responses: {
          ${[...new Map(operation.responses.map((each) => [each.status, each])).values()].map(printResponse)}
        }
      }
    `,
  )
  return ts`
    /** What each operation takes and answers. */
    export interface operations {
      ${printed}
    }
  `
}

/** The headers that may be sent, those that HTTP itself reads among them. */
function headersOf({ parameters }: AnyOperation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'header')
}

function printQuery(called: ClientOperation, typeOf: ClientType): string {
  const query = parametersIn(called, 'query')
  if (query.length === 0) return 'query?: never'
  const name = typeOf(`${called.typeName}Query`)
  const type = isPaged(called) ? generic(name, [`keyof ${rowType(called)}`]) : name
  return `query${query.some(({ required }) => required) ? '' : '?'}: ${type}`
}

function printInline(name: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return `${name}?: never`
  return ts`
    ${name}${parameters.some(({ required }) => required) ? '' : '?'}: {
      ${parameters.map((parameter) => printField(parameter, 'client'))}
    }
  `
}

function printBody({ kind, body }: AnyOperation, { typeName }: ClientOperation, typeOf: ClientType): string {
  if (body === undefined) return 'requestBody?: never'
  const contents =
    kind === 'custom'
      ? customContents(body, () => typeOf(`${typeName}Body`))
      : body.mediaTypes.map((type) => [type, body.shape])
  return ts`
    requestBody: {
      content: {
        ${contents.map(([mediaType = '', type = '']) => `${key(mediaType)}: ${type}`)}
      }
    }
  `
}

type CustomBody = NonNullable<Extract<AnyOperation, { kind: 'custom' }>['body']>

function customContents(body: CustomBody, formType: () => string): string[][] {
  switch (body.kind) {
    case 'json':
      return [['application/json', printType(body.type)]]
    case 'form':
      return [['application/x-www-form-urlencoded', formType()]]
    case 'multipart':
      return [['multipart/form-data', formType()]]
    case 'text':
      return [[body.mediaType, 'string']]
    case 'binary':
      return (body.mediaTypes ?? ['*/*']).map((type) => [type, 'Blob'])
  }
}

function printResponse(response: Response): string {
  const { status, body, mediaType = 'application/json' } = response
  if (body === undefined) return `${status}: empty`
  const type = valueType(response)
  if (mediaType === 'application/json') return hang(`${status}:`, generic('json', [type]))
  return `${status}: ${list('content<{ ', [`${key(mediaType)}: ${type}`], ' }>')}`
}

/** What an answer is read as: a stream as its text, which openapi-fetch reads piece by piece when asked to. */
function valueType({ body, mediaType, content }: Response): string {
  if (content === 'binary') return 'Blob'
  const isText = content === 'events' || (mediaType !== undefined && !/[/+]json\b/.test(mediaType))
  return isText || body === undefined ? 'string' : printType(body)
}

/** Prints the forms that answers have, those of them that there are. */
function printAnswers(operations: readonly Pair[]): string {
  const responses = operations.flatMap(({ operation }) => operation.responses)
  return blocks(
    responses.some(isJson) &&
      ts`
        /** An answer in JSON. */
        interface json<Received> {
          headers: Record<string, unknown>
          content: { 'application/json': Received }
        }
      `,
    responses.some((each) => each.body !== undefined && !isJson(each)) &&
      ts`
        /** An answer of another media type. */
        interface content<Received> {
          headers: Record<string, unknown>
          content: Received
        }
      `,
    responses.some(({ body }) => body === undefined) &&
      ts`
        /** An answer without a body. */
        interface empty {
          headers: Record<string, unknown>
          content?: never
        }
      `,
  )
}

function isJson({ body, mediaType = 'application/json' }: Response): boolean {
  return body !== undefined && mediaType === 'application/json'
}
