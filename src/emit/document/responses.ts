/** The responses of the document: those of an operation, and those that many operations share, each of which stands there once. */
import type {
  HeadersObject,
  MediaTypeObject,
  ReferenceObject,
  ResponseObject,
  ResponsesObject,
} from 'openapi3-ts/oas31'
import type { Api } from '../../model/api.ts'
import { errorExample, invalidExamples, malformedExample } from '../../model/error-examples.ts'
import { defined } from '../../model/defined.ts'
import type { AnyOperation, Response } from '../../model/operation.ts'
import { failuresOf } from '../../model/shared-responses.ts'
import { printAnswerSchema } from '../custom/document.ts'
import { printTypeSchema } from '../json-schema.ts'
import type { DocumentContext } from './context.ts'
import { printLinks } from './links.ts'

/** Prints the responses of an operation, by status. */
export function printResponses(operation: AnyOperation, context: DocumentContext): ResponsesObject {
  const links = printLinks(operation, context)
  return Object.fromEntries(
    responsesOf(operation, context.api).map((response) => {
      const isSuccess = response.status < 300 && Object.keys(links).length > 0
      const printed = response.name === undefined ? printResponse(response, operation, context) : refer(response.name)
      return [response.status, { ...printed, ...(isSuccess ? { links } : {}) }]
    }),
  )
}

/** Prints the responses that have a name, in the order of their statuses. */
export function printSharedResponses(
  operations: readonly AnyOperation[],
  context: DocumentContext,
): Record<string, ResponseObject> {
  const named = new Map<string, readonly [Response, AnyOperation]>()
  for (const operation of operations) {
    for (const response of responsesOf(operation, context.api)) {
      if (response.name !== undefined && !named.has(response.name)) named.set(response.name, [response, operation])
    }
  }
  const sorted = [...named].toSorted(([, [a]], [, [b]]) => a.status - b.status)
  return Object.fromEntries(
    sorted.map(([name, [response, operation]]) => [name, printResponse(response, operation, context)]),
  )
}

/** Those that the operation gives, and those of a server that fails, unless its author has one of the same status. */
function responsesOf(operation: AnyOperation, api: Api): Response[] {
  const { responses } = operation
  const others = failuresOf(operation, api).filter(({ status }) => responses.every((each) => each.status !== status))
  return [...responses, ...others]
}

function printResponse(response: Response, operation: AnyOperation, context: DocumentContext): ResponseObject {
  const { description, headers, mediaType = 'application/json' } = response
  const schema = printAnswerSchema(response)
  return {
    description,
    ...(headers.length === 0 ? {} : { headers: printHeaders(headers) }),
    ...(schema === undefined
      ? {}
      : { content: { [mediaType]: { schema, ...exampleOf(response, operation, context) } } }),
  }
}

/** An example of what is answered: of a value in JSON, or of an error as it is sent. */
function exampleOf(
  { status, detail, body, content, mediaType = 'application/json', name: shared }: Response,
  { id, resource = id, parameters }: AnyOperation,
  { api: { errors }, exampleOf: make }: DocumentContext,
): Pick<MediaTypeObject, 'example' | 'examples'> {
  if (detail !== undefined) {
    const told = detail.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const parameter = parameters.findLast((each) => each.name === name)
      const key = parameter && make(parameter.type, name)
      return typeof key === 'string' || typeof key === 'number' ? String(key) : place
    })
    return { example: errorExample(status, told, errors) }
  }
  if (shared === 'MalformedJson') return { example: malformedExample(errors) }
  if (shared === 'InvalidRequest') {
    const { body: inBody, query } = invalidExamples(errors)
    return { examples: { body: { value: inBody }, query: { value: query } } }
  }
  if (status >= 400 || body === undefined || content !== undefined || mediaType !== 'application/json') return {}
  return defined({ example: make(body, resource) })
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
