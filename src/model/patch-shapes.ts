/** What a client sends to change a value (JSON Merge Patch, RFC 7396): each key may be left out, and null removes an optional one. */
import type { Alias, Field, NullableType, Shape, Type } from './types.ts'
import { defined } from './defined.ts'
import { mayBeObject } from './json-kinds.ts'

/** The fields of a patch, and the shapes of the objects nested in it. */
export interface Patch {
  readonly fields: readonly Field[]
  readonly shapes: readonly Shape[]
}

/** The types that fields name. */
interface Known {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly aliases: ReadonlyMap<string, Alias>
  /** What types are called that differ where they are sent, by the names of what is sent. */
  readonly sent: ReadonlyMap<string, string>
}

/** Makes the patch of the fields that a client writes. `known` are the types that these name. */
export function patchOf(fields: readonly Field[], known: Known): Patch {
  const shapes = new Map<string, Shape>()

  function patchField(field: Field): Field {
    const { name, type, writeOnly } = field
    const patch = patchType(type)
    return { name, type: isRemovable(field) ? removable(patch) : patch, required: false, ...defined({ writeOnly }) }
  }

  /**
   * Objects are merged key by key; anything else is replaced as a whole. Where only the whole says which keys an object may have,
   * anything may be sent.
   */
  function patchType(type: Type): Type {
    if (type.kind === 'nullable') return patchNullable(type)
    if (type.kind === 'record') {
      const { minProperties: _, maxProperties: __, values, ...rest } = type
      return { ...rest, values: removable(patchType(values)) }
    }
    if (type.kind !== 'object') return mayBeObject(type, known.aliases) ? anyPatch(type) : type
    const shape = known.shapes.get(type.shape)
    return shape === undefined ? type : { ...type, shape: patchShape(shape) }
  }

  function patchNullable(type: NullableType): Type {
    const of = patchType(type.of)
    return of.kind === 'any' ? anyPatch({ ...type.of, ...defined({ notes: type.notes }) }) : { ...type, of }
  }

  function patchShape(shape: Shape): string {
    const { minProperties: _, maxProperties: __, ...open } = shape
    const name = `${known.sent.get(shape.name) ?? shape.name}Patch`
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
export function mergedOf(fields: readonly Field[], { aliases }: Pick<Known, 'aliases'>): Field[] {
  return fields
    .filter(({ type }) => mayBeObject(type, aliases))
    .map((field) => ({
      name: field.name,
      type: isRemovable(field) ? removable(field.type) : field.type,
      required: false,
    }))
}

/** Whether null removes the value of a field. */
export function isRemovable({ required, default: fallback }: Field): boolean {
  return !required && fallback === undefined
}

/** Anything, with the notes of the type that the whole has to be of. */
function anyPatch({ notes }: Type): Type {
  const description = [notes?.description ?? [], mergedAsObject].flat().join('\n\n')
  return { kind: 'any', notes: { ...notes, description } }
}

const mergedAsObject =
  'An object is merged with what is stored (RFC 7396); what comes of it has to be right as a whole.'

function removable(type: Type): Type {
  return type.kind === 'nullable' || type.kind === 'null' || type.kind === 'any' ? type : { kind: 'nullable', of: type }
}
