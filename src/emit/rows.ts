/** The rows of tables as handlers meet them: every stored field, typed, those that clients cannot see or set too. */
import type { Api, Resource, StoredField } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import type { WholeApi } from './part.ts'
import { fieldsName } from './tables.ts'
import { braced, call, comment, file, generic, key, ts, union } from './text.ts'
import { typeModule } from './type-modules.ts'
import { membersOf, namesPrinted } from './types.ts'

/** Emits `rows.ts`. */
export function emitRows(api: WholeApi): Output {
  const { resources } = api
  const scope = fileScope()
  const body = [
    ts`
      /** The rows of each resource. */
      ${braced(
        'export interface Tables',
        resources.map(({ name, typeName }) => `readonly ${camelCase(name)}: ${typeName}Rows`),
      )}
    `,
    ts`
      /** Gives access to the rows of a database, or of a transaction. */
      export function tablesOf(${resources.length === 0 ? '_' : ''}database: ${scope.runtimeType('Database')}): Tables {
        ${braced(
          'return',
          resources.map((resource) => printGetter(resource, scope)),
        )}
      }
    `,
    ...resources.flatMap((resource) => printRowTypes(resource, api.partOf(resource), scope)),
  ]
  const title = header('The rows of the tables, as handlers read and write them: all that is stored.', 'the schemas')
  return { path: 'rows.ts', text: file(`${title}\n${scope.imports()}`, body) }
}

function printGetter(resource: Resource, scope: FileScope): string {
  const fields = scope.value('./tables.ts', fieldsName(resource))
  return ts`
    get ${camelCase(resource.name)}(): ${resource.typeName}Rows {
      return ${call(scope.runtime('rowsOf'), ['database', fields])}
    },
  `
}

function printRowTypes(
  { typeName, name, fields, key: own, keyType, keyKind }: Resource,
  api: Api,
  scope: FileScope,
): string[] {
  for (const each of fields.flatMap(({ type }) => namesPrinted(type))) scope.type(typeModule(each, '', api), each)
  const isMade = (field: StoredField) =>
    (field.name === own && keyKind !== 'natural') || field.role === 'created' || field.role === 'updated'
  const given = fields.filter(({ role }) => role !== 'computed')
  const id = keyType.kind === 'integer' || keyType.kind === 'number' ? 'number' : 'string'
  const rows = [`${typeName}Row`, `${typeName}Insert`, `${typeName}Update`, id]
  return [
    generic(`export type ${typeName}Rows = ${scope.runtimeType('Rows')}`, rows),
    ts`
      ${comment(`A row of ${name}, with all that is stored.`)}
      export interface ${typeName}Row {
        ${fields.map((field) => printField(field, field.omitNull, false))}
      }
    `,
    ts`
      ${comment(`A new row of ${name}. What is left out is made, or has its default.`)}
      export interface ${typeName}Insert {
        ${given.map((field) => printField(field, isMade(field) || field.optional || field.default !== undefined, field.omitNull))}
      }
    `,
    ts`
      ${comment(`A change of a row of ${name}. What is left out stays as it is.`)}
      export type ${typeName}Update = Partial<${typeName}Insert>
    `,
  ]
}

function printField({ name, type }: StoredField, isOptional: boolean, acceptsNull: boolean): string {
  const members = membersOf(acceptsNull ? { kind: 'nullable', of: type } : type)
  const head = `${key(name)}${isOptional ? '?' : ''}:`
  return members.length > 1 ? union(head, members) : `${head} ${members.join('')}`
}
