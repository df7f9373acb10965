/** What a `$ref` of a document names. It reads no schemas: it finds them. */
import { isSchema, type Schema } from '../keywords.ts'
import type { ProblemCode } from '../problem.ts'

/** Notes a problem at a place of the document: a JSON pointer (RFC 6901) behind `#`. */
export type Report = (code: ProblemCode, at: string, message: string) => void

/** A part of the document, and where it is. */
export interface Located {
  readonly value: Schema
  readonly at: string
}

/** Finds parts of the document. */
export interface References {
  /** What stands in a place in the end: references are followed. Undefined for what is no object, or refers to nothing. */
  follow(value: unknown, at: string): Located | undefined
  /** What a reference names, one step on. */
  find(ref: string, at: string): Located | undefined
}

/** Answers what finds parts of a document, and reports references to nothing. */
export function referencesOf(document: Schema, report: Report): References {
  const anchors = new Map<string, Located>()

  function find(ref: string, at: string): Located | undefined {
    if (!ref.startsWith('#')) {
      const message = `refers to ${ref}, which is in another document. Put all of them into one first, as \`redocly bundle\` does.`
      report('reference_unknown', at, message)
      return undefined
    }
    const found = ref === '#' || ref.startsWith('#/') ? valueAt(document, ref) : anchorOf(ref)
    if (found === undefined) {
      report(
        'reference_unknown',
        at,
        `refers to ${ref}, which is not there. Correct the \`$ref\`, or add what it names.`,
      )
    }
    return found
  }

  function anchorOf(ref: string): Located | undefined {
    if (anchors.size === 0) gatherAnchors(document, '#', anchors)
    return anchors.get(ref)
  }

  function follow(value: unknown, at: string): Located | undefined {
    const passed = new Set<string>()
    let located = isSchema(value) ? { value, at } : undefined
    while (located !== undefined && typeof located.value['$ref'] === 'string') {
      const { at: from } = located
      if (passed.has(from)) {
        report('reference_unknown', at, 'refers to itself and to nothing else. Say what is meant.')
        return undefined
      }
      passed.add(from)
      located = find(located.value['$ref'], from)
    }
    return located
  }

  return { find, follow }
}

function valueAt(document: Schema, ref: string): Located | undefined {
  let value: unknown = document
  const names = ref.split('/').slice(1).map(unescape)
  for (const name of names) {
    if (isSchema(value) && Object.hasOwn(value, name)) value = value[name]
    else if (Array.isArray(value)) value = value[Number(name)]
    else return undefined
  }
  const found = typeof value === 'boolean' ? (value ? {} : { not: {} }) : value
  // However the reference is written, what it names is in one place.
  return isSchema(found) ? { value: found, at: below('#', ...names) } : undefined
}

function unescape(segment: string): string {
  return decoded(segment).replaceAll('~1', '/').replaceAll('~0', '~')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The pointer to what has a name within another. */
export function below(at: string, ...names: readonly (string | number)[]): string {
  return [at, ...names.map((name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
}

/** The last name of a pointer. */
export function lastOf(at: string): string {
  return unescape(at.slice(at.lastIndexOf('/') + 1))
}

function gatherAnchors(value: unknown, at: string, anchors: Map<string, Located>): void {
  if (typeof value !== 'object' || value === null) return
  if (isSchema(value) && typeof value['$anchor'] === 'string') anchors.set(`#${value['$anchor']}`, { value, at })
  for (const [name, each] of Object.entries(value)) gatherAnchors(each, below(at, name), anchors)
}
