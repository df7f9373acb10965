/** The client: one file that imports nothing, for whatever has `fetch`. Its types are flat, and its code is a line an operation. */
import type { Api } from '../model/api.ts'
import {
  clientOperations,
  type Branch,
  type ClientApi,
  type ClientOperation,
  type ClientWebhook,
} from '../model/client-api.ts'
import type { Parameter } from '../model/operation.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { printErrorTypes, printRefusal } from './client/api-error.ts'
import { answerOf, argumentsOf, isPaged, printRow, rowType } from './client/call.ts'
import { printLines, transportOf } from './client/line.ts'
import { printOptions } from './client/options.ts'
import { printTransport } from './client/transport.ts'
import { printRequestTypes } from './custom/types.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { blocks, comment, file, join, key, list, ts } from './text.ts'
import { printAlias, printField, printShape } from './types.ts'

/** Emits the client as `client.ts`. */
export function emitClient({ title }: Api, client: ClientApi): Output {
  const head = header(`The client of ${title}. It imports nothing: copy it to where it is used.`, 'the schemas')
  return { path: 'client.ts', text: printClient(client, head) }
}

/** Prints a client of any API, made of what a document says of it. `source` is what people know the document by. */
export function printClientOf(api: ClientApi, source: string): string {
  const purpose = `The client of ${api.title}. It imports nothing: copy it to where it is used.`
  return printClient(api, header(purpose, source, 'tenon client'))
}

function printClient(api: ClientApi, head: string): string {
  const operations = clientOperations(api)
  return file(
    head,
    operations.length > 0 && printOperations(api, operations),
    // What an answer may hold besides its fields is nothing that a client can count on.
    api.shapes.map((shape) => printShape(shape, 'client')),
    api.aliases.map(printAlias),
    api.webhooks.length > 0 && printWebhooks(api),
    operations.length > 0 && printTransport(transportOf(operations, printRefusal(api.errorFormat))),
  )
}

/** Prints what a client is made of, apart from the shapes. */
function printOperations(api: ClientApi, operations: readonly ClientOperation[]): string {
  return blocks(
    printOptions(),
    printErrorTypes(api, operations),
    printClientType(api),
    printFactory(api),
    api.branches.map(printBranch),
    operations.filter(isPaged).map(printListQuery),
    operations.some(isPaged) && printPicked(),
    operations
      .filter((operation) => !isPaged(operation))
      .flatMap((operation) => printRequestTypes(operation, 'client', () => 'Blob')),
  )
}

/** Prints the query of a list. The fields that it chooses are a parameter of the type, so that rows have these and no others. */
function printListQuery(operation: ClientOperation): string {
  const chosen = `Chosen extends keyof ${rowType(operation)} = never`
  return ts`
    ${comment(`The query of \`${operation.id}\`.`)}
    ${list(`export interface ${operation.typeName}Query<`, [chosen], '> {')}
      ${parametersIn(operation, 'query').map((parameter) =>
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

/** Prints the type of the client as a whole. */
function printClientType({ title, description, operations, branches }: ClientApi): string {
  return ts`
    ${comment(title, description)}
    export interface Client {
      ${branches.map(printBranchField)}
      ${operations.flatMap(printSignatures)}
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
function printSignatures(operation: ClientOperation): string[] {
  const { id, summary, description } = operation
  const parameters = argumentsOf(operation).map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`)
  const deprecated = operation.deprecated === true ? '@deprecated' : undefined
  const generic = isPaged(operation) ? `<Chosen extends keyof ${rowType(operation)} = never>` : ''
  const head = list(`${key(operation.name)}${generic}(`, parameters, ')')
  const signature = join([
    comment(summary, description, cookiesOf(operation), deprecated),
    `${head}: ${answerOf(operation).type}`,
  ])
  if (!isPaged(operation)) return [signature]
  const all = `${list(`all${generic}(`, parameters, ')')}: AsyncIterable<${printRow(operation)}>`
  return [signature, join([comment(`${summary ?? id}, page after page.`), all])]
}

/** Prints the type of what the API sends by itself. */
function printWebhooks({ webhooks }: ClientApi): string {
  return ts`
    /** What the API sends to those who have asked for it: the type of the body, by the name of the webhook. */
    export interface Webhooks {
      ${webhooks.map(printWebhook)}
    }
  `
}

function printWebhook({ name, summary, description, deprecated, body }: ClientWebhook): string {
  const said = [summary, description].filter((each) => each !== undefined).join('\n\n')
  const notes = { description: said, ...(deprecated === true ? { deprecated } : {}) }
  return printField({ name, type: { ...body, notes }, required: true }, 'client')
}

/** Says which cookies an operation reads: in a browser, no program sends any. */
function cookiesOf(operation: ClientOperation): string | undefined {
  const names = parametersIn(operation, 'cookie').map(({ name }) => name)
  if (names.length === 0) return undefined
  const told = names.map((name) => `\`${name}\``).join(', ')
  const sent = names.map((name) => `${name}=...`).join('; ')
  return `Cookies that it reads: ${told}. Browsers send them by themselves; elsewhere, pass \`{ headers: { Cookie: '${sent}' } }\`.`
}

/** Prints the function that makes a client. */
function printFactory({ operations, branches }: ClientApi): string {
  return ts`
    /** Makes a client of the API. */
    export function createClient(settings: ClientOptions): Client {
      const client = { ...settings, seen: new Map<string, SeenVersion>() }
      return {
        ${branches.map(printBranchValue)}
        ${operations.flatMap(printLines)}
      }
    }
  `
}

function printBranchValue({ name, operations, branches }: Branch): string {
  return ts`
    ${key(name)}: {
      ${operations.flatMap(printLines)}
      ${branches.map(printBranchValue)}
    },
  `
}
