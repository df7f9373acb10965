/** How well a type takes a value, which a union chooses its member by: what is printed where values are kept. */
import type { Format, Type } from '../../model/types.ts'
import { call } from '../text.ts'
import { receivedName } from './convert.ts'
import type { CheckContext, Place } from './place.ts'

/** Formats that are text for FastAPI, too, rather than values of types of their own. */
const formatsOfText: ReadonlySet<Format> = new Set([
  'email',
  'idn-email',
  'hostname',
  'idn-hostname',
  'uri-reference',
  'uri-template',
  'iri',
  'iri-reference',
  'json-pointer',
  'relative-json-pointer',
  'regex',
])

/** Prints a single value that is right, with a note of how well its type takes it where a union is to know. */
export function printTaken(type: Type, { value, original, fit }: Place, context: CheckContext): string {
  const { scope, types } = context
  if (fit === undefined) return value
  switch (type.kind) {
    case 'any':
      return call(scope.runtime('takenAsAny'), [value, fit])
    case 'string':
      if (type.format === undefined || formatsOfText.has(type.format)) return value
      return types.coercion === 'lax' ? printLoosely(value, fit, context) : value
    case 'enum':
      if (types.coercion === 'lax') return printLoosely(value, fit, context)
      return original === undefined ? value : call(scope.runtime('takenFrom'), [value, original, fit])
    case 'number':
      return call(scope.runtime('takenAsNumber'), [value, original ?? value, fit])
    case 'integer':
    case 'boolean':
    case 'literal':
      return original === undefined ? value : call(scope.runtime('takenFrom'), [value, original, fit])
    case 'null':
    case 'nullable':
    case 'array':
    case 'tuple':
    case 'object':
    case 'record':
    case 'union':
    case 'tagged':
    case 'all':
    case 'by-kind':
    case 'alias':
    case 'never':
      return value
  }
}

/** Whether a type takes what it takes exactly as it came, so that there is nothing to note. */
export function takesExactly(type: Type, place: Place, context: CheckContext): boolean {
  const isSingle = ['string', 'literal', 'enum', 'null'].includes(type.kind)
  if (!isSingle || receivedName(type, 'member', place.source, context) !== 'member') return false
  return printTaken(type, { ...place, fit: 'fit' }, context) === place.value
}

/** Prints a value that no JSON value is, but for a conversion. */
export function printLoosely(value: string, fit: string | undefined, { scope }: CheckContext): string {
  return fit === undefined ? value : call(scope.runtime('takenLoosely'), [value, fit])
}

/** Whether the function that reads a type that has a name notes how well it takes a value. */
export function notesFit(type: Type, context: CheckContext): boolean {
  const { types } = context
  if (types.coercion !== 'lax' || !context.converts(type)) return false
  if (type.kind === 'object') return types.shapes.some(({ name, inUnion }) => name === type.shape && inUnion === true)
  return type.kind === 'alias' && types.aliases.some(({ name, inUnion }) => name === type.name && inUnion === true)
}
