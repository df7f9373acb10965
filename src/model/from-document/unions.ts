/** Reading `oneOf` and `anyOf`. */
import { isSchema, type Schema } from '../keywords.ts'
import type { Type } from '../types.ts'
import { pascalName } from './names.ts'
import { below } from '../document/references.ts'
import { nullable, type Place, type SchemaReader } from './reader.ts'

/** Reads a union; any value where there is none, or where one of its members is that. */
export function readUnion(schema: Schema, keyword: 'oneOf' | 'anyOf', place: Place, reader: SchemaReader): Type {
  const listed: unknown = schema[keyword]
  if (!Array.isArray(listed) || listed.length === 0) return { kind: 'any' }
  const members: unknown[] = listed
  const types = members.map((each, index) => {
    const at = below(place.at, keyword, index)
    return reader.read(each, { at, typeName: memberName(each, index, place), direction: place.direction })
  })
  const present = types.filter(({ kind }) => kind !== 'null')
  const [only, ...others] = present
  if (only === undefined) return { kind: 'null' }
  if (present.some(({ kind }) => kind === 'any')) return { kind: 'any' }
  const union: Type = others.length === 0 ? only : { kind: 'union', members: present }
  return present.length < types.length ? nullable(union) : union
}

/** What a member is called that has no name of its own: by its title, else by its number. */
function memberName(member: unknown, index: number, { typeName }: Place): string {
  const title = isSchema(member) ? member['title'] : undefined
  if (typeof title !== 'string' || !/[A-Za-z]/.test(title) || title.length > 40) return `${typeName}${index + 1}`
  const name = pascalName(title)
  return name.startsWith(typeName) ? name : typeName + name
}
