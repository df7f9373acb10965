/** The client: one file that imports nothing, for browsers and Node. Its types are flat, and its code is a line an operation. */
import type { Api, Operation, Parameter, Type } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { queryTypeName } from '../model/operations.ts'
import { printApiError, printReadError } from './client/api-error.ts'
import { branchesOf, type Branch } from './client/branch.ts'
import { printTransport, printTransportTypes, type TransportFunction } from './client/transport.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { blocks, comment, file, hang, join, key, list, literal, ts } from './text.ts'
import { printAlias, printQueries, printShape, printType } from './types.ts'

/** Emits the client as `client.ts`. */
export function emitClient(api: Api): Output {
  const operations = api.resources.flatMap((resource) => resource.operations)
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
function printOperations(api: Api, operations: readonly Operation[]): string {
  const branches = branchesOf(api)
  return blocks(
    printTransportTypes(),
    printApiError(api.errors.format, printDetail(api, operations)),
    printClient(api, branches),
    printFactory(branches),
    branches.map(printBranch),
    api.resources.map((resource) => printQueries(resource, 'client')),
  )
}

/** Prints the type of an error's `detail`: that of the field in every error that an operation answers with. */
function printDetail(api: Api, operations: readonly Operation[]): string {
  const bodies = operations.flatMap(({ responses }) => responses.filter(({ status }) => status >= 400))
  const names = new Set(bodies.flatMap(({ body }) => (body?.kind === 'object' ? [body.shape] : [])))
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
function printSignatures(operation: Operation): string[] {
  const { kind, summary, description } = operation
  const parameters = argumentsOf(operation).map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`)
  const answer = printAnswer(operation)
  const signature = join([comment(summary, description), `${list(`${kind}(`, parameters, ')')}: Promise<${answer}>`])
  if (!isPaged(operation)) return [signature]
  const all = `${list('all(', parameters, ')')}: AsyncIterable<${printRow(operation)}>`
  return [signature, join([comment(`${summary}, page after page.`), all])]
}

/** Prints the function that makes a client. */
function printFactory(branches: readonly Branch[]): string {
  return ts`
    /** Makes a client of the API. */
    export function createClient(client: ClientOptions): Client {
      return {
        ${branches.map(printBranchValue)}
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
function functionsOf(operation: Operation): TransportFunction[] {
  return [
    'send',
    ...(successOf(operation)?.body === undefined ? [] : (['call'] as const)),
    ...(isPaged(operation) ? (['pages'] as const) : []),
    ...(operation.path.includes('{') ? (['path'] as const) : []),
    ...(queryOf(operation).length === 0 ? [] : (['search'] as const)),
  ]
}

/** Prints the lines that make an operation's requests. */
function printCalls(operation: Operation): string[] {
  const { kind, method, body } = operation
  const names = argumentsOf(operation).map(({ name }) => name)
  const path = printPath(operation)
  const query = queryOf(operation).length === 0 ? path : hang(`${path} +`, 'search(query)')
  const given = ['client', literal(method.toUpperCase()), query, 'options', ...(body === undefined ? [] : ['body'])]
  const head = (name: string) => `${name}: (${names.join(', ')}) =>`
  if (successOf(operation)?.body === undefined) return [printSilentCall(kind, names, given)]
  const call = `${hang(head(kind), list('call(', given, ')'))},`
  if (!isPaged(operation)) return [call]
  return [call, `${hang(head('all'), list('pages(', ['client', path, 'query', 'options'], ')'))},`]
}

function printSilentCall(name: string, names: readonly string[], given: readonly string[]): string {
  return ts`
    ${name}: async (${names.join(', ')}) => {
      await ${list('send(', given, ')')}
    },
  `
}

/** Prints a path as a string, or as a template with its parameters encoded. */
function printPath({ path }: Operation): string {
  if (!path.includes('{')) return literal(path)
  const pieces = path.split(/\{([^}]*)\}/)
  const text = pieces.map((piece, index) => (index % 2 === 0 ? escapeTemplate(piece) : `\${${camelCase(piece)}}`))
  return `path\`${text.join('')}\``
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
}

interface Argument {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** What an operation is called with: the parameters of its path, the body, the query, the options. */
function argumentsOf(operation: Operation): Argument[] {
  const { parameters, body } = operation
  const query = queryOf(operation)
  return [
    ...parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name, type }) => ({ name: camelCase(name), type: printType(type), required: true })),
    ...(body === undefined ? [] : [{ name: 'body', type: body.shape, required: true }]),
    ...(query.length === 0
      ? []
      : [{ name: 'query', type: queryTypeName(operation), required: query.some(({ required }) => required) }]),
    { name: 'options', type: 'RequestOptions', required: false },
  ]
}

function queryOf({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'query')
}

function successOf({ responses }: Operation) {
  return responses.find(({ status }) => status >= 200 && status < 300)
}

/** Whether the pages of a list can be followed. */
function isPaged(operation: Operation): boolean {
  return operation.kind === 'list' && queryOf(operation).some(({ name }) => name === 'cursor')
}

function printAnswer(operation: Operation): string {
  const body = successOf(operation)?.body
  return body === undefined ? 'void' : printType(body)
}

function printRow(operation: Operation): string {
  const body: Type | undefined = successOf(operation)?.body
  return body?.kind === 'array' ? printType(body.items) : 'unknown'
}
