/** Reading arrays and tuples. */
import type { ArrayType, TupleType, Type } from '../types.ts'
import { defined } from '../defined.ts'
import { checkRange, type Keywords, type Schema } from '../keywords.ts'
import { itemNameOf, type Place, type TypeReader } from './reader.ts'

/** Reads the keywords of an array: a tuple where its first items have types of their own. */
export function readArray(keywords: Keywords, place: Place, reader: TypeReader, schema: Schema): ArrayType | TupleType {
  const [minItems, maxItems] = [keywords.count('minItems'), keywords.count('maxItems')]
  checkRange(place.at, reader.report, ['minItems', minItems], ['maxItems', maxItems])
  const uniqueItems = keywords.flag('uniqueItems') === true ? true : undefined
  const items = keywords.any('items')
  const prefix = keywords.list('prefixItems') ?? (Array.isArray(items) ? items : undefined)
  const additional = keywords.any('additionalItems')
  const item = { at: `${place.at}[]`, typeName: itemNameOf(place.typeName) }
  if (prefix !== undefined) {
    const rest = Array.isArray(items) ? additional : items
    return {
      kind: 'tuple',
      items: prefix.map((each, index) =>
        reader.read(each, { at: `${place.at}[${index}]`, typeName: `${place.typeName}Part${index + 1}` }),
      ),
      rest: rest === undefined ? { kind: 'any' } : reader.read(rest, item),
      minItems: minItems ?? 0,
      ...defined({ maxItems, uniqueItems }),
    }
  }
  const contains = keywords.any('contains')
  const [minContains, maxContains] = [keywords.count('minContains'), keywords.count('maxContains')]
  const contained = { ...item, typeName: `${place.typeName}Contained` }
  const counted =
    contains === undefined
      ? {}
      : { contains: reader.read(contains, contained), ...defined({ minContains, maxContains }) }
  // Items that are there, and undefined, are those of `Type.Array` that was given nothing.
  const type: Type = 'items' in schema ? reader.read(items, item) : { kind: 'any' }
  return { kind: 'array', items: type, ...defined({ minItems, maxItems, uniqueItems }), ...counted }
}
