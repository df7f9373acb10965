/** Defaults: how what stands in for a value that is absent is put in its place. */
import { isShape, namesIn, reachable } from '../../model/reached-types.ts'
import type { Json, Type } from '../../model/types.ts'
import { assign, literal } from '../text.ts'
import { isInherited } from './names.ts'
import type { CheckContext } from './place.ts'

/** Prints the statement that puts a default in its place: `value.size = 3`. */
export function printFallback(target: string, fallback: Json, type: Type, context: CheckContext): string {
  if (!isObject(fallback) || !hasInherited(type, context)) return assign(`${target} =`, fallback)
  return `${target} = ${context.scope.runtime('ofType')}(${literal(fallback)})`
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

/**
 * Whether a type leads to a field that may be absent and is called as something that every object inherits, such as `toString`: of an
 * object without it, TypeScript takes what is inherited for it, and so for one that is wrong.
 */
function hasInherited(type: Type, { types: { shapes, aliases } }: CheckContext): boolean {
  const types = new Map([...aliases, ...shapes].map((each) => [each.name, each]))
  return [...reachable(namesIn(type), (name) => types.get(name))].some((name) => {
    const named = types.get(name)
    return (
      named !== undefined &&
      isShape(named) &&
      named.fields.some(({ name: field, required }) => !required && isInherited(field))
    )
  })
}
