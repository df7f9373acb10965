/** What the readers of schemas are given, and what they make of types that they have read. */
import { defined } from '../defined.ts'
import type { Schema } from '../keywords.ts'
import type { Notes, Shape, Type } from '../types.ts'
import type { Direction } from './directions.ts'
import type { References } from '../document/references.ts'
import type { Tags } from './tags.ts'

/** Where a schema is, and what it is called if it turns out to need a name. */
export interface Place {
  readonly at: string
  readonly typeName: string
  readonly direction: Direction
  /** Whether the name is its own already. */
  readonly isNamed?: true
}

/** What schemas are read with. */
export interface SchemaReader {
  readonly references: References
  readonly tags: Tags
  /** Reads a schema; anything else is any value. */
  read(schema: unknown, place: Place): Type
  /** Notes a shape, and answers its type. */
  shape(place: Place, shape: Omit<Shape, 'name'>): Type
  /** Reads a schema to what can stand among others on a line: what takes more room gets a name. */
  readShort(schema: unknown, place: Place): Type
}

/** Whether a type is a word or two. */
export function isShort(type: Type): boolean {
  if (type.kind === 'array') return isShort(type.items)
  if (type.kind === 'record') return isShort(type.values)
  if (type.kind === 'nullable') return isShort(type.of) && type.of.kind !== 'array'
  if (type.kind === 'literal' || type.kind === 'enum') return type.values.length < 3
  return !['union', 'all', 'tuple'].includes(type.kind)
}

/** A type, or null. */
export function nullable(type: Type): Type {
  return type.kind === 'nullable' ? type : { kind: 'nullable', of: type }
}

/** All of some types: those that say something, each once. */
export function all(types: readonly Type[]): Type {
  const said = types.filter(({ kind }) => kind !== 'any')
  if (said.some(({ kind }) => kind === 'nullable')) {
    const whole = all(said.map((type) => (type.kind === 'nullable' ? type.of : type)))
    // Null is one of the values only if all of them say so.
    return said.every(({ kind }) => kind === 'nullable') ? nullable(whole) : whole
  }
  const byText = new Map(said.map((type) => [JSON.stringify({ ...type, notes: undefined }), type]))
  const isGiven = said.some(({ kind }) => kind === 'enum' || kind === 'literal')
  const distinct = [...byText.values()].filter(({ kind }) => !isGiven || !scalars.has(kind))
  // An object of any kind says nothing beside something else.
  const telling = distinct.filter(
    (type) => distinct.length === 1 || type.kind !== 'record' || type.values.kind !== 'any',
  )
  const [only, ...others] = telling
  if (only === undefined) return { kind: 'any' }
  return others.length === 0 ? only : { kind: 'all', members: telling }
}

/** What given values are, and need not be said beside them. */
const scalars: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean'])

/** What people are told of a schema. */
export function notesOf({ description, deprecated }: Schema): Notes | undefined {
  const notes = defined({
    description: typeof description === 'string' && description.trim() !== '' ? description.trim() : undefined,
    deprecated: deprecated === true ? true : undefined,
  })
  return Object.keys(notes).length === 0 ? undefined : notes
}
