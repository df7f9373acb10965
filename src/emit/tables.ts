/** The tables, and what is stored in them: `tables.ts`. */
import type { Api, Resource, StoredField } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { inTableOrder } from '../model/table-order.ts'
import { holdsUuid } from '../model/stored-fields.ts'
import { answerReader, hasAnswers } from './answers.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { assign, file, join, list, literal, objects, ts } from './text.ts'

/** Emits the list of tables, those that are referred to first, and what their rows hold. */
export function emitTables({ resources }: Api): Output {
  const sorted = inTableOrder(resources)
  const dialects = ['sqlite', 'postgres'] as const
  return {
    path: 'tables.ts',
    text: file(
      join([
        header('The tables, those that are referred to first, and what their rows hold.', 'the schemas'),
        "import { type FixtureTarget, idempotencyTables, type TableFields, type Tables } from 'tenon/runtime'",
        resources.flatMap((resource) =>
          dialects.map(
            (dialect) => `import { table as ${tableName(resource, dialect)} } from './${resource.name}/${dialect}.ts'`,
          ),
        ),
        resources.filter(hasAnswers).map((each) => `import { ${answerReader(each)} } from './${each.name}/answers.ts'`),
      ]),
      ts`
        export const tables: Tables = {
          ${dialects.map((dialect) => {
            const names = sorted.map((resource) => tableName(resource, dialect))
            return `${list(`${dialect}: [`, [...names, `idempotencyTables.${dialect}`], ']')},`
          })}
        }
      `,
      sorted.map(printFields),
      ts`
        /** What fixtures fill, in this order, and what the schemas say against rows. */
        ${objects('export const fixtures: readonly FixtureTarget[] = [', sorted.map(printTarget), ']')}
      `,
    ),
  }
}

function tableName({ name }: Resource, dialect: string): string {
  return camelCase(`${name}-on-${dialect}`)
}

/** The name of the constant that says what the rows of a table hold: `countryFields`. */
export function fieldsName({ typeName }: Resource): string {
  return `${camelCase(typeName)}Fields`
}

function printTarget(resource: Resource): string {
  const fields = fieldsName(resource)
  return hasAnswers(resource) ? `{ ...${fields}, check: ${answerReader(resource)} }` : fields
}

function printFields(resource: Resource): string {
  const { name, table, key, keyKind, fields, unique } = resource
  return ts`
    export const ${fieldsName(resource)}: TableFields = {
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
