/** How a client calls an operation: with what, and what comes of it. */
import type { ClientOperation } from '../../model/client-api.ts'
import type { Parameter } from '../../model/operation.ts'
import { camelCase } from '../../model/names.ts'
import { parametersIn } from '../../model/parameter-places.ts'
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
export function argumentsOf(operation: ClientOperation): Argument[] {
  const grouped = (place: 'query' | 'header', name: string, suffix: string): Argument[] => {
    const parameters = parametersIn(operation, place)
    const required = parameters.some((each) => each.required)
    const type = operation.typeName + suffix + (name === 'query' && isPaged(operation) ? '<Chosen>' : '')
    return parameters.length === 0 ? [] : [{ name, type, required }]
  }
  const given = [
    ...pathArguments(operation).map(({ local: name, type }) => ({ name, type: printType(type), required: true })),
    ...(operation.body === undefined
      ? []
      : [{ name: 'body', type: bodyType(operation), required: operation.body.optional !== true }]),
    ...grouped('query', 'query', 'Query'),
    ...grouped('header', 'headers', 'Headers'),
    { name: 'options', type: 'RequestOptions', required: false },
  ]
  // What may be left out follows what may not.
  return [...given.filter(({ required }) => required), ...given.filter(({ required }) => !required)]
}

/** What the lines of operations call their own, and the functions of a client. */
const used: ReadonlySet<string> = new Set(
  [
    ...transportFunctions,
    'client body query headers options settings createClient isApiError headersOf encode isEncoded readDetail readProblem isProblem',
    'retriesOf isRepeatable pauseAfter wait addCondition remember parse nextCursor eventsOf linesOf entriesOf isObject oneOf',
  ].flatMap((line) => line.split(' ')),
)

/** A parameter of a path, and what it is called in its operation's line. */
export interface PathArgument extends Parameter {
  readonly local: string
}

/** The parameters of a path, each with a name that hides nothing which its operation's line calls. */
export function pathArguments(operation: ClientOperation): PathArgument[] {
  const parameters = parametersIn(operation, 'path')
  const localOf = localNames(
    parameters.map(({ name }) => name),
    { isUsed: (local) => used.has(local), spell: camelCase },
  )
  return parameters.map((parameter) => ({ ...parameter, local: localOf(parameter.name) }))
}

/** Whether the pages of a list can be followed; its rows are then made of the fields that are chosen. */
export function isPaged({ rows }: ClientOperation): boolean {
  return rows !== undefined
}

function bodyType(operation: ClientOperation): string {
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

/** How an operation is answered: the function that reads it, and what comes of that. */
export interface CallAnswer {
  readonly call: 'send' | 'call' | 'callIfAny' | 'callEmpty' | 'callText' | 'callBlob' | 'follow'
  readonly type: string
}

/** Prints the type of one row of a list, as much of it as is chosen. */
export function printRow(operation: ClientOperation): string {
  return `Picked<${rowType(operation)}, Chosen>`
}

/** Prints the type of the rows of a list. */
export function rowType({ rows }: ClientOperation): string {
  return rows === undefined ? 'object' : printType(rows)
}

const nothing: CallAnswer = { call: 'callEmpty', type: 'Promise<void>' }

/** How an operation is answered, when it succeeds. */
export function answerOf(operation: ClientOperation): CallAnswer {
  if (isPaged(operation)) return { call: 'call', type: `Promise<${printRow(operation)}[]>` }
  const { answers } = operation
  const kinds = new Set(answers.map(({ kind }) => kind))
  const types = [...new Set(answers.flatMap((answer) => ('type' in answer ? [printType(answer.type)] : [])))]
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
