/** How a client calls an operation: with what, and what comes of it. */
import type { AnyOperation, CustomOperation, Parameter } from '../../model/operation.ts'
import { camelCase } from '../../model/names.ts'
import type { Type } from '../../model/types.ts'
import { localNames } from '../checks/names.ts'
import { printType } from '../types.ts'
import { transportFunctions } from './transport.ts'

/** What an operation is called with. */
export interface Argument {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** What an operation is called with: the parameters of its path, the body, the query, the headers, the options. */
export function argumentsOf(operation: AnyOperation): Argument[] {
  const grouped = (place: 'query' | 'header', name: string, suffix: string): Argument[] => {
    const parameters = inPlace(operation, place)
    const required = parameters.some((each) => each.required)
    const type = capitalized(operation.id) + suffix + (name === 'query' && isPaged(operation) ? '<Chosen>' : '')
    return parameters.length === 0 ? [] : [{ name, type, required }]
  }
  const given = [
    ...pathOf(operation).map(({ local: name, type }) => ({ name, type: printType(type), required: true })),
    ...(operation.body === undefined ? [] : [{ name: 'body', type: bodyType(operation), required: true }]),
    ...grouped('query', 'query', 'Query'),
    ...grouped('header', 'headers', 'Headers'),
    { name: 'options', type: 'RequestOptions', required: false },
  ]
  // What may be left out follows what may not.
  return [...given.filter(({ required }) => required), ...given.filter(({ required }) => !required)]
}

/** What the lines of operations call their own, and the functions of a client that these do not call themselves. */
const others = [
  'client',
  'headers',
  'options',
  'createClient',
  'parse',
  'segment',
  'isEncoded',
  'nextCursor',
  'readDetail',
]

/** The parameters of a path, each with a name that hides nothing which its operation's line calls. */
export function pathOf(operation: AnyOperation): (Parameter & { readonly local: string })[] {
  const used: string[] = [...transportFunctions, ...others]
  return inPlace(operation, 'path').map((parameter) => {
    const name = camelCase(parameter.name)
    const local = localNames([name], ...used).get(name) ?? name
    used.push(local)
    return { ...parameter, local }
  })
}

/** Whether the pages of a list can be followed; its rows are then made of the fields that are chosen. */
export function isPaged(operation: AnyOperation): boolean {
  return operation.kind === 'list' && inPlace(operation, 'query').some(({ name }) => name === 'cursor')
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function bodyType(operation: AnyOperation): string {
  if (operation.kind !== 'custom') return operation.body?.shape ?? 'undefined'
  switch (operation.body?.kind) {
    case 'json':
      return printType(operation.body.type)
    case 'form':
    case 'multipart':
      return `${operation.typeName}Body`
    case 'text':
      return 'string'
    case 'binary':
      return 'Blob'
    case undefined:
      return 'undefined'
  }
}

/** The parameters that stand in a place, but for those that HTTP itself reads. */
export function inPlace({ parameters }: AnyOperation, place: Parameter['in']): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place && parameter.isProtocol !== true)
}

/** How an operation is answered: the function that reads it, and what comes of that. */
export interface ClientAnswer {
  readonly call: 'send' | 'call' | 'callIfAny' | 'callText' | 'callBlob' | 'follow'
  readonly type: string
}

/** How an operation is answered, when it succeeds. */
export function answerOf(operation: AnyOperation): ClientAnswer {
  if (operation.kind === 'custom') return customAnswer(operation)
  if (isPaged(operation)) return { call: 'call', type: `Promise<${printRow(operation)}[]>` }
  const body = operation.responses.find(({ status }) => status >= 200 && status < 300)?.body
  return body === undefined ? nothing : { call: 'call', type: `Promise<${printType(body)}>` }
}

/** Prints the type of one row of a list, as much of it as is chosen. */
export function printRow(operation: AnyOperation): string {
  return `Picked<${rowType(operation)}, Chosen>`
}

/** The name of the type of the rows of a list. */
export function rowType({ responses }: AnyOperation): string {
  const body: Type | undefined = responses.find(({ status }) => status === 200)?.body
  return body?.kind === 'array' ? printType(body.items) : 'object'
}

const nothing: ClientAnswer = { call: 'send', type: 'Promise<void>' }

function customAnswer({ answers }: CustomOperation): ClientAnswer {
  const successes = answers.filter(({ status }) => status < 300)
  const kinds = new Set(successes.map(({ kind }) => kind))
  const types = [...new Set(successes.flatMap((answer) => ('type' in answer ? [printType(answer.type)] : [])))]
  switch ([...kinds].toSorted().join()) {
    case '':
    case 'empty':
      return nothing
    case 'json':
      return { call: 'call', type: `Promise<${types.join(' | ')}>` }
    case 'empty,json':
      return { call: 'callIfAny', type: `Promise<${[...types, 'undefined'].join(' | ')}>` }
    case 'text':
      return { call: 'callText', type: 'Promise<string>' }
    case 'binary':
      return { call: 'callBlob', type: 'Promise<Blob>' }
    case 'events':
      return { call: 'follow', type: `AsyncIterable<${types.join(' | ')}>` }
    default:
      // What it is, the answer itself says.
      return { call: 'send', type: 'Promise<Response>' }
  }
}
