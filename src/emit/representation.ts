/** Representations: what answers say of a row, as a fingerprint that entity tags end in. It knows nothing of rows or of requests. */
import type { Resource, StoredField } from '../model/api.ts'
import type { FileScope } from './imports.ts'
import { readable } from './sql/names.ts'
import { literal } from './text.ts'

/** Declares the constant that holds the fingerprint, and answers its name. */
export function representationConstant(resource: Resource, scope: FileScope): string {
  return scope.constant(
    'representation',
    literal(representationOf(resource)),
    'What entity tags end in: another once something else is answered of a row, so that older tags match no more.',
  )
}

/**
 * A fingerprint of what is answered of a row, which is another one whenever the same row may be answered otherwise: of the fields, in their
 * order, and of whatever their texts depend on. What clients may send is not part of it.
 */
export function representationOf(resource: Resource): string {
  const { hidden } = resource
  const parts = [
    ...readable(resource).map((field) => describe(field, resource)),
    ...(hidden === undefined ? [] : [hidden]),
  ]
  return fingerprint(JSON.stringify(parts))
}

/** A computed field depends on those that it is computed from, which may be hidden. */
function describe({ name, storage, nullable, omitNull, expression = [] }: StoredField, resource: Resource): unknown {
  const computed = expression.map((part) => {
    if (typeof part === 'string') return part
    const field = resource.fields.find((each) => each.name === part.field)
    return field === undefined ? part.field : describe(field, resource)
  })
  return [name, storage, nullable, omitNull, ...computed]
}

/** FNV-1a of 32 bits, folded to 24, as its authors recommend for other sizes. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, '0')
}
