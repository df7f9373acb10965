/** The OpenAPI 3.1 document of an API, as data. It documents the model's operations and decides nothing of them. */
import type {
  HeadersObject,
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  PathsObject,
  ResponseObject,
  SchemaObject,
  TagObject,
} from 'openapi3-ts/oas31'
import type { Api, Operation, Parameter, Response } from '../model/api.ts'
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
function printTags({ resources }: Api): TagObject[] {
  const tags = new Map<string, TagObject>()
  for (const { operations, description } of resources) {
    for (const { tag: name } of operations) {
      if (!tags.has(name)) tags.set(name, { name, ...(description === undefined ? {} : { description }) })
    }
  }
  return [...tags.values()]
}

function printPaths({ resources }: Api): PathsObject {
  const paths: PathsObject = {}
  for (const operation of resources.flatMap(({ operations }) => operations)) {
    const { path, method } = operation
    paths[path] = { ...paths[path], [method]: printOperation(operation) }
  }
  return paths
}

function printOperation({ id, tag, summary, description, parameters, body, responses }: Operation): OperationObject {
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(printParameter) }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [body.mediaType]: { schema: refer(body.shape) } } } }),
    responses: Object.fromEntries(responses.map((response) => [response.status, printResponse(response)])),
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
    schema,
  }
}

function printResponse({ description, headers, body, mediaType = 'application/json' }: Response): ResponseObject {
  return {
    description,
    ...(headers.length === 0 ? {} : { headers: printHeaders(headers) }),
    ...(body === undefined ? {} : { content: { [mediaType]: { schema: printTypeSchema(body) } } }),
  }
}

function printHeaders(headers: Response['headers']): HeadersObject {
  return Object.fromEntries(headers.map(({ name, description }) => [name, { description, schema: { type: 'string' } }]))
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
