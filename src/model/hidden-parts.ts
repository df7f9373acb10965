/** What is never answered of the values within a row: where `writeOnly` fields of objects are, however deep. */
import type { HiddenPart, HiddenParts, StoredField } from './api.ts'
import { isShape, typesLeadingTo } from './reached-types.ts'
import type { Alias, Field, Shape, TupleType, Type } from './types.ts'

/** What hidden parts are found with: the types that have names, those that hide something, and the parts of those that were come to. */
interface Finding {
  readonly named: ReadonlyMap<string, Shape | Alias>
  readonly hides: ReadonlySet<string>
  readonly told: Map<string, HiddenPart>
}

/** Finds what is never answered of some fields as they are stored; undefined where all of it is answered. */
export function hiddenPartsOf(
  fields: readonly Pick<StoredField, 'name' | 'type' | 'writeOnly'>[],
  types: readonly (Shape | Alias)[],
): HiddenParts | undefined {
  const named = new Map(types.map((type) => [type.name, type]))
  const hides = typesLeadingTo((shape) => shape.fields.some(({ writeOnly }) => writeOnly === true), named)
  const finding: Finding = { named, hides, told: new Map() }
  const parts = fields.flatMap(({ name, type, writeOnly }) => {
    const part = writeOnly ? undefined : partOf(type, finding)
    return part === undefined ? [] : [[name, part] as const]
  })
  if (parts.length === 0) return undefined
  return { fields: Object.fromEntries(parts), types: Object.fromEntries(finding.told) }
}

/** What is hidden in a value of a type; undefined for nothing. */
function partOf(type: Type, finding: Finding): HiddenPart | undefined {
  switch (type.kind) {
    case 'object':
      return partNamed(type.shape, finding)
    case 'alias':
      return partNamed(type.name, finding)
    case 'nullable':
      return partOf(type.of, finding)
    case 'array':
      return within('items', type.items, finding)
    case 'tuple':
      return partOfTuple(type, finding)
    case 'record':
      return within('values', type.values, finding)
    case 'union':
      return partOfUnion(type.members, finding)
    case 'tagged':
      return partOfTagged(
        type.variants.map(({ shape }) => shape),
        finding,
      )
    case 'all':
      return allOf(type.members, finding)
    case 'by-kind':
      return allOf(
        [type.array, type.object].filter((each) => each !== undefined),
        finding,
      )
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'any':
    case 'never':
      return undefined
  }
}

function partNamed(name: string, finding: Finding): HiddenPart | undefined {
  return finding.hides.has(name) ? nameOf(name, finding) : undefined
}

function within(place: 'items' | 'values', type: Type, finding: Finding): HiddenPart | undefined {
  const part = partOf(type, finding)
  return part && { [place]: part }
}

function partOfTuple({ items, rest }: TupleType, finding: Finding): HiddenPart | undefined {
  const first = items.map((each) => partOf(each, finding))
  const others = partOf(rest, finding)
  if (others === undefined && first.every((each) => each === undefined)) return undefined
  return { first: first.map((each) => each ?? {}), ...(others && { items: others }) }
}

function allOf(members: readonly Type[], finding: Finding): HiddenPart | undefined {
  const parts = members.map((each) => partOf(each, finding)).filter((each) => each !== undefined)
  return parts.length === 0 ? undefined : { all: parts }
}

function partOfTagged(shapes: readonly string[], finding: Finding): HiddenPart | undefined {
  if (!shapes.some((shape) => finding.hides.has(shape))) return undefined
  return { any: [...new Set(shapes)].map((shape) => nameOf(shape, finding)) }
}

function partOfUnion(members: readonly Type[], finding: Finding): HiddenPart | undefined {
  if (!members.some((each) => partOf(each, finding))) return undefined
  return { any: members.flatMap((each) => partsOfMember(each, finding)) }
}

/** What a member of a union says: one that hides nothing has to be told from those that do. */
function partsOfMember(type: Type, finding: Finding): HiddenPart[] {
  if (type.kind === 'object') return [nameOf(type.shape, finding)]
  if (type.kind === 'alias') return [nameOf(type.name, finding)]
  const part = partOf(type, finding)
  if (part !== undefined) return [part]
  return ['record', 'all', 'by-kind', 'any'].includes(type.kind) ? [{}] : []
}

/** The part of a type that has a name, which is told once. */
function nameOf(name: string, finding: Finding): HiddenPart {
  const { named, told } = finding
  const type = named.get(name)
  if (!told.has(name) && type !== undefined) {
    // A type that holds itself names its part while that is made.
    told.set(name, {})
    told.set(name, isShape(type) ? partOfShape(type, finding) : (partOf(type.type, finding) ?? {}))
  }
  return { type: name }
}

function partOfShape({ fields, patterns = [], rest }: Shape, finding: Finding): HiddenPart {
  const hidden = fields.flatMap(({ name, type, writeOnly }) => {
    const part = writeOnly === true ? true : partOf(type, finding)
    return part === undefined ? [] : [[name, part] as const]
  })
  const others = [...patterns.map(({ type }) => type), ...(rest === undefined ? [] : [rest])]
  const values = allOf(others, finding)
  return {
    ...(hidden.length > 0 && { fields: Object.fromEntries(hidden) }),
    ...(values && { values }),
    ...tellingOf(fields),
  }
}

/** What tells an object with some fields from others. */
function tellingOf(fields: readonly Field[]): Pick<HiddenPart, 'needs' | 'is'> {
  const needs = fields.filter(({ required }) => required).map(({ name }) => name)
  const is = fields.flatMap(({ name, type }) =>
    type.kind === 'literal' || type.kind === 'enum' ? [[name, type.values] as const] : [],
  )
  return { ...(needs.length > 0 && { needs }), ...(is.length > 0 && { is: Object.fromEntries(is) }) }
}
