/** The operations of authors' own: each read, named and placed, with the types that are made for it. */
import type { OperationDefinition, OperationOptions, Security } from '../../define/index.ts'
import type { Answer, CustomBody, CustomOperation } from '../operation.ts'
import type { Alias, Shape, Type } from '../types.ts'
import type { DocumentSettings } from '../api.ts'
import { idempotencyKey } from '../idempotency.ts'
import { defined } from '../defined.ts'
import { isSchema, type Report, type Schema } from '../keywords.ts'
import { camelCase, capitalized, nearest, pascalCase, withArticle, wordsOf } from '../names.ts'
import { pathBelow, type ResourceWithoutOperations } from '../operations.ts'
import { hasReference, secretNames } from '../secrets.ts'
import { readSecurity, securedBy } from '../security.ts'
import type { TypeOptions } from '../type-options.ts'
import { typeReading, type TypeReading } from '../type-reading.ts'
import { readAnswers } from './answers.ts'
import { isContent, readBody } from './bodies.ts'
import { readParameters } from './parameters.ts'
import { optionsOf, type GivenOptions } from './options.ts'
import { parametersOf } from './paths.ts'
import type { OperationReading } from './reading.ts'
import { responsesOf } from './responses.ts'

/** What holds for every operation of an API. */
export interface Surroundings extends TypeOptions {
  readonly prefix: string
  readonly bodyLimit: number
  /** The media type of errors; that of JSON when undefined. */
  readonly errorMediaType: string | undefined
  /** The types of the resources, which bodies and answers may name. */
  readonly named: ReadonlyMap<string, Type>
  /** The names of fields whose values are never repeated, in whichever resource. */
  readonly secrets: readonly string[]
  readonly document: DocumentSettings
}

/** An operation, and the types that were made for it. */
export interface BuiltOperation {
  readonly operation: CustomOperation
  readonly shapes: readonly Shape[]
  readonly aliases: readonly Alias[]
  /** What types of these are called that differ where they are sent, by the names of what is sent. */
  readonly sent: TypeReading['sent']
  /** Its place in its file: `transactions.refund`. */
  readonly at: string
}

/** What holds for an operation that says nothing else. */
interface Usual extends Pick<TypeOptions, 'unknownKeys'> {
  /** What clients need to be let in; undefined where that is what the API says. */
  readonly security?: Security | undefined
}

/** Builds the actions of a resource. */
export function buildActions(
  actions: unknown,
  resource: ResourceWithoutOperations,
  usual: Usual,
  around: Surroundings,
  report: Report,
): BuiltOperation[] {
  if (actions === undefined) return []
  if (!isSchema(actions)) {
    report(
      'option_invalid',
      `${resource.name}.actions`,
      "must be an object with an operation for each name: `{ refund: { method: 'post', ... } }`.",
    )
    return []
  }
  const keys = new Map(resource.ancestors.map(({ field, keyType }) => [field, keyType]))
  keys.set(resource.key, resource.keyType)
  return Object.entries(actions).flatMap(([name, options]) =>
    build(
      {
        name,
        id: camelCase(name) + (isOfOne(options, resource) ? resource.typeName : resource.pluralTypeName),
        ...(isOfOne(options, resource) ? { noun: wordsOf(resource.singular).join(' ') } : {}),
        at: `${resource.name}.${name}`,
        start: `${around.prefix}${pathBelow(resource.ancestors)}/${resource.name}`,
        keys,
        source: resource.source,
        resource: resource.name,
        options,
        usual,
      },
      around,
      report,
    ),
  )
}

/** Whether an action is about one row, whose key is in its path. */
function isOfOne(options: unknown, { key }: ResourceWithoutOperations): boolean {
  return isSchema(options) && typeof options['path'] === 'string' && parametersOf(options['path']).includes(key)
}

/** Builds an operation that belongs to no resource. */
export function buildOperation(
  { name, options }: OperationDefinition,
  source: string,
  around: Surroundings,
  report: Report,
): BuiltOperation[] {
  return build(
    {
      name,
      id: name,
      at: name,
      start: around.prefix,
      keys: new Map(),
      source,
      options,
      usual: around,
    },
    around,
    report,
  )
}

/** An operation as it is found, and what it has by its place. */
interface Given extends GivenOptions {
  readonly id: string
  /** What its path goes on from. */
  readonly start: string
  /** The types of the parameters that a path has by itself. */
  readonly keys: ReadonlyMap<string, Type>
  readonly source: string
  /** What it is about, in words: `transaction`. */
  readonly noun?: string
  readonly usual: Usual
}

function build(given: Given, around: Surroundings, report: Report): BuiltOperation[] {
  const { at, id, resource } = given
  const options = optionsOf(given, report)
  if (options === undefined) return []
  const { unknownKeys = given.usual.unknownKeys } = options
  const named = (name: string) => namedType(name, around, at, report)
  const settings = { ...around, ...defined({ resource }), report, named }
  const typeName = pascalCase(id)
  const sent = typeReading({ ...settings, unknownKeys, sentAlone: `${typeName}Body` })
  // What is answered holds nothing that is not declared, whatever may be sent.
  const answered = typeReading(settings)
  const reading = { at, typeName, report }
  const operation = operationOf(given, options, around, { ...reading, types: sent }, { ...reading, types: answered })
  const shapes = [sent, answered].flatMap((each) => [...each.shapes.values()])
  const aliases = [sent, answered].flatMap((each) => [...each.aliases.values()])
  return [
    {
      operation,
      shapes: shapes.map((shape) => ({ ...shape, operation: id })),
      aliases: aliases.map((alias) => ({ ...alias, ...defined({ resource }), operation: id })),
      sent: sent.sent,
      at,
    },
  ]
}

function operationOf(
  { name, id, start, keys, source, resource, noun, usual }: Given,
  options: OperationOptions,
  around: Surroundings,
  sent: OperationReading,
  answered: OperationReading,
): CustomOperation {
  const { method, path, unknownKeys = usual.unknownKeys } = options
  const schemas: Schema = { ...options }
  const whole = `${start}${path === '/' ? '' : path}` || '/'
  const bodyLimit = bodyLimitOf(options, around, sent)
  const parameters = readParameters(schemas, whole, keys, sent)
  const body = readBody(schemas['body'], bodyLimit, sent)
  if (method === 'get' && body !== undefined)
    sent.report('option_invalid', `${sent.at}.body`, "A GET has no body. Use `query`, or the method 'post'.")
  const answers = readAnswers(schemas['responses'], answered)
  const isIdempotent = method === 'post' && canBeRepeated(body, answers)
  const refusals = {
    method,
    parameters,
    body,
    isClosed: unknownKeys === 'reject',
    isIdempotent,
    bodyLimits: { own: bodyLimit, usual: around.bodyLimit },
    errorMediaType: around.errorMediaType,
  }
  const said = readSecurity(options.security, around.document, `${sent.at}.security`, sent.report)
  return {
    id,
    kind: 'custom',
    name,
    method,
    path: whole,
    ...defined({ resource }),
    source,
    typeName: sent.typeName,
    summary: options.summary ?? sentenceOf(name, noun),
    ...defined({ description: options.description }),
    ...(options.deprecated === true ? { deprecated: true } : {}),
    tag: resource ?? tagOf(options, path),
    parameters: [...parameters, ...(isIdempotent ? [idempotencyKey] : [])],
    ...defined({ body }),
    bodyLimit,
    unknownKeys,
    answers,
    ...securedBy(said ?? usual.security, responsesOf(answers, refusals, sent), around),
    ...secretsOf(options, around),
  }
}

/** The largest body: bytes may say how large they are themselves. */
function bodyLimitOf(
  { body, bodyLimit }: OperationOptions,
  around: Surroundings,
  { at, report }: OperationReading,
): number {
  const limit = bodyLimit ?? around.bodyLimit
  const size: unknown =
    isContent(body) && 'options' in body && 'maxSize' in body.options ? body.options.maxSize : undefined
  if (size === undefined) return limit
  if (typeof size === 'number' && Number.isSafeInteger(size) && size > 0) return size
  report('option_invalid', `${at}.body`, '`maxSize` must be a number of bytes, 1 or more.')
  return limit
}

/** The type that a name stands for among those of the resources. */
export function namedType(
  name: string,
  { named }: Pick<Surroundings, 'named'>,
  at: string,
  report: Report,
): Type | undefined {
  const type = named.get(name)
  if (type !== undefined) return type
  const meant = nearest(name, named.keys())
  const remedy =
    meant === undefined ? `There are ${[...named.keys()].join(', ')}.` : `Did you mean \`Type.Ref('${meant}')\`?`
  report('reference_unknown', at, `\`Type.Ref('${name}')\` names no type of a resource. ${remedy}`)
  return { kind: 'any' }
}

/** Whether an answer can be kept, and whether the request can be told from another by its text. */
function canBeRepeated(body: CustomBody | undefined, answers: readonly Answer[]): boolean {
  const isText = body === undefined || body.kind === 'json' || body.kind === 'form' || body.kind === 'text'
  return isText && answers.every(({ kind }) => kind !== 'binary' && kind !== 'events')
}

/** `Convert currency`, `Refund a transaction` */
function sentenceOf(name: string, noun: string | undefined): string {
  const words = wordsOf(name)
  const sentence = [...words, ...(noun === undefined || words.length > 1 ? [] : [withArticle(noun)])].join(' ')
  return capitalized(sentence)
}

function tagOf({ tag }: OperationOptions, path: string): string {
  return tag ?? path.split('/').find((segment) => segment !== '' && !segment.startsWith('{')) ?? 'default'
}

/** The names whose values are never repeated; what names a type of a resource may hold the secrets of any. */
function secretsOf({ params, query, headers, cookies, body }: OperationOptions, { secrets }: Surroundings) {
  const bodies = isContent(body) ? ('fields' in body ? body.fields : {}) : defined({ body })
  const own = [params, query, headers, cookies, bodies].flatMap((each) => (isSchema(each) ? secretNames(each) : []))
  const names = new Set([...own, ...(hasReference(body) ? secrets : [])])
  return names.size === 0 ? {} : { secrets: [...names] }
}
