/** The values by which the members of a union are told apart: `discriminator`. */
import { isSchema, type Schema } from '../keywords.ts'
import { below, lastOf, type References } from '../document/references.ts'

/** For a schema, by its place: the fields that tell it from others, and their values in it. */
export type Tags = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** Gathers the discriminators of a document. */
export function tagsIn(document: unknown, references: References): Tags {
  const tags = new Map<string, Map<string, string[]>>()
  walk(document, [], (schema, path) => {
    const { discriminator } = schema
    if (!isSchema(discriminator) || typeof discriminator['propertyName'] !== 'string') return
    const key = discriminator['propertyName']
    const mapping = Object.entries(isSchema(discriminator['mapping']) ? discriminator['mapping'] : {})
    const mapped = mapping.map(([tag, target]) => [tag, pointerOf(String(target))] as const)
    for (const ref of new Set([
      ...refsOf(schema['oneOf']),
      ...refsOf(schema['anyOf']),
      ...mapped.map(([, each]) => each),
    ])) {
      const target = references.find(ref, below('#', ...path, 'discriminator'))
      const given = mapped.filter(([, each]) => each === ref).map(([tag]) => tag)
      if (target !== undefined) add(tags, target.at, key, given.length > 0 ? given : [lastOf(ref)])
    }
  })
  return tags
}

function add(tags: Map<string, Map<string, string[]>>, at: string, key: string, values: readonly string[]): void {
  const keys = tags.get(at) ?? new Map<string, string[]>()
  keys.set(key, [...new Set([...(keys.get(key) ?? []), ...values])])
  tags.set(at, keys)
}

/** A mapping names a schema by its place, or by its name alone. */
function pointerOf(target: string): string {
  return /^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target
}

function refsOf(members: unknown): string[] {
  const listed: unknown[] = Array.isArray(members) ? members : []
  return listed.flatMap((each) => (isSchema(each) && typeof each['$ref'] === 'string' ? [each['$ref']] : []))
}

/** Visits every object below a value, with the names that lead to it. */
function walk(value: unknown, path: string[], visit: (schema: Schema, path: readonly string[]) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isSchema(value)) visit(value, path)
  for (const [name, each] of Object.entries(value)) {
    path.push(name)
    walk(each, path, visit)
    path.pop()
  }
}
