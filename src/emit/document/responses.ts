/** The responses of the document: those of an operation, and those that many operations share, each of which stands there once. */
import type { HeadersObject, ReferenceObject, ResponseObject, ResponsesObject } from 'openapi3-ts/oas31'
import type { Api } from '../../model/api.ts'
import type { AnyOperation, Response } from '../../model/operation.ts'
import { failuresOf } from '../../model/shared-responses.ts'
import { printAnswerSchema } from '../custom/document.ts'
import { printTypeSchema } from '../json-schema.ts'
import { printLinks } from './links.ts'

/** Prints the responses of an operation, by status. */
export function printResponses(operation: AnyOperation, api: Api): ResponsesObject {
  const links = printLinks(operation, api)
  return Object.fromEntries(
    responsesOf(operation, api).map((response) => {
      const isSuccess = response.status < 300 && Object.keys(links).length > 0
      const printed = response.name === undefined ? printResponse(response) : refer(response.name)
      return [response.status, { ...printed, ...(isSuccess ? { links } : {}) }]
    }),
  )
}

/** Prints the responses that have a name, in the order of their statuses. */
export function printSharedResponses(operations: readonly AnyOperation[], api: Api): Record<string, ResponseObject> {
  const named = new Map<string, Response>()
  for (const operation of operations) {
    for (const response of responsesOf(operation, api)) {
      if (response.name !== undefined) named.set(response.name, response)
    }
  }
  const sorted = [...named].toSorted(([, a], [, b]) => a.status - b.status)
  return Object.fromEntries(sorted.map(([name, response]) => [name, printResponse(response)]))
}

/** Those that the operation gives, and those of a server that fails, unless its author has one of the same status. */
function responsesOf(operation: AnyOperation, api: Api): Response[] {
  const { responses } = operation
  const others = failuresOf(operation, api).filter(({ status }) => responses.every((each) => each.status !== status))
  return [...responses, ...others]
}

function printResponse(response: Response): ResponseObject {
  const { description, headers, mediaType = 'application/json' } = response
  const schema = printAnswerSchema(response)
  return {
    description,
    ...(headers.length === 0 ? {} : { headers: printHeaders(headers) }),
    ...(schema === undefined ? {} : { content: { [mediaType]: { schema } } }),
  }
}

function refer(name: string): ReferenceObject {
  return { $ref: `#/components/responses/${name}` }
}

function printHeaders(headers: Response['headers']): HeadersObject {
  return Object.fromEntries(
    headers.map(({ name, description, type = { kind: 'string' }, required }) => {
      const said = description === '' ? {} : { description }
      return [name, { ...said, ...(required === true ? { required } : {}), schema: printTypeSchema(type) }]
    }),
  )
}
