/** A function of a store: its head, and the values that find a row. What it does, others print. */
import type { Api, Resource } from '../../model/api.ts'
import type { FileScope } from '../imports.ts'
import { pathNaming } from '../path-names.ts'
import { signature } from '../text.ts'
import { printType } from '../types.ts'

/** What a store is printed from. */
export interface Store {
  readonly resource: Resource
  readonly api: Api
  readonly scope: FileScope
  readonly finders: readonly Finder[]
}

/** A value that finds a row: its key, or that of what it is nested under. */
export interface Finder {
  readonly local: string
  readonly type: string
}

/** What finds one row, in the order in which a statement asks for it: its key, and the keys above it, from the nearest up. */
export function findersOf(resource: Resource): Finder[] {
  const { key, keyType, ancestors } = resource
  const localOf = pathNaming(resource)
  return [{ field: key, keyType }, ...ancestors].map((each) => ({
    local: localOf(each.field),
    type: printType(each.keyType),
  }))
}

/** Names a statement of the resource: `sql.insert`. */
export function statement(name: string, { scope }: Store): string {
  return `${scope.module('./sql.ts', 'sql')}.${name}`
}

/** The parameters of a function, in the order in which a path has them: `event_id: number, id: number`. */
export function typed(finders: readonly Finder[]): string[] {
  return finders.toReversed().map(({ local, type }) => `${local}: ${type}`)
}

export function localsOf(finders: readonly Finder[]): string[] {
  return finders.map(({ local }) => local)
}

export function head(store: Store, called: string, parameters: readonly string[], result: string): string {
  const database = `database: ${store.scope.runtimeType('Database')}`
  return signature(`export async function ${called}`, [database, ...parameters], `Promise<${result}>`)
}

/** The head of a function that waits for nothing but the database: on SQLite, it answers at once. */
export function readingHead(store: Store, called: string, parameters: readonly string[], result: string): string {
  const database = `database: ${store.scope.runtimeType('Database')}`
  const answered = `${store.scope.runtimeType('Awaitable')}<${result}>`
  return signature(`export function ${called}`, [database, ...parameters], answered)
}
