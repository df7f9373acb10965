/** The rungs by which a value of a type is checked: a table from the kinds of types to what prints them. */
import type { Type } from '../../model/types.ts'
import { printTaken } from './fit.ts'
import { printLadder, type Rung } from './ladder.ts'
import { pushIssue, type CheckContext, type Place } from './place.ts'
import { arrayRungs, tupleRungs } from './types/arrays.ts'
import { namedRungs, recordRungs, taggedRungs } from './types/objects.ts'
import { booleanRungs, choiceRungs, nullRungs, numberRungs, stringRungs } from './types/scalars.ts'
import { allRungs, byKindRungs, unionRungs } from './types/unions.ts'

/** Makes the rungs for a type. The last keeps the value, where it is to be kept. */
export function typeRungs(type: Type, at: Place, context: CheckContext): Rung[] {
  const place = type.errorMessage === undefined ? at : { ...at, errorMessage: type.errorMessage }
  const kept: Rung[] = place.keep === undefined ? [] : [{ body: place.keep(printTaken(type, place, context)) }]
  switch (type.kind) {
    case 'string':
      return [...stringRungs(type, place, context), ...kept]
    case 'number':
    case 'integer':
      return [...numberRungs(type, place, context), ...kept]
    case 'boolean':
      return [...booleanRungs(place, context), ...kept]
    case 'null':
      return [...nullRungs(place, context), ...kept]
    case 'literal':
    case 'enum':
      return [...choiceRungs(type, place, context), ...kept]
    case 'nullable':
      return nullableRungs(type.of, place, context)
    case 'array':
      return arrayRungs(type, place, context)
    case 'tuple':
      return tupleRungs(type, place, context)
    case 'object':
    case 'alias':
      return namedRungs(type, place, context)
    case 'record':
      return recordRungs(type, place, context)
    case 'union':
      return unionRungs(type, place, context)
    case 'tagged':
      return taggedRungs(type, place, context)
    case 'all':
      return allRungs(type, place, context)
    case 'by-kind':
      return byKindRungs(type, place, context)
    case 'never':
      return [{ body: pushIssue(context, 'neverRight', place) }]
    case 'any':
      return kept
  }
}

function nullableRungs(of: Type, place: Place, context: CheckContext): Rung[] {
  const inner = typeRungs(of, place, context)
  if (place.keep !== undefined) return [{ test: `${place.value} === null`, body: place.keep('null') }, ...inner]
  return inner.length === 0 ? [] : [{ test: `${place.value} !== null`, body: printLadder(inner), isBlock: true }]
}
