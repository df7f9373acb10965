/** The tables, and what is stored in them: `tables.ts`. */
import type { Api, Resource, StoredField } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { inTableOrder } from '../model/table-order.ts'
import { holdsUuid } from '../model/stored-fields.ts'
import { answerReader, hasAnswers } from './answers.ts'
import { header } from './header.ts'
import { fileScope, type FileScope } from './imports.ts'
import type { Output } from './output.ts'
import { assign, blocks, file, list, literal, objects, ts } from './text.ts'

/** Emits the list of tables, those that are referred to first, and what their rows hold. */
export function emitTables({ resources }: Api): Output {
  const sorted = inTableOrder(resources)
  const scope = fileScope()
  const body = blocks(
    ts`
      export const tables: ${scope.runtimeType('Tables')} = {
        ${(['sqlite', 'postgres'] as const).map((dialect) => {
          const names = sorted.map((resource) => tableName(resource, dialect, scope))
          const own = `${scope.runtime('idempotencyTables')}.${dialect}`
          return `${list(`${dialect}: [`, [...names, own], ']')},`
        })}
      }
    `,
    sorted.map((resource) => printFields(resource, scope)),
    ts`
      /** What fixtures fill, in this order, and what the schemas say against rows. */
      ${objects(
        `export const fixtures: readonly ${scope.runtimeType('FixtureTarget')}[] = [`,
        sorted.map((resource) => printTarget(resource, scope)),
        ']',
      )}
    `,
  )
  const title = header('The tables, those that are referred to first, and what their rows hold.', 'the schemas')
  return { path: 'tables.ts', text: file(`${title}\n${scope.imports()}`, body) }
}

function tableName({ name }: Resource, dialect: string, scope: FileScope): string {
  return scope.value(`./${name}/${dialect}.ts`, 'table', camelCase(`${name}-on-${dialect}`))
}

/** The name of the constant that says what the rows of a table hold: `countryFields`. */
export function fieldsName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Fields`
}

function printTarget(resource: Resource, scope: FileScope): string {
  const fields = fieldsName(resource)
  if (!hasAnswers(resource)) return fields
  return `{ ...${fields}, check: ${scope.value(`./${resource.name}/answers.ts`, answerReader(resource))} }`
}

function printFields(resource: Resource, scope: FileScope): string {
  const { name, table, key, keyKind, fields, unique } = resource
  return ts`
    export const ${fieldsName(resource)}: ${scope.runtimeType('TableFields')} = {
      file: ${literal(`${name}.json`)},
      table: ${literal(table)},
      key: ${literal(key)},
      keyKind: ${literal(keyKind)},
      ${objects('fields: [', fields.map(printField), ']')},
      ${unique.length > 0 && `${assign('unique:', unique)},`}
    }
  `
}

function printField(field: StoredField): string {
  const { name, storage, role, omitNull, nullable, reference, default: fallback } = field
  const isSet = role === 'created' || role === 'updated' || role === 'computed'
  const properties = [
    `name: ${literal(name)}`,
    `storage: ${literal(storage)}`,
    holdsUuid(field.type) && "format: 'uuid'",
    isSet && `role: ${literal(role)}`,
    nullable && 'nullable: true',
    omitNull && 'omitNull: true',
    reference !== undefined && `references: ${literal({ table: reference.table, key: reference.key })}`,
    fallback !== undefined && assign('default:', fallback),
  ].filter((each) => each !== false)
  return list('{ ', properties, ' }')
}
