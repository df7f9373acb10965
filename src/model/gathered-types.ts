/** The types with names that are gathered while types are read: each name stands for one type. It reads none. */
import { defined } from './defined.ts'
import type { Report, Schema } from './keywords.ts'
import { isReservedTypeName } from './names.ts'
import type { Direction } from './read-fields.ts'
import type { Alias, Shape, Type } from './types.ts'

/** What has been gathered, and the ways in. */
export interface GatheredTypes {
  readonly shapes: Map<string, Shape>
  readonly aliases: Map<string, Alias>
  /**
   * Adds a shape that was found at a place, and whose name says in which direction it is read, if it does. One that is the same may be
   * there already.
   */
  addShape(shape: Shape, at: string, named?: Direction): void
  /** Says which schema an alias will be read from, so that those within it that name it find it. */
  claimAlias(name: string, schema: Schema, at: string): void
  /** Whether a name is that of an alias. */
  isAlias(name: string): boolean
  /** Adds an alias that was found at a place. */
  addAlias(alias: Alias, at: string): void
}

/** Where a type was found, and the direction that its name says. */
interface Found {
  readonly at: string
  readonly named?: Direction
}

/** What is done with values that are read in a direction. */
const doneWith: Readonly<Record<Direction, string>> = { input: 'sent', output: 'answered', stored: 'stored' }

/** Begins gathering. A name that is taken, or that generated code needs, is reported. */
export function gatheredTypes({ report }: { readonly report: Report }): GatheredTypes {
  const shapes = new Map<string, Shape>()
  /** The shapes as text, as they were found: their defaults are filled in later. */
  const shapeTexts = new Map<string, string>()
  const aliases = new Map<string, Alias>()
  const places = new Map<string, Found>()
  /** The schemas of aliases, by name. */
  const aliasSchemas = new Map<string, Schema>()

  function addShape(shape: Shape, at: string, named?: Direction): void {
    checkReserved(shape.name, at)
    const text = JSON.stringify(shape)
    const known = shapeTexts.get(shape.name)
    if ((known !== undefined && known !== text) || aliasSchemas.has(shape.name)) {
      reportClash(shape.name, { at, ...defined({ named }) }, places.get(shape.name))
    }
    shapes.set(shape.name, shape)
    shapeTexts.set(shape.name, text)
    places.set(shape.name, { at, ...defined({ named }) })
  }

  /** Reports two types of one name. What its direction has made a name of is called so whatever its title is: the other has to give way. */
  function reportClash(name: string, one: Found, other: Found | undefined): void {
    const [made, free] = one.named === undefined ? [other, one] : [one, other]
    if (made?.named === undefined || free === undefined || free.named !== undefined) {
      const place = other?.at ?? 'another place'
      const message = `the type is called ${name}, as is a different one at ${place}. Give one a \`title\` of its own.`
      report('name_clash', one.at, message)
    } else {
      const message = `the type is called ${name}, as is what is ${doneWith[made.named]} of ${made.at}. Give it a \`title\` of its own.`
      report('name_clash', free.at, message)
    }
  }

  function claimAlias(name: string, schema: Schema, at: string): void {
    const known = aliasSchemas.get(name) ?? schema
    if ((known !== schema && JSON.stringify(known) !== JSON.stringify(schema)) || shapes.has(name)) {
      const message = `the type is called ${name}, as is a different one. Give one a \`title\` or an \`$id\` of its own.`
      report('name_clash', at, message)
    }
    checkReserved(name, at)
    aliasSchemas.set(name, schema)
  }

  function addAlias(alias: Alias, at: string): void {
    aliases.set(alias.name, alias)
    if (leadsTo(alias.name, alias.type, new Set())) {
      report('type_unsupported', at, `the type ${alias.name} is itself and nothing more. Say what it holds.`)
    }
  }

  /** Whether a value of a type is first of all one of the alias, which would be looked at without end. */
  function leadsTo(name: string, type: Type, seen: ReadonlySet<string>): boolean {
    const inner = (each: Type) => leadsTo(name, each, seen)
    if (type.kind === 'nullable') return inner(type.of)
    if (type.kind === 'union' || type.kind === 'all') return type.members.some(inner)
    if (type.kind !== 'alias') return false
    if (type.name === name) return true
    const alias = aliases.get(type.name)
    return alias !== undefined && !seen.has(type.name) && leadsTo(name, alias.type, new Set([...seen, type.name]))
  }

  function checkReserved(name: string, at: string): void {
    if (!isReservedTypeName(name)) return
    report('name_clash', at, `the type is called ${name}, which generated code needs. Give it another \`title\`.`)
  }

  return { shapes, aliases, addShape, claimAlias, isAlias: (name) => aliasSchemas.has(name), addAlias }
}
