/** What a client sends to change a value (JSON Merge Patch, RFC 7396): each key may be left out, and null removes an optional one. */
import type { Field, Shape, Type } from './types.ts'
import { defined } from './defined.ts'

/** The fields of a patch, and the shapes of the objects nested in it. */
export interface Patch {
  readonly fields: readonly Field[]
  readonly shapes: readonly Shape[]
}

/** Makes the patch of the fields that a client writes. `known` are the shapes that these name. */
export function patchOf(fields: readonly Field[], known: ReadonlyMap<string, Shape>): Patch {
  const shapes = new Map<string, Shape>()

  function patchField(field: Field): Field {
    const { name, type, writeOnly } = field
    const patch = patchType(type)
    return { name, type: isRemovable(field) ? removable(patch) : patch, required: false, ...defined({ writeOnly }) }
  }

  /** Objects are merged key by key; anything else is replaced as a whole. */
  function patchType(type: Type): Type {
    if (type.kind === 'nullable') return { ...type, of: patchType(type.of) }
    if (type.kind === 'record') {
      const { minProperties: _, maxProperties: __, values, ...rest } = type
      return { ...rest, values: removable(patchType(values)) }
    }
    if (type.kind !== 'object') return type
    const shape = known.get(type.shape)
    return shape === undefined ? type : { ...type, shape: patchShape(shape) }
  }

  function patchShape(shape: Shape): string {
    const { minProperties: _, maxProperties: __, ...open } = shape
    const name = `${shape.name.replace(/Input$/, '')}Patch`
    if (shapes.has(name)) return name
    // A shape that holds itself names its patch while that is made.
    shapes.set(name, shape)
    const rest = open.rest === undefined ? undefined : removable(patchType(open.rest))
    const patterns = open.patterns?.map(({ pattern, type }) => ({ pattern, type: removable(patchType(type)) }))
    shapes.set(name, { ...open, name, fields: open.fields.map(patchField), ...defined({ rest, patterns }) })
    return name
  }

  const patched = fields.map(patchField)
  return { fields: patched, shapes: [...shapes.values()] }
}

/** The fields that are merged with what is stored, as they have to be afterwards: null where the patch has removed one. */
export function mergedOf(fields: readonly Field[]): Field[] {
  return fields
    .filter(({ type }) => isMerged(type))
    .map((field) => ({
      name: field.name,
      type: isRemovable(field) ? removable(field.type) : field.type,
      required: false,
    }))
}

/** Whether null removes the value of a field. */
function isRemovable({ required, default: fallback }: Field): boolean {
  return !required && fallback === undefined
}

/** Whether a value of a type is merged with the one that is stored, rather than put in its place. */
export function isMerged(type: Type): boolean {
  return type.kind === 'nullable' ? isMerged(type.of) : type.kind === 'object' || type.kind === 'record'
}

function removable(type: Type): Type {
  return type.kind === 'nullable' || type.kind === 'null' || type.kind === 'any' ? type : { kind: 'nullable', of: type }
}
