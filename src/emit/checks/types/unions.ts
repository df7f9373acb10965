/** The rungs of unions and intersections, and of schemas that constrain a value by its kind. */
import type { AllType, ByKindType, Type, UnionType } from '../../../model/types.ts'
import { literal, ts, when } from '../../text.ts'
import { introduce, receivedName } from '../convert.ts'
import { indent, printLadder, type Rung } from '../ladder.ts'
import { numbered, type CheckContext, type Place, printNamed } from '../place.ts'
import { arrayRungs, tupleRungs } from './arrays.ts'
import { namedRungs, recordRungs } from './objects.ts'
import { numberRungs, stringRungs } from './scalars.ts'

/**
 * The rung of a union: its members are tried in their order; where none is right, the issues of all are noted, each located
 * below its label.
 */
export function unionRungs({ members }: UnionType, place: Place, context: CheckContext): Rung[] {
  const { keep, depth, sink } = place
  const [attempts, kept] = [numbered('attempts', depth), numbered('kept', depth)]
  const isMatch = numbered('isMatch', depth)
  const none = `${sink}.push(...${attempts})`
  const body = ts`
    const ${attempts}: ${context.scope.runtimeType('Issues')} = []
    ${keep === undefined ? `let ${isMatch} = false` : `let ${kept}: ${printNamed({ kind: 'union', members }, context)} | undefined`}
    ${prefersExact(members, place, context) && members.map((each) => printExactTry(each, place, context))}
    ${members.map((each, index) => printTry(each, index, place, context))}
    ${keep === undefined ? when([`!${isMatch}`], '&&', none) : printLadder([{ test: `${kept} !== undefined`, body: keep(kept) }, { body: none }])}
  `
  return [{ body, isBlock: true }]
}

/** Whether a member that takes a value as it is goes before one that would convert it: where one would. */
function prefersExact(members: readonly Type[], { keep, source }: Place, context: CheckContext): boolean {
  return keep !== undefined && members.some((each) => receivedName(each, 'member', source, context) !== 'member')
}

function printTry(type: Type, index: number, place: Place, context: CheckContext): string {
  const { depth, keep, source, name, loc } = place
  const [attempts, isMatch, kept] = ['attempts', 'isMatch', 'kept'].map((each) => numbered(each, depth))
  const [tried, local] = [numbered('tried', depth), numbered('member', depth)]
  const inner: Place = {
    value: local,
    loc: [...loc, literal(labelOf(type))],
    name,
    source,
    sink: `${attempts}`,
    depth: depth + 1,
    ...(keep === undefined ? {} : { keep: (value: string) => `${kept} = ${value}` }),
  }
  const introduced = introduce(type, inner, place.original ?? place.value, context)
  const ladder = printLadder(context.rungs(type, introduced.place, context))
  if (keep !== undefined) {
    const body = [introduced.declaration, ladder].filter((each) => each !== '').join('\n')
    return printLadder([{ test: `${kept} === undefined`, body, isBlock: true }])
  }
  if (index === 0) return `${ladder}\n${isMatch} = ${attempts}.length === 0`
  const body = ts`
    const ${tried} = ${attempts}.length
    ${ladder}
    ${isMatch} = ${attempts}.length === ${tried}
  `
  return printLadder([{ test: `!${isMatch}`, body, isBlock: true }])
}

/** Tries a member of a single value as it came. What is said of it then is said again by the try that converts it. */
function printExactTry(type: Type, place: Place, context: CheckContext): string {
  if (!isScalar(type)) return ''
  const kept = numbered('kept', place.depth)
  const strict: CheckContext = { ...context, types: { ...context.types, coercion: 'strict' } }
  const inner: Place = {
    value: place.original ?? place.value,
    loc: [],
    name: place.name,
    source: place.source === 'text' && type.kind === 'string' ? 'text' : 'json',
    sink: numbered('inexact', place.depth),
    depth: place.depth + 1,
    keep: (value) => `${kept} = ${value}`,
  }
  const declaration = `const ${inner.sink}: ${context.scope.runtimeType('Issues')} = []`
  const body = `${declaration}\n${printLadder(strict.rungs(type, inner, strict))}`
  return printLadder([{ test: `${kept} === undefined`, body, isBlock: true }])
}

function isScalar({ kind }: Type): boolean {
  return ['string', 'number', 'integer', 'boolean', 'literal', 'enum', 'null'].includes(kind)
}

/** What a member of a union is called in a location, as FastAPI has it. */
function labelOf(type: Type): string {
  switch (type.kind) {
    case 'string':
      return type.format === undefined ? constrained('str', type) : formatLabel(type.format)
    case 'integer':
      return constrained('int', type)
    case 'number':
      return constrained('float', type)
    case 'boolean':
      return 'bool'
    case 'null':
      return 'none'
    case 'literal':
      return `literal[${type.values.map(printLiteral).join(',')}]`
    case 'nullable':
      return `nullable[${labelOf(type.of)}]`
    case 'array':
      return `${type.uniqueItems === true ? 'set' : 'list'}[${labelOf(type.items)}]`
    case 'tuple':
      return `tuple[${type.items.map(labelOf).join(',')}]`
    case 'record':
      return `dict[str,${labelOf(type.values)}]`
    case 'object':
      return type.shape.replace(/Input$/, '')
    case 'alias':
      return type.name.replace(/Input$/, '')
    case 'enum':
    case 'union':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'any':
    case 'never':
      return type.kind
  }
}

/** A type with more to it than its kind is said to be constrained. */
function constrained(label: string, type: Type): string {
  const isPlain = Object.keys(type).every((name) => name === 'kind' || name === 'notes' || name === 'errorMessage')
  return isPlain ? label : `constrained-${label}`
}

function printLiteral(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
}

function formatLabel(format: string): string {
  const labels: Readonly<Record<string, string>> = { 'date-time': 'datetime', duration: 'timedelta', uri: 'url' }
  return labels[format] ?? format
}

/** The rung of an intersection: every member is looked at. */
export function allRungs({ members }: AllType, place: Place, context: CheckContext): Rung[] {
  const { keep, sink, depth } = place
  const start = numbered('before', depth + 1)
  const { keep: _, ...checked } = place
  const parts = members.map((each, index) => {
    const isLast = index === members.length - 1 && keep !== undefined
    const keepIfRight = (value: string) =>
      keep === undefined ? '' : when([`${sink}.length === ${start}`], '&&', keep(value))
    return inScope(printLadder(context.rungs(each, isLast ? { ...place, keep: keepIfRight } : checked, context)))
  })
  const body = ts`
    ${keep !== undefined && `const ${start} = ${sink}.length`}
    ${parts}
  `
  return body === '' ? [] : [{ body, isBlock: true }]
}

/** Lines that declare something stand in a block of their own, where others follow. */
function inScope(text: string): string {
  return /^(?:const|let) /m.test(text) && !text.startsWith('if ') ? `{\n${indent(text)}\n}` : text
}

/** The rungs of a schema without a type: those of the kind of the value; a value of another kind is right. */
export function byKindRungs(type: ByKindType, place: Place, context: CheckContext): Rung[] {
  const { value, keep } = place
  const { scope } = context
  const typed: Place = { ...place, isTyped: true }
  const kept: Rung[] = keep === undefined ? [] : [{ body: keep(value) }]
  const rungs: Rung[] = []
  const add = (test: string, inner: readonly Rung[]) => {
    if (inner.length > 0) rungs.push({ test, body: printLadder(inner), isBlock: true })
  }
  if (type.string !== undefined)
    add(`typeof ${value} === 'string'`, [...stringRungs(type.string, typed, context), ...kept])
  if (type.number !== undefined)
    add(`typeof ${value} === 'number'`, [...numberRungs(type.number, typed, context), ...kept])
  if (type.array !== undefined) {
    const array =
      type.array.kind === 'array' ? arrayRungs(type.array, typed, context) : tupleRungs(type.array, typed, context)
    add(`${scope.runtime('isArray')}(${value})`, array)
  }
  if (type.object !== undefined) {
    const object =
      type.object.kind === 'record' ? recordRungs(type.object, typed, context) : namedRungs(type.object, place, context)
    add(`${scope.runtime('isObject')}(${value})`, object)
  }
  return [...rungs, ...kept]
}
