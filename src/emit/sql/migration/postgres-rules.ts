/** What Postgres knows of a table by a name of its own: what stands for the rules of a schema, and how its names change. */
import type { StoredTable } from '../../../model/migration/stored-tables.ts'
import { indexesOf, rangesOf, referencesOf, triggersOf, uniqueName, uniqueRule } from '../dialect.ts'
import { identifier } from '../names.ts'
import { postgres } from '../postgres.ts'

/** What is known of a table by its name: a unique rule, a range of a field, a reference, an index, a trigger and its function. */
export interface Rule {
  readonly kind: 'unique' | 'range' | 'reference' | 'index' | 'trigger'
  readonly table: string
  readonly name: string
  readonly sql: string
  readonly fields: readonly string[]
}

/** The rules that are dropped, those that stay by their old name and their new one, and those that are added. */
export interface RuleChanges {
  readonly drop: readonly Rule[]
  readonly keep: readonly (readonly [Rule, Rule])[]
  readonly add: readonly Rule[]
}

/** The rules of a table. */
export function rulesOf(table: StoredTable): Rule[] {
  const rule =
    (kind: Rule['kind']) => (each: { readonly field: string; readonly name: string; readonly sql: string }) => ({
      kind,
      table: table.name,
      name: each.name,
      sql: each.sql,
      fields: [each.field],
    })
  return [
    ...table.unique.map((fields) => ({
      kind: 'unique' as const,
      table: table.name,
      name: uniqueName(table.name, fields, postgres),
      sql: `alter table ${identifier(table.name)} add ${uniqueRule(table.name, fields, postgres)}`,
      fields,
    })),
    ...rangesOf(table, postgres).map(rule('range')),
    ...referencesOf(table, postgres).map(rule('reference')),
    ...indexesOf(table, postgres).map(rule('index')),
    ...functionsOf(table).map((name) => {
      const statements = triggersOf(table, postgres).filter((each) => each.name === name)
      const sql = statements.map((each) => each.sql).join(';\n')
      return { ...rule('trigger')({ field: '', name, sql }), fields: statements.map(({ field }) => field) }
    }),
  ]
}

/** The statements that drop a rule. */
export function dropRule({ kind, table, name }: Rule): string {
  switch (kind) {
    case 'unique':
    case 'range':
    case 'reference':
      return `alter table ${identifier(table)} drop constraint ${identifier(name)}`
    case 'index':
      return `drop index ${identifier(name)}`
    case 'trigger':
      return `drop trigger ${identifier(name)} on ${identifier(table)};\n${dropFunction(name)}`
  }
}

/** Once no trigger calls it: not every database drops what depends on a function. */
export function dropFunction(name: string): string {
  return `drop function ${identifier(name)}()`
}

/** The functions of the triggers of a table, each of which has the name of its triggers. */
export function functionsOf(table: StoredTable): string[] {
  return [...new Set(triggersOf(table, postgres).map((each) => each.name))]
}

/** The statements that give the rules that stay their new names. */
export function renameRules(tables: readonly string[], kept: RuleChanges['keep']): string[] {
  const namesOf = (kinds: readonly Rule['kind'][], table?: string) =>
    renames(
      kept
        .filter(([, rule]) => kinds.includes(rule.kind) && (table === undefined || rule.table === table))
        .map(([source, rule]) => [source.name, rule.name] as const),
    )
  return [
    ...namesOf(['index']).map(([from, to]) => `alter index ${identifier(from)} rename to ${identifier(to)}`),
    ...tables.flatMap((table) =>
      namesOf(['unique', 'range', 'reference'], table).map(
        ([from, to]) => `alter table ${identifier(table)} rename constraint ${identifier(from)} to ${identifier(to)}`,
      ),
    ),
  ]
}

/** The renames to be done, in an order in which no name is taken: over others where they go round in a circle or in a row. */
export function renames(names: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const changed = names.filter(([from, to]) => from !== to)
  if (!changed.some(([, to]) => changed.some(([from]) => from === to))) return changed
  return [
    ...changed.map(([from, to]) => [from, interim(to)] as const),
    ...changed.map(([, to]) => [interim(to), to] as const),
  ]
}

/** No name of an author's begins with an underscore. */
function interim(name: string): string {
  return postgres.fitted(`_new_${name}`)
}
