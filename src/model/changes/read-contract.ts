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
import { findOperations, findWebhooks, type Found } from '../document/operations.ts'
import { referencesOf, type References } from '../document/references.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import { listOf, objectOf, valueOf, type JsonObject } from './json.ts'
import { isName, typesWithin } from './schema.ts'
import { defined } from '../defined.ts'

/** A document to be read, and what finds its parts. */
interface Source {
  readonly document: JsonObject
  readonly references: References
  readonly schemas: JsonObject
}

/** Reads a document; undefined when it is no document of OpenAPI 3. */
export function readContract(given: unknown): Contract | undefined {
  if (!isObject(given) || !String(given['openapi']).startsWith('3.')) return undefined
  const document = objectOf(withPointers(given, referencesTo(given)))
  const references = referencesTo(document)
  const schemas = schemasOf(document, references)
  const source = { document, references, schemas }
  const found = findOperations(document, references)
  const webhooks = findWebhooks(document, references).map(({ name, value }) => readWebhook(name, value, source))
  return {
    version: String(objectOf(document['info'])['version']),
    operations: found.map((each) => readOperation(each, source)),
    webhooks: [...webhooks, ...found.flatMap((each) => readCallbacks(each, source))],
    schemas,
  }
}

/** What a document refers to in others, of which nothing is known. */
export function referencesElsewhere(document: unknown): string[] {
  return [...pointersIn(document, notRead)].filter((pointer) => !pointer.startsWith('#'))
}

/** What is no part of a contract, whatever it looks like. */
const notRead: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const'])

/** What refers to nothing says nothing: whether a document is right, others judge. */
function referencesTo(document: JsonObject): References {
  return referencesOf(document, () => undefined)
}

/** Writes every `$ref` as the one pointer to what it names. */
function withPointers(value: unknown, references: References): unknown {
  if (Array.isArray(value)) return value.map((each) => withPointers(each, references))
  if (!isObject(value)) return value
  const { $ref } = value
  const found = typeof $ref === 'string' ? references.find($ref, '') : undefined
  const entries = Object.entries(value).map(([name, each]) => [name, withPointers(each, references)] as const)
  return Object.fromEntries([...entries, ...(found === undefined ? [] : [['$ref', found.at] as const])])
}

/** The schemas that have names, and whatever else something refers to, by its pointer. */
function schemasOf(document: JsonObject, references: References): JsonObject {
  const others = [...pointersIn(document)].flatMap((pointer) => {
    const found = isName(pointer) ? undefined : references.find(pointer, '')
    return found === undefined ? [] : [[pointer, found.value] as const]
  })
  const named = objectOf(objectOf(document['components'])['schemas'])
  return Object.fromEntries([...Object.entries(named), ...others])
}

function pointersIn(
  value: unknown,
  passedOver: ReadonlySet<string> = new Set(),
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const [name, each] of isObject(value) ? Object.entries(value) : listOf(value).entries()) {
    if (!passedOver.has(String(name))) pointersIn(each, passedOver, found)
  }
  const { $ref } = objectOf(value)
  return typeof $ref === 'string' ? found.add($ref) : found
}

function readWebhook(name: string, { requestBody, deprecated }: JsonObject, source: Source): ContractWebhook {
  return {
    name,
    isDeprecated: deprecated === true,
    content: readContent(resolve(requestBody, source)['content'], source),
  }
}

/** What is sent to whoever has called an operation: webhooks, but for who asks for them. */
function readCallbacks(operation: Found, source: Source): ContractWebhook[] {
  return Object.entries(objectOf(operation.value['callbacks'])).flatMap(([name, each]) =>
    findWebhooks({ webhooks: resolve(each, source) }, source.references).map(({ value }) =>
      readWebhook(`${idOf(operation)} ${name}`, value, source),
    ),
  )
}

function idOf({ value: { operationId }, method, path }: Found): string {
  return typeof operationId === 'string' ? operationId : `${method.toUpperCase()} ${path}`
}

function readOperation(found: Found, source: Source): ContractOperation {
  const { value: operation, path, method, item } = found
  const { deprecated, requestBody, responses, security = source.document['security'] } = operation
  const parameters = [...listOf(item.value['parameters']), ...listOf(operation['parameters'])]
    .map((each) => readParameter(each, source))
    .filter((each) => each.in !== 'header' || !saidElsewhere.has(each.name))
  return {
    id: idOf(found),
    method,
    path,
    isDeprecated: deprecated === true,
    // An operation's own stands in for that of its path.
    parameters: [...new Map(parameters.map((each) => [`${each.in} ${each.name}`, each])).values()],
    ...(requestBody !== undefined && { body: readBody(resolve(requestBody, source), source) }),
    responses: Object.entries(objectOf(responses)).map(([status, each]) => readResponse(status, each, source)),
    security: readSecurity(security, source),
  }
}

/** Headers of which OpenAPI says that parameters of these names are to be ignored (3.1, section 4.8.12.1). */
const saidElsewhere: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type'])

function readParameter(value: unknown, source: Source): ContractParameter {
  const parameter = resolve(value, source)
  const place = String(parameter['in'])
  const name = String(parameter['name'])
  const [content] = readContent(parameter['content'], source)
  const schema = content?.schema ?? parameter['schema']
  return {
    in: place,
    name: place === 'header' ? name.toLowerCase() : name,
    isRequired: parameter['required'] === true,
    schema: parameter['deprecated'] === true ? { ...objectOf(schema), deprecated: true } : schema,
    ...defined({ style: content?.mediaType ?? readStyle(parameter, source) }),
  }
}

/** Undefined for what is neither a list nor an object. */
function readStyle(parameter: JsonObject, { schemas }: Source): string | undefined {
  const types = typesWithin(parameter['schema'], schemas)
  if (!types.has('array') && !types.has('object')) return undefined
  const usual = parameter['in'] === 'query' || parameter['in'] === 'cookie' ? 'form' : 'simple'
  const { style = usual, explode = style === 'form' } = parameter
  // It says something of objects alone.
  const isIdle = style === 'simple' && !types.has('object')
  return explode === true && !isIdle ? `${String(style)}, explode` : String(style)
}

function readBody(body: JsonObject, source: Source): ContractBody {
  return { isRequired: body['required'] === true, content: readContent(body['content'], source) }
}

function readResponse(status: string, value: unknown, source: Source): ContractResponse {
  const { headers, content } = resolve(value, source)
  return {
    status,
    headers: Object.entries(objectOf(headers)).map(([name, each]) => {
      const header = resolve(each, source)
      const [inside] = readContent(header['content'], source)
      return { name, isRequired: header['required'] === true, schema: inside?.schema ?? header['schema'] }
    }),
    content: readContent(content, source),
  }
}

/** Of events, the schema of each is what clients read. */
function readContent(content: unknown, source: Source): ContractContent[] {
  return Object.entries(objectOf(content)).map(([mediaType, value]) => {
    const { schema, itemSchema, encoding } = resolve(value, source)
    return {
      mediaType: mediaType.toLowerCase().replace(/\s*;\s*charset=.*/, ''),
      schema: withEncoding(itemSchema ?? schema, objectOf(encoding)),
    }
  })
}

/** The schema of a form, whose parts have to be of the media types that stand beside it. */
function withEncoding(schema: unknown, encoding: JsonObject): unknown {
  const parts = Object.entries(encoding).flatMap(([name, each]) => {
    const { contentType } = objectOf(each)
    return contentType === undefined ? [] : [[name, { contentMediaType: contentType }] as const]
  })
  return parts.length === 0 ? schema : { allOf: [schema, { properties: Object.fromEntries(parts) }] }
}

function readSecurity(security: unknown, source: Source): readonly ContractWay[] {
  const ways = listOf(security).map((way): ContractWay => {
    const needed = Object.entries(objectOf(way)).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return new Map(needed.map(([name, scopes]) => [readScheme(name, source), listOf(scopes).map(String).toSorted()]))
  })
  return ways.length === 0 ? [new Map()] : ways
}

/** What clients send for a scheme, where the document says so; else what it is called. */
function readScheme(called: string, source: Source): string {
  const schemes = objectOf(objectOf(source.document['components'])['securitySchemes'])
  const { type, scheme, in: place, name } = resolve(valueOf(schemes, called), source)
  if (type === 'http' && typeof scheme === 'string') return scheme.toLowerCase()
  if (type !== 'apiKey') return called
  return place === 'header' ? `header ${String(name).toLowerCase()}` : `${String(place)} ${String(name)}`
}

/** What stands in a place in the end; nothing where it refers to nothing. */
function resolve(value: unknown, { references }: Source): JsonObject {
  return references.follow(value, '')?.value ?? {}
}
