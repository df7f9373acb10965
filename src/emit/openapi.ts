/** The OpenAPI 3.1 document of an API, as data. It documents the model's operations and decides nothing of them. */
import type {
  HeadersObject,
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  PathsObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
  TagObject,
} from 'openapi3-ts/oas31'
import { allOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import type { AnyOperation, Parameter, Response } from '../model/operation.ts'
import { printAnswerSchema, printRequestBody } from './custom/document.ts'
import { printFieldSchema, printAliasSchema, printShapeSchema, printTypeSchema, refer } from './json-schema.ts'
import type { Output } from './output.ts'

/** Emits the document as `openapi.json`. */
export function emitOpenapi(api: Api): Output {
  return { path: 'openapi.json', text: `${JSON.stringify(openapiDocument(api), undefined, 2)}\n` }
}

/** Builds the document (OpenAPI 3.1.1); its order is the model's. */
export function openapiDocument(api: Api): OpenAPIObject {
  const { title, version, description, servers } = api
  return {
    openapi: '3.1.1',
    info: { title, version, ...(description === undefined ? {} : { description }) },
    ...(servers.length === 0 ? {} : { servers: [...servers] }),
    tags: printTags(api),
    paths: printPaths(api),
    components: { schemas: printComponents(api) },
  }
}

/** One tag for each that an operation has, with the description of the first resource that uses it. */
function printTags(api: Api): TagObject[] {
  const tags = new Map<string, TagObject>()
  for (const { tag: name, resource } of allOperations(api)) {
    const description = api.resources.find((each) => each.name === resource)?.description
    if (!tags.has(name)) tags.set(name, { name, ...(description === undefined ? {} : { description }) })
  }
  return [...tags.values()]
}

function printPaths(api: Api): PathsObject {
  const paths: PathsObject = {}
  for (const operation of allOperations(api)) {
    const { path, method } = operation
    paths[path] = { ...paths[path], [method]: printOperation(operation) }
  }
  return paths
}

function printOperation(operation: AnyOperation): OperationObject {
  const { id, tag, summary, description, parameters, responses } = operation
  const body = bodyOf(operation)
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(operation.kind === 'custom' && operation.deprecated === true ? { deprecated: true } : {}),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(printParameter) }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: Object.fromEntries(responses.map((response) => [response.status, printResponse(response)])),
  }
}

function bodyOf(operation: AnyOperation): RequestBodyObject | undefined {
  const { kind, body } = operation
  if (body === undefined) return undefined
  if (kind === 'custom') return printRequestBody(body, operation.unknownKeys === 'reject')
  return {
    required: true,
    content: Object.fromEntries(body.mediaTypes.map((type) => [type, { schema: refer(body.shape) }])),
  }
}

/** Prints a parameter. What is said of its type is said of the parameter, where the docs show it. */
function printParameter(parameter: Parameter): ParameterObject {
  const { description, deprecated, ...schema } = printFieldSchema(parameter)
  return {
    name: parameter.name,
    in: parameter.in,
    ...(description === undefined ? {} : { description }),
    ...(parameter.required ? { required: true } : {}),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(parameter.isCommaSeparated === true && parameter.in === 'query' ? { style: 'form', explode: false } : {}),
    schema,
  }
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

function printHeaders(headers: Response['headers']): HeadersObject {
  return Object.fromEntries(
    headers.map(({ name, description, type = { kind: 'string' }, required }) => {
      const said = description === '' ? {} : { description }
      return [name, { ...said, ...(required === true ? { required } : {}), schema: printTypeSchema(type) }]
    }),
  )
}

/** Prints the types that have names. */
function printComponents({ shapes, aliases }: Api): Record<string, SchemaObject> {
  return Object.fromEntries([
    ...shapes
      .filter(({ isInternal }) => isInternal !== true)
      .map((shape) => [shape.name, printShapeSchema(shape)] as const),
    ...aliases.map((alias) => [alias.name, printAliasSchema(alias)] as const),
  ])
}
