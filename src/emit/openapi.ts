/** The OpenAPI 3.1 document of an API, as data. It documents the model's operations and decides nothing of them. */
import type { OpenAPIObject, OperationObject, ParameterObject, PathsObject, RequestBodyObject } from 'openapi3-ts/oas31'
import { allOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import { defined } from '../model/defined.ts'
import type { AnyOperation, Parameter } from '../model/operation.ts'
import { printRequestBody } from './custom/document.ts'
import { printSchemas } from './document/components.ts'
import { documentContext, type DocumentContext } from './document/context.ts'
import { printInfo, printSecurity, printTags } from './document/head.ts'
import { printResponses, printSharedResponses } from './document/responses.ts'
import { printJson } from './json.ts'
import { printFieldSchema, printTypeSchema, refer } from './json-schema.ts'
import type { Output } from './output.ts'

/** Emits the document as `openapi.json`. */
export function emitOpenapi(api: Api): Output {
  return { path: 'openapi.json', text: `${printJson(openapiDocument(api), 5)}\n` }
}

/** Builds the document (OpenAPI 3.1.1); its order is the model's. */
export function openapiDocument(api: Api): OpenAPIObject {
  const { servers, externalDocs, security, securitySchemes } = api.document
  const operations = allOperations(api)
  const context = documentContext(api)
  return {
    openapi: '3.1.1',
    info: printInfo(api),
    ...(externalDocs === undefined ? {} : { externalDocs: { ...externalDocs } }),
    ...(servers.length === 0 ? {} : { servers: servers.map((server) => ({ ...server })) }),
    ...(security.length === 0 ? {} : { security: printSecurity(security) }),
    tags: printTags(api),
    paths: printPaths(operations, context),
    ...ifAny({ webhooks: printWebhooks(context) }),
    components: {
      ...ifAny({ schemas: printSchemas(api) }),
      ...ifAny({ responses: printSharedResponses(operations, context) }),
      ...ifAny({ securitySchemes: { ...securitySchemes } }),
    },
  }
}

/** A part of the document, or nothing where there is nothing in it. */
function ifAny<T extends Readonly<Record<string, object>>>(part: T): Partial<T> {
  return Object.values(part).every((each) => Object.keys(each).length === 0) ? {} : part
}

function printPaths(operations: readonly AnyOperation[], context: DocumentContext): PathsObject {
  const paths: PathsObject = {}
  for (const operation of operations) {
    const { path, method } = operation
    paths[path] = { ...paths[path], [method]: printOperation(operation, context) }
  }
  return paths
}

function printOperation(operation: AnyOperation, context: DocumentContext): OperationObject {
  const { id, tag, summary, description, deprecated, security, parameters } = operation
  const body = bodyOf(operation, context)
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...defined({ description, deprecated }),
    ...(security === undefined ? {} : { security: printSecurity(security) }),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map((each) => printParameter(each, context)) }),
    ...defined({ requestBody: body }),
    responses: printResponses(operation, context),
  }
}

/** Prints what the API sends: each a path of its own, that of who has asked for it. */
function printWebhooks({ api, exampleOf }: DocumentContext): PathsObject {
  return Object.fromEntries(
    api.webhooks.map(({ name, summary, description, deprecated, tag, body }) => {
      const media = { schema: printTypeSchema(body), ...defined({ example: exampleOf(body, name) }) }
      const post: OperationObject = {
        operationId: name,
        ...(tag === undefined ? {} : { tags: [tag] }),
        summary,
        ...defined({ description, deprecated }),
        requestBody: { required: true, content: { 'application/json': media } },
        responses: { '2XX': { description: 'It was received.' } },
      }
      return [name, { post }]
    }),
  )
}

function bodyOf(operation: AnyOperation, context: DocumentContext): RequestBodyObject | undefined {
  const { kind, body } = operation
  if (body === undefined) return undefined
  if (kind === 'custom') return printRequestBody(body, operation.unknownKeys === 'reject', context)
  const example = context.exampleOf({ kind: 'object', shape: body.shape }, operation.resource)
  const media = { schema: refer(body.shape), ...defined({ example }) }
  return { required: true, content: Object.fromEntries(body.mediaTypes.map((type) => [type, media])) }
}

/** Prints a parameter. What is said of its type is said of the parameter, where the docs show it; one that must be sent has an example. */
function printParameter(parameter: Parameter, { exampleOf }: DocumentContext): ParameterObject {
  const { description, deprecated, ...schema } = printFieldSchema(parameter)
  const { name, required, type } = parameter
  return {
    name,
    in: parameter.in,
    ...defined({ description }),
    ...(required ? { required } : {}),
    ...defined({ deprecated }),
    ...(parameter.isCommaSeparated === true && parameter.in === 'query' ? { style: 'form', explode: false } : {}),
    schema,
    ...(required ? defined({ example: exampleOf(type, name) }) : {}),
  }
}
