import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase, execute } from '../postgres.ts'
import { createNote } from './load.ts'
import { createNotesProject } from './project.ts'

/** Creates a user who may do nothing in a database yet, and answers its name and the URL that is its own. */
async function createUser(databaseUrl: string): Promise<{ readonly user: string; readonly url: string }> {
  const user = `app_${randomUUID().slice(0, 8)}`
  await execute(databaseUrl, `create role ${user} login`)
  onTestFinished(() => execute(databaseUrl, `drop owned by ${user}; drop role ${user}`))
  const url = new URL(databaseUrl)
  url.username = user
  return { user, url: url.href }
}

type NotesProject = Awaited<ReturnType<typeof createNotesProject>>

/** What makes the tables of a database as their owner. */
const makers = {
  async server({ serve }: NotesProject, url: string) {
    const { running } = await serve(url)
    running.process.kill('SIGTERM')
    await running.ended
  },
  async migration({ project }: NotesProject, url: string) {
    expect(await project.tenon(['migrate', '--apply'], { DATABASE_URL: url })).toMatchObject({ code: 0 })
  },
}

test.each(Object.entries(makers))(
  'a user who may create no tables serves those that a %s has made',
  async (_maker, make) => {
    const { url: ownerUrl } = await createDatabase()
    const { user, url } = await createUser(ownerUrl)
    const notes = await createNotesProject()
    const { project, serve } = notes
    await make(notes, ownerUrl)
    await execute(
      ownerUrl,
      `revoke create on schema public from public;
    grant usage on schema public to ${user};
    grant usage on all sequences in schema public to ${user};
    grant select, insert, update, delete on all tables in schema public to ${user}`,
    )
    for (const _ of ['for the first time', 'again']) {
      const server = await serve(url)
      expect((await createNote(server.url, randomUUID(), randomUUID())).status).toBe(201)
      server.running.process.kill('SIGTERM')
      expect(await server.running.ended).toMatchObject({ code: 0, stderr: '' })
    }
    expect(await project.tenon(['doctor'], { DATABASE_URL: url })).toMatchObject({ code: 0 })

    await execute(ownerUrl, `revoke select on "_definitions" from ${user}`)
    expect(await project.tenon(['start', '--port', '0'], { DATABASE_URL: url })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Postgres refuses this to its user: permission denied for table _definitions. ' +
        'It needs USAGE on the schema, and SELECT, INSERT, UPDATE and DELETE on all of its tables; ' +
        'to create tables, CREATE on the schema too, and to change them, to be their owner.\n',
    })
  },
)

test('a user who may create no tables in an empty database is told what to grant, and so is who looks', async () => {
  const { url: ownerUrl } = await createDatabase()
  const { user, url } = await createUser(ownerUrl)
  const { project, serve } = await createNotesProject()
  // As it is from Postgres 15 on.
  await execute(ownerUrl, 'revoke create on schema public from public')
  const told =
    `The user "${user}" may create no tables in the schema "public". Have its owner run ` +
    `\`grant create on schema "public" to "${user}"\`, or start a server once as a user who may.`
  const environment = { DATABASE_URL: url }
  for (const args of [
    ['start', '--port', '0'],
    ['migrate', '--apply'],
  ]) {
    const { code, stderr } = await project.tenon(args, environment)
    expect([code, stderr]).toEqual([1, `${told}\n`])
  }
  const looked = await project.tenon(['doctor'], environment)
  expect([looked.code, looked.stdout]).toEqual([1, expect.stringContaining(told)])

  await execute(ownerUrl, `grant create on schema "public" to "${user}"`)
  expect((await createNote((await serve(url)).url, 'a')).status).toBe(201)
})

test('a user without any schema is told what to grant', async () => {
  const { url: ownerUrl } = await createDatabase()
  const { user, url } = await createUser(ownerUrl)
  const { project, serve } = await createNotesProject()
  await execute(ownerUrl, 'revoke all on schema public from public')
  expect(await project.tenon(['start', '--port', '0'], { DATABASE_URL: url })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      `No schema of the search path ("$user", public) is there for the user "${user}" to use. Have its owner run ` +
      `\`grant usage, create on schema "public" to "${user}"\`, or give the user a schema.\n`,
  })
  await execute(ownerUrl, `grant usage, create on schema "public" to "${user}"`)
  expect((await createNote((await serve(url)).url, 'a')).status).toBe(201)
})
