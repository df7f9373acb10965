/** How parameters that have several values are written: `style` and `explode` (OpenAPI 3.1, section 4.8.12.3; RFC 6570). */
import type { Schema } from '../keywords.ts'
import type { Joined, Parameter } from '../operation.ts'
import type { Alias, Type } from '../types.ts'

/** Finds what a name stands for. */
export type AliasOf = (name: string) => Alias | undefined

/** What a value may be besides one text: a list, an object with fields. */
export type Held = ReadonlySet<'items' | 'fields'>

/** Answers what the values of a type may be besides one text. Any value may be all of it. */
export function heldBy(type: Type, aliasOf: AliasOf, passed: readonly string[] = []): Held {
  const inside = (types: readonly Type[]) => new Set(types.flatMap((each) => [...heldBy(each, aliasOf, passed)]))
  switch (type.kind) {
    case 'array':
    case 'tuple':
      return new Set(['items'])
    case 'object':
    case 'record':
    case 'tagged':
      return new Set(['fields'])
    case 'any':
    case 'by-kind':
      return new Set(['items', 'fields'])
    case 'nullable':
      return inside([type.of])
    case 'union':
    case 'all':
      return inside(type.members)
    case 'alias': {
      const alias = passed.includes(type.name) ? undefined : aliasOf(type.name)
      return alias === undefined ? new Set() : heldBy(alias.type, aliasOf, [...passed, type.name])
    }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'literal':
    case 'enum':
    case 'never':
      return new Set()
  }
}

/** How the values of a parameter stand in one text; undefined where they do not, or where a client does so anyway. */
export function joinedAs({ in: place, name }: Parameter, said: Schema, held: Held): Joined | undefined {
  if (held.size === 0) return undefined
  switch (place) {
    case 'path':
      return inPath(name, said, held)
    case 'query':
      return inQuery(said, held)
    case 'header':
      return held.has('fields') ? paired(',', said['explode'] === true) : undefined
    case 'cookie':
      return undefined
  }
}

function inPath(name: string, { style, explode }: Schema, held: Held): Joined {
  const isExploded = explode === true
  if (!isExploded || (style !== 'label' && style !== 'matrix')) return paired(',', isExploded)
  if (style === 'label') return paired('.', true)
  return held.has('items') ? { separator: namedInPath(name) } : paired(';', true)
}

/** What stands between the values of a parameter that is one text, as it is sent, where that is no comma. */
const separators: ReadonlyMap<unknown, string> = new Map([
  ['pipeDelimited', '%7C'],
  ['spaceDelimited', '%20'],
])

function inQuery({ style = 'form', explode = style === 'form' }: Schema, held: Held): Joined | undefined {
  // What a client does with objects.
  if (style === 'deepObject') return undefined
  if (explode === true) return held.has('fields') ? { separator: '&' } : undefined
  return { separator: separators.get(style) ?? ',' }
}

function paired(separator: string, isPaired: boolean): Joined {
  return isPaired ? { separator, isPaired } : { separator }
}

/** What stands before a value in a path. */
export function prefixInPath(name: string, style: unknown, joined: Joined | undefined): string {
  // Each field has a name of its own.
  if (style === 'matrix') return joined?.isPaired === true ? ';' : namedInPath(name)
  return style === 'label' ? '.' : ''
}

function namedInPath(name: string): string {
  return `;${encodeURIComponent(name)}=`
}
