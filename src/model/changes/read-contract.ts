/** Reads the contract of an API from its OpenAPI 3 document. Descriptions, examples, links and tags are no part of it. */
import type {
  Contract,
  ContractBody,
  ContractContent,
  ContractOperation,
  ContractParameter,
  ContractResponse,
  ContractWay,
  ContractWebhook,
} from './contract.ts'
import { isObject, listOf, objectOf, valueOf, type JsonObject } from './json.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Reads a document; undefined when it is no document of OpenAPI 3. */
export function readContract(document: unknown): Contract | undefined {
  if (!isObject(document) || !String(document['openapi']).startsWith('3.')) return undefined
  const operations = Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
    readPath(path, item, document),
  )
  return {
    version: String(objectOf(document['info'])['version']),
    operations,
    webhooks: Object.entries(objectOf(document['webhooks'])).flatMap(([name, item]) =>
      readWebhook(name, item, document),
    ),
    schemas: objectOf(objectOf(document['components'])['schemas']),
  }
}

function readPath(path: string, value: unknown, document: JsonObject): ContractOperation[] {
  const item = resolve(value, document)
  return methods.flatMap((method) => {
    const operation = item[method]
    return isObject(operation) ? [readOperation(operation, { path, method, shared: item['parameters'], document })] : []
  })
}

function readWebhook(name: string, value: unknown, document: JsonObject): ContractWebhook[] {
  const item = resolve(value, document)
  const method = methods.find((each) => isObject(item[each]))
  if (method === undefined) return []
  const body = resolve(objectOf(item[method])['requestBody'], document)
  return [{ name, content: readContent(body['content'], document) }]
}

interface Place {
  readonly path: string
  readonly method: string
  /** The parameters of every operation on the path. */
  readonly shared: unknown
  readonly document: JsonObject
}

function readOperation(operation: JsonObject, { path, method, shared, document }: Place): ContractOperation {
  const { operationId, deprecated, requestBody, responses, security = document['security'] } = operation
  const parameters = [...listOf(shared), ...listOf(operation['parameters'])].map((each) =>
    readParameter(each, document),
  )
  return {
    id: typeof operationId === 'string' ? operationId : `${method.toUpperCase()} ${path}`,
    method,
    path,
    isDeprecated: deprecated === true,
    // An operation's own stands in for that of its path.
    parameters: [...new Map(parameters.map((each) => [`${each.in} ${each.name}`, each])).values()],
    ...(requestBody !== undefined && { body: readBody(resolve(requestBody, document), document) }),
    responses: Object.entries(objectOf(responses)).map(([status, each]) => readResponse(status, each, document)),
    security: readSecurity(security, document),
  }
}

function readParameter(value: unknown, document: JsonObject): ContractParameter {
  const parameter = resolve(value, document)
  const place = String(parameter['in'])
  const name = String(parameter['name'])
  const [content] = readContent(parameter['content'], document)
  const schema = content?.schema ?? parameter['schema']
  return {
    in: place,
    name: place === 'header' ? name.toLowerCase() : name,
    isRequired: parameter['required'] === true,
    schema: parameter['deprecated'] === true ? { ...objectOf(schema), deprecated: true } : schema,
  }
}

function readBody(body: JsonObject, document: JsonObject): ContractBody {
  return { isRequired: body['required'] === true, content: readContent(body['content'], document) }
}

function readResponse(status: string, value: unknown, document: JsonObject): ContractResponse {
  const { headers, content } = resolve(value, document)
  return {
    status,
    headers: Object.entries(objectOf(headers)).map(([name, each]) => {
      const header = resolve(each, document)
      return { name, isRequired: header['required'] === true, schema: header['schema'] }
    }),
    content: readContent(content, document),
  }
}

/** Of events, the schema of each is what clients read. */
function readContent(content: unknown, document: JsonObject): ContractContent[] {
  return Object.entries(objectOf(content)).map(([mediaType, value]) => {
    const { schema, itemSchema } = resolve(value, document)
    return { mediaType, schema: itemSchema ?? schema }
  })
}

function readSecurity(security: unknown, document: JsonObject): readonly ContractWay[] {
  const ways = listOf(security).map((way): ContractWay => {
    const needed = Object.entries(objectOf(way)).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return new Map(needed.map(([name, scopes]) => [readScheme(name, document), listOf(scopes).map(String).toSorted()]))
  })
  return ways.length === 0 ? [new Map()] : ways
}

/** What clients send for a scheme, where the document says so; else what it is called. */
function readScheme(called: string, document: JsonObject): string {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes'])
  const { type, scheme, in: place, name } = resolve(valueOf(schemes, called), document)
  if (type === 'http' && typeof scheme === 'string') return scheme.toLowerCase()
  return type === 'apiKey' ? `${String(place)} ${String(name)}` : called
}

/** Follows references within the document: `#/components/responses/Unavailable`. */
function resolve(value: unknown, document: JsonObject, depth = 0): JsonObject {
  const object = objectOf(value)
  const { $ref } = object
  if (typeof $ref !== 'string' || !$ref.startsWith('#/') || depth > 10) return object
  const keys = $ref
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return resolve(
    keys.reduce<unknown>((each, key) => valueOf(objectOf(each), key), document),
    document,
    depth + 1,
  )
}
