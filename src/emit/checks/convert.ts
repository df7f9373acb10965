/** Conversions: what makes a value of text, or, in lax mode, of JSON of another type, before it is checked. */
import { namesIn, reachable } from '../../model/reached-types.ts'
import { partsOf, typesOf } from '../../model/type-parts.ts'
import type { Format, Json, Type } from '../../model/types.ts'
import type { RuntimeName } from '../runtime-names.ts'
import { call, literal } from '../text.ts'
import { receivedAs } from './names.ts'
import type { CheckContext, NamedTypes, Place } from './place.ts'

/** A value that a check is about to look at: a declaration to print before the ladder, where there is one, and the place. */
export interface Introduced {
  readonly declaration: string
  readonly place: Place
}

/** Introduces the value in a local: where it is converted, the local for what was received has another name. */
export function introduce(type: Type, place: Place, received: string, context: CheckContext): Introduced {
  const conversion = conversionOf(type, place.source, context)
  if (conversion === undefined) return { declaration: '', place: { ...place, value: received } }
  const [converter, values] = conversion
  const convert = context.scope.runtime(converter)
  // A list of other values than numbers is broken where the call is not.
  const isHugged = values?.some((value) => typeof value !== 'number') === true
  const converted = isHugged
    ? `${convert}(${received}, ${literal(values)})`
    : call(convert, [received, ...(values === undefined ? [] : [literal(values)])])
  const declaration = `const ${place.value} = ${converted}`
  return { declaration, place: { ...place, original: received } }
}

/** The name of the local for a value as it was received: the value's own, unless it is converted. */
export function receivedName(type: Type, local: string, source: Place['source'], context: CheckContext): string {
  return conversionOf(type, source, context) === undefined ? local : receivedAs(local)
}

type Conversion = readonly [converter: RuntimeName, values?: readonly Json[]]

function conversionOf(
  type: Type,
  source: Place['source'],
  { types }: Pick<CheckContext, 'types'>,
): Conversion | undefined {
  if (types.coercion === 'lax') return laxConversion(type)
  return source === 'text' ? textConversion(type) : undefined
}

/** Text is parsed by a strict grammar, in whichever mode. */
function textConversion(type: Type): Conversion | undefined {
  if (type.kind === 'nullable') return textConversion(type.of)
  const kind = type.kind === 'literal' || type.kind === 'enum' ? typeof type.values[0] : type.kind
  if (kind === 'integer') return ['integerOf']
  if (kind === 'number') return ['numberOf']
  return kind === 'boolean' ? ['booleanOf'] : undefined
}

/** A type as text is read: what its names stand for stands in their place, since functions of named types read JSON. */
export function spelledOut(type: Type, { aliases }: Pick<NamedTypes, 'aliases'>): Type {
  const inner = (each: Type) => spelledOut(each, { aliases })
  switch (type.kind) {
    case 'alias': {
      const alias = aliases.find(({ name }) => name === type.name)
      return alias === undefined ? type : inner(alias.type)
    }
    case 'nullable':
      return { ...type, of: inner(type.of) }
    case 'array':
      return { ...type, items: inner(type.items) }
    case 'union':
    case 'all':
      return { ...type, members: type.members.map(inner) }
    case 'any':
    case 'boolean':
    case 'by-kind':
    case 'enum':
    case 'integer':
    case 'literal':
    case 'never':
    case 'null':
    case 'number':
    case 'object':
    case 'record':
    case 'string':
    case 'tagged':
    case 'tuple':
      return type
  }
}

const laxFormats: Partial<Record<Format, RuntimeName>> = {
  'date-time': 'laxDateTime',
  date: 'laxDate',
  time: 'laxTime',
  duration: 'laxDuration',
  uuid: 'laxUuid',
  uri: 'laxUri',
  email: 'laxEmail',
  ipv4: 'laxIpv4',
  ipv6: 'laxIpv6',
}

/** What FastAPI converts, in JSON as in text. */
function laxConversion(type: Type): Conversion | undefined {
  switch (type.kind) {
    case 'nullable':
      return laxConversion(type.of)
    case 'integer':
      return ['laxInteger']
    case 'number':
      return ['laxNumber']
    case 'boolean':
      return ['laxBoolean']
    case 'string': {
      const converter = type.format === undefined ? undefined : laxFormats[type.format]
      return converter === undefined ? undefined : [converter]
    }
    case 'enum':
      return type.values.some((value) => typeof value === 'number') ? ['laxEnum', type.values] : undefined
    case 'null':
    case 'literal':
    case 'array':
    case 'tuple':
    case 'object':
    case 'record':
    case 'union':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'any':
    case 'never':
      return undefined
  }
}

/** Whether reading a type makes a new value: something is converted, filled in, or left out; or a union is to know how well it fits. */
export function converts(type: Type, types: NamedTypes): boolean {
  return conversionsIn(types)(type)
}

/** Makes what answers that of the types of an API. */
export function conversionsIn({ coercion, ...types }: NamedTypes): (type: Type) => boolean {
  const isLax = coercion === 'lax'
  const shapes = new Map(types.shapes.map((shape) => [shape.name, shape]))
  const aliases = new Map(types.aliases.map((alias) => [alias.name, alias]))

  /** `seen` are the names that the answer does not depend on any more: each type is looked into once. */
  function doesConvert(type: Type, seen: Set<string>): boolean {
    if (isLax && laxConversion(type) !== undefined) return true
    if (type.kind === 'object') return shapeConverts(type.shape, seen)
    if (type.kind === 'tagged') return type.variants.some(({ shape }) => shapeConverts(shape, seen))
    if (type.kind === 'alias') return aliasConverts(type.name, seen)
    const inner = (each: Type) => doesConvert(each, seen)
    // What a list contains is looked for, not read.
    if (type.kind === 'array') return inner(type.items) || (isLax && type.uniqueItems === true)
    return partsOf(type).some(inner)
  }

  function aliasConverts(name: string, seen: Set<string>): boolean {
    const alias = aliases.get(name)
    if (alias === undefined || seen.has(name)) return false
    seen.add(name)
    return (isLax && alias.inUnion === true && !takesAny(alias.type)) || doesConvert(alias.type, seen)
  }

  function shapeConverts(name: string, seen: Set<string>): boolean {
    const shape = shapes.get(name)
    if (shape === undefined || seen.has(name)) return false
    seen.add(name)
    return (
      (isLax && shape.inUnion === true) ||
      shape.leftOut !== undefined ||
      shape.unknownKeys === 'strip' ||
      shape.fields.some((field) => field.default !== undefined) ||
      typesOf(shape).some((each) => doesConvert(each, seen))
    )
  }

  return (type) => doesConvert(type, new Set())
}

/** Whether reading a type leaves out what is never answered. */
export function hidesFields(type: Type, { shapes, aliases }: NamedTypes): boolean {
  const named = new Map([...shapes, ...aliases].map((each) => [each.name, each]))
  const reached = reachable(namesIn(type), (name) => named.get(name))
  return shapes.some(({ name, leftOut }) => leftOut !== undefined && reached.has(name))
}

function takesAny(type: Type): boolean {
  return type.kind === 'any' || (type.kind === 'nullable' && takesAny(type.of))
}
