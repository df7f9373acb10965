import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createProject, type Project } from '../cli/project.ts'
import { createDatabase, execute } from '../postgres.ts'
import { listening, startServer } from './project.ts'

const secret = 'hunter2-secret'

const usersSchema = {
  'schemas/users.ts': `import { defineResource, Type } from 'tenon'
export const users = defineResource('users', {
  fields: { name: Type.String(), secret: Type.String({ writeOnly: true }) },
})
`,
}

/** Changes a table while a server is over it, creates a user, and answers what the server has logged. */
async function logOf(project: Project, databaseUrl: string, change: () => Promise<void> | void): Promise<string> {
  await project.tenon(['generate'])
  const { url, running } = await listening(startServer(project, databaseUrl))
  await change()
  const response = await fetch(`${url}/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Ann', secret }),
  })
  expect(response.status).toBe(500)
  running.process.kill('SIGTERM')
  return (await running.ended).stderr
}

test('what Postgres refuses without reason is logged with what names things, and with no value of a row', async () => {
  const { url } = await createDatabase()
  const project = await createProject(usersSchema)
  const log = await logOf(project, url, () => execute(url, 'alter table "users" add column "mine" text not null'))
  expect(log).toMatch(/^POST \/users failed, request /)
  for (const part of [
    'null value in column "mine" of relation "users" violates not-null constraint',
    "code: '23502'",
    "table: 'users'",
    "column: 'mine'",
    "routine: '",
  ]) {
    expect(log).toContain(part)
  }
  expect(log).not.toContain(secret)
})

test('what Postgres tells of where it was, and quotes, is not logged', async () => {
  const { url } = await createDatabase()
  const project = await createProject(usersSchema)
  const check = `
    create function refuse() returns trigger language plpgsql as $$
      begin
        perform cast(new.secret as bigint);
        return new;
      end
    $$;
    create trigger refuse before insert on "users" for each row execute function refuse()`
  const log = await logOf(project, url, () => execute(url, check))
  expect(log).toContain('invalid input syntax for type bigint: "..."')
  expect(log).toContain("code: '22P02'")
  expect(log).not.toContain(secret)
})

test('what SQLite refuses without reason is logged without a value of a row', async () => {
  const project = await createProject(usersSchema)
  const log = await logOf(project, 'sqlite:users.sqlite', () => {
    const database = new DatabaseSync(join(project.root, 'users.sqlite'))
    database.exec(`alter table "users" add column "mine" text check ("secret" <> '${secret.slice(0, -1)}' || 't')`)
    database.close()
  })
  expect(log).toContain('CHECK constraint failed')
  expect(log).not.toContain(secret)
})
