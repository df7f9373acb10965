/** Which schemas of a document say one thing of what is sent and another of what is answered: those with `readOnly` or `writeOnly`. */
import { isSchema, type Schema } from '../keywords.ts'
import type { References } from '../document/references.ts'

/** Whether what a schema describes is sent or answered. */
export type Direction = 'sent' | 'answered'

/** Answers whether a part of the document has two sides. */
export type TwoSided = (at: string, value: unknown) => boolean

/** What is no schema, whatever it looks like. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const'])

/** Answers what tells by its place whether a part of the document has `readOnly` or `writeOnly` in it, references followed. */
export function twoSidedIn(references: References): TwoSided {
  const known = new Map<string, { readonly own: boolean; readonly refs: readonly string[] }>()

  function look(at: string, value: unknown): { readonly own: boolean; readonly refs: readonly string[] } {
    const before = known.get(at)
    if (before !== undefined) return before
    const refs = new Set<string>()
    const found = { own: gather(value, refs), refs: [...refs] }
    known.set(at, found)
    return found
  }

  return (at, value) => {
    const reached = new Set([at])
    const left = [look(at, value)]
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
      if (part.own) return true
      for (const ref of part.refs.filter((each) => !reached.has(each))) {
        reached.add(ref)
        // A reference to nothing is reported by whoever reads it.
        const target = ref.startsWith('#') ? references.find(ref, at) : undefined
        if (target !== undefined) left.push(look(ref, target.value))
      }
    }
    return false
  }
}

/** Gathers the references in a part of a document, and answers whether there is a side in it. */
function gather(value: unknown, refs: Set<string>): boolean {
  if (Array.isArray(value)) return value.map((each) => gather(each, refs)).includes(true)
  if (!isSchema(value)) return false
  if (typeof value['$ref'] === 'string') refs.add(value['$ref'])
  const sides = Object.entries(value).map(([name, each]) => !values.has(name) && gather(each, refs))
  return hasSide(value) || sides.includes(true)
}

/** Whether a schema is for one direction only. */
function hasSide(schema: Schema): boolean {
  return schema['readOnly'] === true || schema['writeOnly'] === true
}

/** Whether a field of a schema is there in a direction. */
export function isIn(schema: Schema, direction: Direction): boolean {
  return schema[direction === 'sent' ? 'readOnly' : 'writeOnly'] !== true
}
