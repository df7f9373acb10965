/** Which types can be reached from others by what these are made of, and so which of an API its clients are told of. */
import { allOperations } from './all-operations.ts'
import type { Api } from './api.ts'
import type { AnyOperation, Response } from './operation.ts'
import { failuresOf } from './shared-responses.ts'
import { partsOf, typesOf } from './type-parts.ts'
import type { Alias, Shape, Type } from './types.ts'

/** Finds a type by its name. */
export type TypeNamed = (name: string) => Shape | Alias | undefined

/** Takes the name of a type. */
type Visit = (name: string) => void

/**
 * The types that operations, webhooks and `others` lead to, in the order of the model. A shape that equals another is on its own
 * where nothing leads to that one.
 */
export function toldTypes(api: Api, others: readonly string[] = []): Pick<Api, 'shapes' | 'aliases'> {
  const types = new Map([...api.shapes.map(onItsOwn), ...api.aliases].map((type) => [type.name, type]))
  const reached = new Set<string>()
  const visit = visitOnce(reached, (name) => types.get(name))
  const operations = allOperations(api)
  for (const operation of operations) visitOperation(operation, visit)
  // These are the same for every operation of a method.
  for (const operation of new Map(operations.map((each) => [each.method, each])).values()) {
    for (const response of failuresOf(operation, api)) visitResponse(response, visit)
  }
  for (const { body } of api.webhooks) visitNames(body, visit)
  others.forEach(visit)
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
  names.forEach(visitOnce(reached, typeNamed))
  return reached
}

/** The names of those types that lead to such a shape. */
export function typesLeadingTo(
  isSuch: (shape: Shape) => boolean,
  types: ReadonlyMap<string, Shape | Alias>,
): ReadonlySet<string> {
  const such = new Set([...types.values()].filter((type) => isShape(type) && isSuch(type)).map(({ name }) => name))
  const leads = (name: string) => [...reachable([name], (each) => types.get(each))].some((each) => such.has(each))
  return new Set(such.size === 0 ? [] : [...types.keys()].filter(leads))
}

/** Makes what takes a name, and the names that its type leads to, each once. */
function visitOnce(reached: Set<string>, typeNamed: TypeNamed): Visit {
  return function visit(name) {
    if (reached.has(name)) return
    reached.add(name)
    const type = typeNamed(name)
    if (type === undefined) return
    visitNames(isShape(type) ? type : type.type, visit)
    if (isShape(type) && type.sameAs !== undefined) visit(type.sameAs)
  }
}

/** The names of the types that an operation mentions. */
export function namesOfOperation(operation: AnyOperation): string[] {
  const names: string[] = []
  visitOperation(operation, (name) => names.push(name))
  return names
}

function visitOperation(operation: AnyOperation, visit: Visit): void {
  for (const { type } of operation.parameters) visitNames(type, visit)
  visitBody(operation, visit)
  for (const response of operation.responses) visitResponse(response, visit)
}

function visitBody({ kind, body }: AnyOperation, visit: Visit): void {
  if (body === undefined) return
  if (kind !== 'custom') visit(body.shape)
  else if (body.kind === 'json' || body.kind === 'text') visitNames(body.type, visit)
  else if (body.kind !== 'binary') {
    for (const field of body.fields) if ('type' in field) visitNames(field.type, visit)
  }
}

function visitResponse({ body, headers }: Response, visit: Visit): void {
  if (body !== undefined) visitNames(body, visit)
  for (const { type } of headers) if (type !== undefined) visitNames(type, visit)
}

/** The names of the types that a type, or a shape, mentions. */
export function namesIn(type: Type | Shape): string[] {
  const names: string[] = []
  visitNames(type, (name) => names.push(name))
  return names
}

function visitNames(type: Type | Shape, visit: Visit): void {
  if (!('kind' in type)) return typesOf(type).forEach((each) => visitNames(each, visit))
  if (type.kind === 'object') visit(type.shape)
  else if (type.kind === 'alias') visit(type.name)
  else if (type.kind === 'tagged') for (const { shape } of type.variants) visit(shape)
  else for (const each of partsOf(type)) visitNames(each, visit)
}

/** Whether a type that has a name is a shape. */
export function isShape(type: Shape | Alias): type is Shape {
  return 'fields' in type
}
