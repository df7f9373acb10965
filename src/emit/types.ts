/** TypeScript types: an interface a shape, for the server as values are once checked, for clients as they are sent. */
import type { Resource } from '../model/api.ts'
import type { Alias, Field, RecordType, Shape, TupleType, Type } from '../model/types.ts'
import { queryTypeName } from '../model/operations.ts'
import { parametersIn } from '../model/parameter-places.ts'
import { namesIn } from '../model/reached-types.ts'
import { partsOf } from '../model/type-parts.ts'
import { blocks, comment, hang, join, key, literal, parenthesized, ts, union } from './text.ts'

/** Whose view of an input: a client may leave out what has a default, the server always finds it. */
export type View = 'client' | 'server'

/** Prints a shape as an interface, or as another name of the shape that it equals. */
export function printShape(shape: Shape, view: View): string {
  const described = comment(shape.description)
  if (shape.sameAs !== undefined) {
    return ts`
      ${described}
      ${hang(`export type ${shape.name} =`, shape.sameAs)}
    `
  }
  const isOpen = shape.unknownKeys === 'keep' || shape.patterns !== undefined
  return printInterface({ name: shape.name, fields: shape.fields, described, isOpen }, view)
}

/** Prints a type that has a name. */
export function printAlias({ name, type }: Alias): string {
  return join([comment(type.notes?.description), union(`export type ${name} =`, membersOf(type))])
}

/** Prints the query of each list of a resource. */
export function printQueries(resource: Resource, view: View): string {
  return blocks(
    resource.operations.map((operation) => {
      const parameters = parametersIn(operation, 'query')
      if (parameters.length === 0) return ''
      return printGroup(queryTypeName(operation), parameters, view, comment(`The query of \`${operation.id}\`.`))
    }),
  )
}

/** Prints the type of parameters that are read together. */
export function printGroup(name: string, parameters: readonly Field[], view: View = 'server', described = ''): string {
  return printInterface({ name, fields: parameters, described, isOpen: false }, view)
}

interface Interface {
  readonly name: string
  readonly fields: readonly Field[]
  /** Its comment, as it is printed. */
  readonly described: string
  /** Whether there may be other keys. */
  readonly isOpen: boolean
}

function printInterface({ name, fields, described, isOpen }: Interface, view: View): string {
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

/** Prints a field of an interface. */
export function printField(field: Field, view: View): string {
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
      return type.values.some((value) => typeof value === 'object' && value !== null)
        ? ['unknown']
        : type.values.map(literal)
    case 'nullable':
      return unionOf([...membersWithin(type.of).filter((each) => each !== 'never'), 'null'])
    case 'array':
      return [`${listed(type.items)}[]`]
    case 'tuple':
      return [printTuple(type)]
    case 'object':
      return [type.shape]
    case 'alias':
      return [type.name]
    case 'record':
      return [printRecord(type)]
    case 'union':
      return unionOf(type.members.flatMap(membersWithin))
    case 'tagged':
      return unionOf(type.variants.map(({ shape }) => shape))
    case 'all': {
      const members = [...new Set(type.members.map(oneOf))].filter((each) => each !== 'unknown')
      return [members.length === 0 ? 'unknown' : members.join(' & ')]
    }
    case 'never':
      return ['never']
    case 'by-kind':
    case 'any':
      return ['unknown']
  }
}

/** Prints a record: what has a name may be what this is in, which TypeScript lets no argument of `Record` be. */
function printRecord({ values }: RecordType): string {
  const printed = printType(values)
  return holdsAlias(values) ? `{ [key: string]: ${printed} }` : `Record<string, ${printed}>`
}

function holdsAlias(type: Type): boolean {
  return type.kind === 'alias' || partsOf(type).some(holdsAlias)
}

/** The members of a type that is itself one of a union: an intersection in parentheses. */
function membersWithin(type: Type): string[] {
  return type.kind === 'all' ? [oneOf(type)] : membersOf(type)
}

/** The members of a union, each once; whatever is unknown takes in all others, and a kind the values of that kind. */
function unionOf(members: readonly string[]): string[] {
  if (members.includes('unknown')) return ['unknown']
  return [...new Set(members)].filter((each) => {
    const kind = kindOf(each)
    return kind === undefined || !members.includes(kind)
  })
}

/** The kind of a value that is printed by itself. */
function kindOf(printed: string): string | undefined {
  if (/^['"]/.test(printed)) return 'string'
  if (/^-?\d/.test(printed)) return 'number'
  return printed === 'true' || printed === 'false' ? 'boolean' : undefined
}

/** Prints a type so that something can follow it: a union or an intersection in parentheses. */
function oneOf(type: Type): string {
  const members = membersOf(type)
  const isCompound = members.length > 1 || (type.kind === 'all' && members.some((each) => each.includes(' & ')))
  return isCompound ? `(${members.join(' | ')})` : members.join('')
}

/** Prints the type of the items of an array: a union in parentheses, a member a line where they do not fit. */
function listed(type: Type): string {
  const members = membersOf(type)
  return members.length > 1 ? parenthesized(members) : oneOf(type)
}

/** Prints a tuple: items that may be absent, and the rest. */
function printTuple({ items, rest, minItems }: TupleType): string {
  const printed = items.map((each, index) => (index < minItems ? printType(each) : `${oneOf(each)}?`))
  return `[${[...printed, ...(rest.kind === 'never' ? [] : [`...${oneOf(rest)}[]`])].join(', ')}]`
}

/** The names of the types that stand in what is printed of a type, or of a shape: not all that are mentioned. */
export function namesPrinted(type: Type | Shape): string[] {
  if (!('kind' in type)) {
    return type.sameAs === undefined ? type.fields.flatMap((field) => namesPrinted(field.type)) : [type.sameAs]
  }
  const names = namesIn(type)
  if (names.length === 0) return names
  const printed = new Set(printType(type).match(/\w+/g))
  return names.filter((name) => printed.has(name))
}
