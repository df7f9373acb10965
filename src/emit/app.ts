/** The app, and the tables that it needs: what ties the resources together. */
import type { Api, Resource } from '../model/api.ts'
import { camelCase } from '../model/names.ts'
import { header } from './header.ts'
import type { Output } from './output.ts'
import { routesName } from './routes.ts'
import { assign, file, join, list, literal, ts } from './text.ts'

const source = 'the schemas'

/** Emits the function that makes the app. */
export function emitApp({ title, resources }: Api): Output {
  const imports = resources.map((resource) => `import { ${routesName(resource)} } from './${resource.name}/routes.ts'`)
  return {
    path: 'app.ts',
    text: file(
      join([
        header(`The app: every operation of ${title}.`, source),
        "import { newApp, type Database, type Hono } from 'tenon/runtime'",
        "import { errors } from './errors.ts'",
        imports,
      ]),
      ts`
        /** Makes the app over a database that has the tables. */
        export function createApp(database: Database): Hono {
          const app = newApp({
            ${assign('title:', title)},
            document: new URL('openapi.json', import.meta.url),
            errors,
          })
          ${resources.map((resource) => `${routesName(resource)}(app, database)`)}
          return app
        }
      `,
    ),
  }
}

/** Emits the list of tables, parents before children, and what fixtures fill. */
export function emitTables({ resources }: Api): Output {
  const sorted = [
    ...resources.filter(({ parent }) => parent === undefined),
    ...resources.filter(({ parent }) => parent !== undefined),
  ]
  return {
    path: 'tables.ts',
    text: file(
      join([
        header('The tables, parents before children, and the fields that fixtures fill.', source),
        "import type { FixtureTarget, Table } from 'tenon/runtime'",
        resources.map((resource) => `import * as ${sqlName(resource)} from './${resource.name}/sqlite.ts'`),
      ]),
      ts`
        export const tables: readonly Table[] = [
          ${sorted.map(printTable)}
        ]
      `,
      ts`
        export const fixtures: readonly FixtureTarget[] = [
          ${sorted.map(printTarget)}
        ]
      `,
    ),
  }
}

function sqlName({ name }: Resource): string {
  return `${camelCase(name)}Sql`
}

function printTable(resource: Resource): string {
  const sql = sqlName(resource)
  const indexes = resource.parent === undefined ? [] : [`indexes: [${sql}.createParentIndex]`]
  return `${list('{ ', [`name: ${literal(resource.table)}`, `create: ${sql}.createTable`, ...indexes], ' }')},`
}

function printTarget({ name, table, fields }: Resource): string {
  return ts`
    {
      file: ${literal(`${name}.json`)},
      table: ${literal(table)},
      fields: [
        ${fields.map((field) => {
          const fallback = field.default === undefined ? [] : [assign('default:', field.default)]
          return `${list('{ ', [`name: ${literal(field.name)}`, `storage: ${literal(field.storage)}`, ...fallback], ' }')},`
        })}
      ],
    },
  `
}
