/** Tables for SQLite. */
import type { Resource } from '../../model/api.ts'
import type { Output } from '../output.ts'
import { exactly, tableOutput, triggerName, type Dialect } from './dialect.ts'
import { identifier, touched, versionColumn } from './names.ts'

const moment = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

/** SQLite, from 3.37 on. */
export const sqlite: Dialect = {
  module: 'sqlite',
  title: 'SQLite',
  types: { integer: 'integer', real: 'real', text: 'text', boolean: 'integer', json: 'text' },
  countedKey: 'primary key autoincrement',
  clock: "(cast(unixepoch('subsec') * 1000 as integer))",
  moment,
  generated: 'virtual',
  namesRules: false,
  references: 'in columns',
  fitted: (made) => made,
  check({ name, role, storage, isExact }) {
    if (role !== 'computed') return storage === 'boolean' ? `check (${identifier(name)} in (0, 1))` : ''
    if (isExact) return `check (${exactly(name)})`
    // What is worked out may be infinite, which JSON has no word for.
    return storage === 'real' ? `check (abs(${identifier(name)}) <= ${Number.MAX_VALUE})` : ''
  },
  // Rows whose key is text are kept in its order: other indexes then hold the key, as they hold an integer one.
  options: ({ fields, key }) =>
    fields.find((field) => field.name === key)?.storage === 'integer' ? ' strict' : ' strict, without rowid',
  indexColumns: (field) => identifier(field.name),
  triggers(field, { name: table, key, fields }) {
    const version = identifier(versionColumn)
    const set = [
      `${version} = ${version} + 1`,
      ...touched({ fields }).map((each) => `${identifier(each.name)} = ${moment}`),
    ]
    const trigger = [
      `create trigger ${identifier(triggerName({ name: table }, field, sqlite))} after update of ${identifier(field.name)} on ${identifier(table)}`,
      `when new.${identifier(field.name)} is null and new.${version} = old.${version}`,
      'begin',
      `  update ${identifier(table)} set ${set.join(', ')} where ${identifier(key)} = new.${identifier(key)};`,
      'end',
    ]
    return [{ does: 'createTrigger', sql: trigger.join('\n') }]
  },
}

/** Emits the table of a resource. */
export function emitSqlite(resource: Resource): Output {
  return tableOutput(resource, sqlite)
}
