/** The client: one file that imports nothing, for browsers and Node. Its types are flat, and its code is a line an operation. */
import { allOperations, customOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import type { AnyOperation, Parameter } from '../model/operation.ts'
import { branchesOf, nameInClient, type Branch } from '../model/client-tree.ts'
import { queryTypeName } from '../model/operations.ts'
import { answerOf, argumentsOf, inPlace, isPaged, pathOf, printRow, rowType } from './client/call.ts'
import { printApiError, printReadError } from './client/api-error.ts'
import { printTransport, printTransportTypes, type TransportFunction } from './client/transport.ts'
import { printRequestTypes } from './custom/types.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { blocks, comment, file, hang, join, key, list, literal, ts } from './text.ts'
import { namesIn, printAlias, printField, printShape, printType } from './types.ts'

/** Emits the client as `client.ts`. */
export function emitClient(api: Api): Output {
  const operations = allOperations(api)
  const text = file(
    header(`The client of ${api.title}. It imports nothing: copy it to where it is used.`, 'the schemas'),
    operations.length > 0 && printOperations(api, operations),
    // What an answer may hold besides its fields is nothing that a client can count on.
    api.shapes.filter(({ isInternal }) => isInternal !== true).map((shape) => printShape(shape, 'client')),
    api.aliases.map(printAlias),
    printTransport(new Set(operations.flatMap(functionsOf)), printReadError(api.errors.format)),
  )
  return { path: 'client.ts', text }
}

/** Prints what a client is made of, apart from the shapes. */
function printOperations(api: Api, operations: readonly AnyOperation[]): string {
  const branches = branchesOf(api)
  return blocks(
    printTransportTypes(),
    printApiError(api.errors.format, printDetail(api, operations)),
    printClient(api, branches),
    printFactory(api, branches),
    branches.map(printBranch),
    operations.filter(isPaged).map(printListQuery),
    operations.some(isPaged) && printPicked(),
    customOperations(api).flatMap((operation) => printRequestTypes(operation, 'client', () => 'Blob')),
  )
}

/** Prints the query of a list. The fields that it chooses are a parameter of the type, so that rows have these and no others. */
function printListQuery(operation: AnyOperation): string {
  const chosen = `Chosen extends keyof ${rowType(operation)} = never`
  return ts`
    ${comment(`The query of \`${operation.id}\`.`)}
    ${list(`export interface ${queryTypeName(operation)}<`, [chosen], '> {')}
      ${inPlace(operation, 'query').map((parameter) =>
        parameter.name === 'fields' ? printChosen(parameter) : printField(parameter, 'client'),
      )}
    }
  `
}

function printChosen({ name, type }: Parameter): string {
  return ts`
    ${comment(type.notes?.description)}
    ${name}?: readonly Chosen[]
  `
}

/** Prints the type of a row of which some fields are chosen. */
function printPicked(): string {
  return ts`
    /** A row with the fields that are chosen; with all where none is. */
    export type Picked<Row, Chosen extends keyof Row> = [Chosen] extends [never] ? Row : Pick<Row, Chosen>
  `
}

/** Prints the type of an error's `detail`: that of the field in every error that the server answers with by itself. */
function printDetail(api: Api, operations: readonly AnyOperation[]): string {
  const bodies = operations.flatMap(({ responses }) => responses.filter(({ status }) => status >= 400))
  const sent = new Set(bodies.flatMap(({ body }) => (body === undefined ? [] : namesIn(body))))
  const names = new Set(['ErrorAnswer', 'InvalidAnswer'].filter((name) => sent.has(name)))
  const fields = api.shapes.filter(({ name }) => names.has(name)).flatMap((shape) => shape.fields)
  const types = fields.filter(({ name }) => name === 'detail').map(({ type }) => printType(type))
  return [...new Set(types)].join(' | ') || 'string'
}

/** Prints the type of the client as a whole. */
function printClient(api: Api, branches: readonly Branch[]): string {
  return ts`
    ${comment(api.title, api.description)}
    export interface Client {
      ${branches.map(printBranchField)}
      ${api.operations.flatMap(printSignatures)}
    }
  `
}

function printBranchField({ name, typeName }: Branch): string {
  return `readonly ${key(name)}: ${typeName}`
}

/** Prints the type of a branch, and of those below it. */
function printBranch({ name, typeName, operations, branches }: Branch): string {
  return blocks(
    ts`
      ${comment(`The operations on ${name}.`)}
      export interface ${typeName} {
        ${operations.flatMap(printSignatures)}
        ${branches.map(printBranchField)}
      }
    `,
    branches.map(printBranch),
  )
}

/** Prints how an operation is called; a list also page after page. */
function printSignatures(operation: AnyOperation): string[] {
  const { summary, description } = operation
  const parameters = argumentsOf(operation).map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`)
  const deprecated = operation.kind === 'custom' && operation.deprecated === true ? '@deprecated' : undefined
  const generic = isPaged(operation) ? `<Chosen extends keyof ${rowType(operation)} = never>` : ''
  const head = list(`${nameInClient(operation)}${generic}(`, parameters, ')')
  const signature = join([comment(summary, description, deprecated), `${head}: ${answerOf(operation).type}`])
  if (!isPaged(operation)) return [signature]
  const all = `${list(`all${generic}(`, parameters, ')')}: AsyncIterable<${printRow(operation)}>`
  return [signature, join([comment(`${summary}, page after page.`), all])]
}

/** Prints the function that makes a client. */
function printFactory({ operations }: Api, branches: readonly Branch[]): string {
  return ts`
    /** Makes a client of the API. */
    export function createClient(client: ClientOptions): Client {
      return {
        ${branches.map(printBranchValue)}
        ${operations.flatMap(printCalls)}
      }
    }
  `
}

function printBranchValue({ name, operations, branches }: Branch): string {
  return ts`
    ${key(name)}: {
      ${operations.flatMap(printCalls)}
      ${branches.map(printBranchValue)}
    },
  `
}

/** The functions that the lines of an operation call. */
function functionsOf(operation: AnyOperation): TransportFunction[] {
  const encoder = encoderOf(operation)
  return [
    'send',
    ...(answerOf(operation).call === 'send' ? [] : [answerOf(operation).call]),
    ...(isPaged(operation) ? (['pages', 'call'] as const) : []),
    ...(operation.path.includes('{') ? (['path'] as const) : []),
    ...(inPlace(operation, 'query').length === 0 ? [] : (['search'] as const)),
    ...(inPlace(operation, 'query').some(({ name }) => name.endsWith('[in]')) ? (['textsOf'] as const) : []),
    ...(inPlace(operation, 'header').length === 0 ? [] : (['withHeaders'] as const)),
    ...(encoder === undefined ? [] : [encoder]),
    ...(operation.kind === 'custom' && operation.body !== undefined && operation.body.kind !== 'json'
      ? (['encoded'] as const)
      : []),
  ]
}

/** Prints the lines that make an operation's requests. */
function printCalls(operation: AnyOperation): string[] {
  const { method } = operation
  const name = nameInClient(operation)
  const names = argumentsOf(operation).map((argument) => argument.name)
  const path = printPath(operation)
  const query = inPlace(operation, 'query').length === 0 ? path : hang(`${path} +`, 'search(query)')
  const options = inPlace(operation, 'header').length === 0 ? 'options' : 'withHeaders(options, headers)'
  const given = ['client', literal(method.toUpperCase()), query, options, ...printBody(operation)]
  const head = (called: string) => `${called}: (${names.join(', ')}) =>`
  const { call, type } = answerOf(operation)
  if (type === 'Promise<void>') return [printSilentCall(name, names, given)]
  const line = `${hang(head(name), list(`${call}(`, given, ')'))},`
  if (!isPaged(operation)) return [line]
  return [line, `${hang(head('all'), list('pages(', ['client', path, 'query', 'options'], ')'))},`]
}

function printSilentCall(name: string, names: readonly string[], given: readonly string[]): string {
  return ts`
    ${name}: async (${names.join(', ')}) => {
      await ${list('send(', given, ')')}
    },
  `
}

/** Prints what is sent as the body. */
function printBody(operation: AnyOperation): string[] {
  if (operation.body === undefined) return []
  const encoder = encoderOf(operation)
  if (encoder === undefined) return ['body']
  const mediaType =
    operation.kind === 'custom' && operation.body.kind === 'text' ? [literal(operation.body.mediaType)] : []
  return [`${encoder}(${['body', ...mediaType].join(', ')})`]
}

/** The function that makes of a body what is sent; undefined where it is JSON, or bytes. */
function encoderOf({ kind, body }: AnyOperation): 'form' | 'multipart' | 'plain' | undefined {
  if (kind !== 'custom' || body === undefined) return undefined
  if (body.kind === 'text') return 'plain'
  return body.kind === 'json' || body.kind === 'binary' ? undefined : body.kind
}

/** Prints a path as a string, or as a template with its parameters encoded. */
function printPath(operation: AnyOperation): string {
  const { path } = operation
  if (!path.includes('{')) return literal(path)
  const locals = new Map(pathOf(operation).map(({ name, local }) => [name, local]))
  const pieces = path.split(/\{([^}]*)\}/)
  const text = pieces.map((piece, index) => (index % 2 === 0 ? escapeTemplate(piece) : `\${${locals.get(piece)}}`))
  return `path\`${text.join('')}\``
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
}
