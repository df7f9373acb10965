/** The OpenAPI 3.1 document of an API, as data. It documents the model's operations and decides nothing of them. */
import type { OpenAPIObject, OperationObject, ParameterObject, PathsObject, RequestBodyObject } from 'openapi3-ts/oas31'
import { allOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import type { AnyOperation, Parameter } from '../model/operation.ts'
import { printRequestBody } from './custom/document.ts'
import { printSchemas } from './document/components.ts'
import { printInfo, printSecurity, printTags } from './document/head.ts'
import { printResponses, printSharedResponses } from './document/responses.ts'
import { printFieldSchema, refer } from './json-schema.ts'
import type { Output } from './output.ts'

/** Emits the document as `openapi.json`. */
export function emitOpenapi(api: Api): Output {
  return { path: 'openapi.json', text: `${JSON.stringify(openapiDocument(api), undefined, 2)}\n` }
}

/** Builds the document (OpenAPI 3.1.1); its order is the model's. */
export function openapiDocument(api: Api): OpenAPIObject {
  const { servers, externalDocs, securitySchemes } = api.document
  const operations = allOperations(api)
  const parts = { paths: printPaths(operations, api), responses: printSharedResponses(operations, api) }
  return {
    openapi: '3.1.1',
    info: printInfo(api),
    ...(externalDocs === undefined ? {} : { externalDocs: { ...externalDocs } }),
    ...(servers.length === 0 ? {} : { servers: servers.map((server) => ({ ...server })) }),
    ...printSecurity(api),
    tags: printTags(api),
    paths: parts.paths,
    components: {
      ...ifAny({ schemas: printSchemas(api, parts) }),
      ...ifAny({ responses: parts.responses }),
      ...ifAny({ securitySchemes: { ...securitySchemes } }),
    },
  }
}

/** A part of the document, or nothing where there is nothing in it. */
function ifAny<T extends Readonly<Record<string, object>>>(part: T): Partial<T> {
  return Object.values(part).every((each) => Object.keys(each).length === 0) ? {} : part
}

function printPaths(operations: readonly AnyOperation[], api: Api): PathsObject {
  const paths: PathsObject = {}
  for (const operation of operations) {
    const { path, method } = operation
    paths[path] = { ...paths[path], [method]: printOperation(operation, api) }
  }
  return paths
}

function printOperation(operation: AnyOperation, api: Api): OperationObject {
  const { id, tag, summary, description, deprecated, parameters } = operation
  const body = bodyOf(operation)
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(printParameter) }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: printResponses(operation, api),
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
