/** TypeScript types: an interface a shape, for the server as values are once checked, for clients as they are sent. */
import type { Api, Field, Resource, Shape, Type } from '../model/api.ts'
import { queryTypeName } from '../model/operations.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { blocks, comment, file, hang, key, literal, ts, union } from './text.ts'

/** Whose view of an input: a client may leave out what has a default, the server always finds it. */
export type View = 'client' | 'server'

/** Emits the types of a resource. */
export function emitTypes(resource: Resource, api: Api): Output {
  const shapes = api.shapes.filter((shape) => shape.resource === resource.name)
  return {
    path: `${resource.name}/types.ts`,
    text: file(
      header(`The types of ${resource.name}, as they are once checked.`, resource.source),
      shapes.map((shape) => printShape(shape, 'server')),
      printQueries(resource, 'server'),
    ),
  }
}

/** Prints a shape as an interface, or as another name of the shape that it equals. */
export function printShape(shape: Shape, view: View): string {
  const described = comment(shape.description)
  if (shape.sameAs !== undefined) {
    return ts`
      ${described}
      ${hang(`export type ${shape.name} =`, shape.sameAs)}
    `
  }
  return printInterface(shape.name, shape.fields, view, described, shape.unknownKeys === 'keep')
}

/** Prints the query of each list of a resource. */
export function printQueries(resource: Resource, view: View): string {
  return blocks(
    resource.operations.map((operation) => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
      if (parameters.length === 0) return ''
      return printInterface(
        queryTypeName(operation),
        parameters,
        view,
        comment(`The query of \`${operation.id}\`.`),
        false,
      )
    }),
  )
}

function printInterface(
  name: string,
  fields: readonly Field[],
  view: View,
  described: string,
  isOpen: boolean,
): string {
  if (fields.length === 0 && !isOpen) {
    return ts`
      ${described}
      export type ${name} = Record<string, never>
    `
  }
  return ts`
    ${described}
    export interface ${name} {
      ${fields.map((field) => printField(field, view))}
      ${isOpen && '[key: string]: unknown'}
    }
  `
}

function printField(field: Field, view: View): string {
  const { description, deprecated } = field.type.notes ?? {}
  const mark = isPresent(field, view) ? '' : '?'
  const type = printType(field.type)
  const head = `${key(field.name)}${mark}:`
  return ts`
    ${comment(description, deprecated === true ? '@deprecated' : undefined)}
    ${membersOf(field.type).length > 1 ? union(head, membersOf(field.type)) : `${head} ${type}`}
  `
}

/** Whether a field is there for certain. */
export function isPresent(field: Field, view: View): boolean {
  return field.required || (view === 'server' && field.default !== undefined)
}

/** Prints a type. */
export function printType(type: Type): string {
  return membersOf(type).join(' | ')
}

/** The members of a type as a union; a type that is none is its only member. */
export function membersOf(type: Type): string[] {
  switch (type.kind) {
    case 'string':
      return ['string']
    case 'number':
    case 'integer':
      return ['number']
    case 'boolean':
      return ['boolean']
    case 'null':
      return ['null']
    case 'literal':
    case 'enum':
      return type.values.map(literal)
    case 'nullable':
      return type.of.kind === 'any' ? ['unknown'] : [...membersOf(type.of), 'null']
    case 'array': {
      const members = membersOf(type.items)
      return [members.length === 1 ? `${members.join('')}[]` : `(${members.join(' | ')})[]`]
    }
    case 'object':
      return [type.shape]
    case 'record':
      return [`Record<string, ${printType(type.values)}>`]
    case 'union':
      return [...new Set(type.members.flatMap(membersOf))]
    case 'any':
      return ['unknown']
  }
}

/** The names of the shapes that a type mentions. */
export function shapesIn(type: Type): string[] {
  switch (type.kind) {
    case 'nullable':
      return shapesIn(type.of)
    case 'array':
      return shapesIn(type.items)
    case 'record':
      return shapesIn(type.values)
    case 'union':
      return type.members.flatMap(shapesIn)
    case 'object':
      return [type.shape]
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'any':
      return []
  }
}
