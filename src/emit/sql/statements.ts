/** The statements of each resource as constants: `sql.ts`, which every database understands. */
import type { Ancestor, Api, Resource, StoredField } from '../../model/api.ts'
import { header } from '../header.ts'
import type { Output } from '../output.ts'
import { file } from '../text.ts'
import {
  columns,
  constant,
  identifier,
  inserted,
  mergedFields,
  rowColumns,
  touched,
  versionColumn,
  writable,
} from './names.ts'

/** Emits the statements of a resource. */
export function emitStatements(resource: Resource, api: Pick<Api, 'shapes'>): Output {
  const kinds = new Set(resource.operations.map(({ kind }) => kind))
  const changes = kinds.has('replace') || kinds.has('patch') || kinds.has('delete')
  const merged = kinds.has('patch') ? mergedFields(resource, api) : []
  const isMerging = merged.length > 0
  const isNested = resource.parent !== undefined
  return {
    path: `${resource.name}/sql.ts`,
    text: file(
      header(`The statements on ${resource.name}.`, resource.source),
      isNested && constant('withinParent', scopeConditions(resource.table, resource.ancestors).join('\n  and ')),
      isNested && constant('selectParent', selectParent(resource.ancestors)),
      constant('whereOne', `where ${identifier(resource.key)} = ?`, isNested && ' and ${withinParent}'),
      constant('selectOne', `select ${rowColumns(resource)}\nfrom ${identifier(resource.table)}`, '${whereOne}'),
      changes && constant('selectAny', `select 1\nfrom ${identifier(resource.table)}`, '${whereOne}'),
      kinds.has('create') && constant('insert', insert(resource)),
      kinds.has('replace') && constant('replace', update(resource, writable(resource)), '${whereOne}'),
      kinds.has('patch') && constant('update', update(resource, [])),
      isMerging && constant('selectMerged', selectMerged(resource, merged), '${whereOne}'),
      isMerging && constant('ofVersion', `and ${identifier(versionColumn)} = ?`),
      kinds.has('delete') && constant('remove', `delete from ${identifier(resource.table)}`, '${whereOne}'),
      (kinds.has('replace') || kinds.has('patch')) && constant('returning', `returning ${rowColumns(resource)}`),
      kinds.has('delete') && constant('returningAny', 'returning 1'),
    ),
  }
}

/** The conditions that a row of a table is below the rows of which the keys are given, from the nearest up. */
function scopeConditions(table: string, [nearest, ...others]: readonly Ancestor[]): string[] {
  if (nearest === undefined) return []
  const own = `${identifier(nearest.field)} = ?`
  if (others.length === 0) return [own]
  const above = [
    `${identifier(nearest.table)}.${identifier(nearest.key)} = ${identifier(table)}.${identifier(nearest.field)}`,
    ...scopeConditions(nearest.table, others),
  ]
  return [own, `exists (select 1 from ${identifier(nearest.table)} where ${above.join(' and ')})`]
}

function selectParent([nearest, ...others]: readonly Ancestor[]): string {
  if (nearest === undefined) return ''
  const conditions = [`${identifier(nearest.key)} = ?`, ...scopeConditions(nearest.table, others)]
  return `select 1\nfrom ${identifier(nearest.table)}\nwhere ${conditions.join(' and ')}`
}

function selectMerged({ table }: Resource, merged: readonly StoredField[]): string {
  const fields = `${columns(merged)}, ${identifier(versionColumn)}`
  return `select ${fields}\nfrom ${identifier(table)}`
}

/** Under a parent, the row is inserted only if the parent is there: one statement does both. */
function insert(resource: Resource): string {
  const { table, ancestors } = resource
  const [nearest, ...others] = ancestors
  const fields = inserted(resource)
  if (nearest === undefined) {
    const values =
      fields.length === 0 ? 'default values' : `(${columns(fields)})\nvalues (${fields.map(() => '?').join(', ')})`
    return `insert into ${identifier(table)} ${values}\nreturning ${rowColumns(resource)}`
  }
  const into = [identifier(nearest.field), ...fields.map((field) => identifier(field.name))].join(', ')
  const chosen = [identifier(nearest.key), ...fields.map(() => '?')].join(', ')
  const conditions = [`${identifier(nearest.key)} = ?`, ...scopeConditions(nearest.table, others)]
  return `insert into ${identifier(table)} (${into})\nselect ${chosen}\nfrom ${identifier(nearest.table)}\nwhere ${conditions.join(' and ')}\nreturning ${rowColumns(resource)}`
}

/** Every change counts the version up; a patch adds what it sets. */
function update(resource: Resource, fields: readonly StoredField[]): string {
  const set = [
    `${identifier(versionColumn)} = ${identifier(versionColumn)} + 1`,
    ...[...touched(resource), ...fields].map((field) => `${identifier(field.name)} = ?`),
  ]
  return `update ${identifier(resource.table)}\nset ${set.join(', ')}`
}
