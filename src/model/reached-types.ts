/** Which types can be reached from others by what these are made of, and so which of an API its clients are told of. */
import { allOperations } from './all-operations.ts'
import type { Api } from './api.ts'
import type { AnyOperation, Response } from './operation.ts'
import { failuresOf } from './shared-responses.ts'
import type { Alias, Shape, Type } from './types.ts'

/** Finds a type by its name. */
export type TypeNamed = (name: string) => Shape | Alias | undefined

/**
 * The types that operations, webhooks and `others` lead to, in the order of the model. A shape that equals another is on its own
 * where nothing leads to that one.
 */
export function toldTypes(api: Api, others: readonly string[] = []): Pick<Api, 'shapes' | 'aliases'> {
  const types = new Map([...api.shapes.map(onItsOwn), ...api.aliases].map((type) => [type.name, type]))
  const names = [
    ...allOperations(api).flatMap((operation) => [
      ...namesOfOperation(operation),
      ...failuresOf(operation, api).flatMap(namesOfResponse),
    ]),
    ...api.webhooks.flatMap(({ body }) => namesIn(body)),
    ...others,
  ]
  const reached = reachable(names, (name) => types.get(name))
  return {
    shapes: api.shapes
      .filter(({ name }) => reached.has(name))
      .map((shape) => (shape.sameAs !== undefined && reached.has(shape.sameAs) ? shape : onItsOwn(shape))),
    aliases: api.aliases.filter(({ name }) => reached.has(name)),
  }
}

function onItsOwn(shape: Shape): Shape {
  const { sameAs: _, ...own } = shape
  return own
}

/** The types of some names, and those that they name in turn. */
export function reachable(names: readonly string[], typeNamed: TypeNamed): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (name: string): void => {
    if (reached.has(name)) return
    reached.add(name)
    const type = typeNamed(name)
    if (type === undefined) return
    namesIn(isShape(type) ? type : type.type).forEach(visit)
    if (isShape(type) && type.sameAs !== undefined) visit(type.sameAs)
  }
  names.forEach(visit)
  return reached
}

/** The names of the types that an operation mentions. */
export function namesOfOperation(operation: AnyOperation): string[] {
  const { parameters, responses } = operation
  return [
    ...parameters.flatMap(({ type }) => namesIn(type)),
    ...namesOfBody(operation),
    ...responses.flatMap(namesOfResponse),
  ]
}

function namesOfBody({ kind, body }: AnyOperation): string[] {
  if (body === undefined) return []
  if (kind !== 'custom') return [body.shape]
  if (body.kind === 'binary') return []
  if (body.kind === 'json' || body.kind === 'text') return namesIn(body.type)
  return body.fields.flatMap((field) => ('type' in field ? namesIn(field.type) : []))
}

function namesOfResponse({ body, headers }: Response): string[] {
  return [body, ...headers.map(({ type }) => type)].flatMap((type) => (type === undefined ? [] : namesIn(type)))
}

/** The names of the types that a type, or a shape, mentions. */
export function namesIn(type: Type | Shape): string[] {
  if (!('kind' in type)) {
    const { fields, rest, patterns = [] } = type
    return [...fields, ...patterns]
      .flatMap((each) => namesIn(each.type))
      .concat(rest === undefined ? [] : namesIn(rest))
  }
  switch (type.kind) {
    case 'nullable':
      return namesIn(type.of)
    case 'array':
      return [...namesIn(type.items), ...(type.contains === undefined ? [] : namesIn(type.contains))]
    case 'tuple':
      return [...type.items, type.rest].flatMap(namesIn)
    case 'record':
      return namesIn(type.values)
    case 'union':
    case 'all':
      return type.members.flatMap(namesIn)
    case 'tagged':
      return type.variants.map(({ shape }) => shape)
    case 'by-kind':
      return [type.array, type.object].flatMap((each) => (each === undefined ? [] : namesIn(each)))
    case 'object':
      return [type.shape]
    case 'alias':
      return [type.name]
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'any':
    case 'never':
      return []
  }
}

/** Whether a type that has a name is a shape. */
export function isShape(type: Shape | Alias): type is Shape {
  return 'fields' in type
}
