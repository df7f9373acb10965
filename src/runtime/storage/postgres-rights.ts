/** What the user of a Postgres may not do, with what lets it. It grants nothing. */
import type { Database } from './database.ts'
import { identifier } from './identifier.ts'

/** Says why no table can be created, and what to run; undefined where one can. */
export async function explainNoTables(database: Database): Promise<string | undefined> {
  if (database.dialect === 'sqlite') return undefined
  const [user, schema, isAllowed, path] = (await database.get(rights, [])) ?? []
  if (isAllowed === 1) return undefined
  const role = identifier(String(user))
  if (schema === null || schema === undefined) {
    return (
      `No schema of the search path (${String(path)}) is there for the user ${role} to use. ` +
      `Have its owner run \`grant usage, create on schema "public" to ${role}\`, or give the user a schema.`
    )
  }
  const name = identifier(String(schema))
  return (
    `The user ${role} may create no tables in the schema ${name}. ` +
    `Have its owner run \`grant create on schema ${name} to ${role}\`, or start a server once as a user who may.`
  )
}

const rights = `
select current_user, current_schema(), has_schema_privilege(current_schema(), 'create'), current_setting('search_path')`
