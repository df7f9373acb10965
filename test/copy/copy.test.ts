import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createProject, type Project } from '../cli/project.ts'
import { createDatabase, execute } from '../postgres.ts'

const schemas = {
  'schemas/kinds.ts': `import { computed, createdAt, defineResource, reference, Type, updatedAt } from 'tenon'
export const groups = defineResource('groups', { key: 'uuid', fields: { name: Type.String(), first: Type.Optional(reference('kinds')) } })
export const kinds = defineResource('kinds', {
  fields: {
    text: Type.String(),
    integer: Type.Integer(),
    real: Type.Number(),
    boolean: Type.Boolean(),
    nullable: Type.Union([Type.String(), Type.Null()]),
    json: Type.Object({ b: Type.Number(), a: Type.Array(Type.String()) }),
    secret: Type.String({ writeOnly: true }),
    group: Type.Optional(reference(groups, { onDelete: 'set null' })),
    next: Type.Optional(reference('kinds')),
    twice: computed(Type.Number(), '{real} * 2'),
    created: createdAt(),
    changed: updatedAt(),
  },
})
export const parts = defineResource('parts', { parent: kinds, key: 'ulid', fields: { name: Type.String() } })
export const nodes = defineResource('nodes', {
  key: { field: 'name' },
  fields: { name: Type.String({ minLength: 1 }), next: reference('nodes') },
})
export const places = defineResource('places', {
  key: { field: 'number' },
  fields: { number: Type.Integer(), name: Type.String() },
})
`,
}

interface Sent {
  readonly method?: string
  readonly path: string
  readonly body?: object
  readonly key?: string
}

/** Does requests, one after the other, on a server of its own over a database; answers the answers. */
async function serve(project: Project, url: string, requests: readonly Sent[]) {
  const server = project.spawn(['start', '--port', '0'], { DATABASE_URL: url })
  const [, base = ''] = await server.printed(/^Serving (http:[^,\s]+?)\/?(?:,|$)/m)
  const answers = []
  for (const { method = 'GET', path, body, key } of requests) {
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const { status, headers } = response
    answers.push({
      path,
      status,
      etag: headers.get('etag'),
      replayed: headers.get('idempotency-replayed'),
      body: await response.text(),
    })
  }
  server.process.kill('SIGTERM')
  await server.ended
  return answers
}

const kind = { text: '', integer: 0, real: 0.5, boolean: false, nullable: null, json: { b: 0, a: [] }, secret: 's' }

const written: readonly Sent[] = [
  { method: 'POST', path: '/groups', body: { name: 'g' }, key: 'first' },
  {
    method: 'POST',
    path: '/kinds',
    body: {
      ...kind,
      text: 'é"\\\n\u{1F600}',
      integer: Number.MAX_SAFE_INTEGER,
      real: 0.1 + 0.2,
      boolean: true,
      json: { b: 1e21, a: ['x', ''] },
    },
  },
  { method: 'POST', path: '/kinds', body: { ...kind, real: -5e-324, nullable: '', next: 1 } },
  { method: 'POST', path: '/kinds', body: kind },
  { method: 'DELETE', path: '/kinds/3' },
  // References go round in circles, of one table and of two.
  { method: 'PATCH', path: '/kinds/1', body: { next: 2, text: 'Z' } },
  { method: 'POST', path: '/nodes', body: { name: 'b', next: 'b' } },
  { method: 'POST', path: '/nodes', body: { name: 'a', next: 'b' } },
  { method: 'PATCH', path: '/nodes/b', body: { next: 'a' } },
  { method: 'POST', path: '/kinds/1/parts', body: { name: 'p' } },
  { method: 'POST', path: '/places', body: { number: -7, name: 'n' } },
]

const read: readonly Sent[] = [
  '/groups',
  '/kinds',
  '/kinds/1',
  '/kinds/2',
  '/kinds/1/parts',
  '/parts',
  '/nodes',
  '/nodes/a',
  '/nodes/b',
  '/places/-7',
].map((path) => ({ path }))

test('what is in a database is in its copy: rows, versions, keys of idempotency, next keys and migrations', async () => {
  const project = await createProject(schemas)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  expect(await project.tenon(['migrate', '--name', 'first'])).toMatchObject({ code: 0 })
  const stations = ['sqlite:data/a.sqlite', (await createDatabase()).url, 'sqlite:data/b.sqlite'] as const
  expect(await project.tenon(['migrate', '--apply'], { DATABASE_URL: stations[0] })).toMatchObject({ code: 0 })
  const made = await serve(project, stations[0], written)
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 204, 200, 201, 201, 200, 201, 201])
  // One that many rows go through in several batches.
  await project.write({
    'many/places.ndjson': Array.from({ length: 1234 }, (_, number) =>
      JSON.stringify({ number, name: `${number}` }),
    ).join('\n'),
  })
  expect(await project.tenon(['fixtures', 'load', 'many'], { DATABASE_URL: stations[0] })).toMatchObject({ code: 0 })
  const answers = await serve(project, stations[0], read)
  expect(answers.map(({ status }) => status)).toEqual(read.map(() => 200))

  for (const [index, station] of stations.slice(1).entries()) {
    const from = stations[index] ?? ''
    expect(await project.tenon(['copy', from, station])).toEqual({
      code: 0,
      stdout: `kinds: 2 rows\ngroups: 1 row\nnodes: 2 rows\nparts: 1 row\nplaces: 1235 rows\nCopied. Start the servers with DATABASE_URL set to the new database.\n`,
      stderr: '',
    })
    expect(await serve(project, station, read)).toEqual(answers)
    expect(await rowsOf(project.root, station)).toEqual(await rowsOf(project.root, from))
    const status = await project.tenon(['migrate', 'status'], { DATABASE_URL: station })
    expect(status).toEqual(await project.tenon(['migrate', 'status'], { DATABASE_URL: from }))
    expect(status.stdout).toContain('0001-first')
  }

  // What comes next is what would have come there: the key after the one that was deleted, and the answer that was given.
  for (const station of stations) {
    const [replayed, next, gone, kept] = await serve(project, station, [
      { method: 'POST', path: '/groups', body: { name: 'g' }, key: 'first' },
      { method: 'POST', path: '/kinds', body: kind },
      { method: 'PATCH', path: '/kinds/4', body: { next: 9 } },
      { method: 'DELETE', path: '/kinds/1' },
    ])
    expect(replayed).toEqual({ ...made[0], replayed: 'true' })
    expect({ status: next?.status, body: next?.body.slice(0, 8) }).toEqual({ status: 201, body: '{"id":4,' })
    expect([gone?.status, kept?.status]).toEqual([409, 409])
  }
})

/** What no answer tells. */
async function rowsOf(root: string, url: string): Promise<unknown> {
  const database = openDatabase(url.replace('sqlite:', `sqlite:${root}/`))
  const rows = [
    await database.all('select "secret", "_version", "created" from "kinds" order by "id"', []),
    await database.all('select "name", "applied_at" from "_migrations" where "name" is not null order by "id"', []),
    await database.all('select "key", "fingerprint", "answer", "expires_at" from "_idempotency"', []),
  ]
  await database.close()
  return rows
}

const failed = (stderr: string) => ({ code: 1, stdout: '', stderr: `${stderr}\n` })

test('a copy goes into tables that are empty, and into no others', async () => {
  const project = await createProject(schemas)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const postgres = (await createDatabase()).url
  const sqlite = 'sqlite:data/a.sqlite'
  await serve(project, sqlite, written)
  await serve(project, postgres, [])
  await serve(project, 'sqlite:data/b.sqlite', [])
  expect(await project.tenon(['copy', sqlite, postgres])).toMatchObject({ code: 0, stderr: '' })
  expect(await project.tenon(['copy', postgres, 'sqlite:data/b.sqlite'])).toMatchObject({ code: 0, stderr: '' })
  const answers = await serve(project, sqlite, read)
  expect(await serve(project, postgres, read)).toEqual(answers)
  expect(await serve(project, 'sqlite:data/b.sqlite', read)).toEqual(answers)

  const full = failed('The database to copy to has rows in "kinds". Name an empty one.')
  expect(await project.tenon(['copy', sqlite, postgres])).toEqual(full)
  expect(await project.tenon(['copy', postgres, sqlite])).toEqual(full)
  expect(await project.tenon(['copy', sqlite, 'data/a.sqlite'])).toEqual(
    failed('Both are the same database. Name another one to copy to.'),
  )
  expect(await project.tenon(['copy', 'sqlite:data/none.sqlite', postgres])).toEqual(
    failed('There is no database data/none.sqlite to copy.'),
  )
  const empty = (await createDatabase()).url
  expect(await project.tenon(['migrate', '--apply'], { DATABASE_URL: 'sqlite:data/unserved.sqlite' })).toMatchObject({
    code: 0,
  })
  expect(await project.tenon(['copy', 'sqlite:data/unserved.sqlite', 'sqlite:data/c.sqlite'])).toMatchObject({
    code: 0,
  })
  expect(await project.tenon(['copy', empty, 'sqlite:data/d.sqlite'])).toEqual(
    failed(
      'The database to copy has other tables than the schemas say. Run `tenon migrate --apply` on it, and try again.',
    ),
  )
})

test('a copy that cannot be finished leaves nothing behind', async () => {
  const project = await createProject(schemas)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const { url } = await createDatabase()
  await serve(project, 'sqlite:data/a.sqlite', written)
  await execute(url, 'create table "places__name" ()')
  expect(await project.tenon(['copy', 'sqlite:data/a.sqlite', url])).toMatchObject({ code: 1 })
  await execute(url, 'drop table "places__name"')
  expect(await project.tenon(['copy', 'sqlite:data/a.sqlite', url])).toMatchObject({ code: 0, stderr: '' })
})

test('a text that is too long for an index of Postgres is told as such', async () => {
  const { url } = await createDatabase()
  for (const option of ["filters: ['text']", "unique: ['text']"]) {
    const schema = `import { defineResource, Type } from 'tenon'
export const notes = defineResource('notes', { fields: { text: Type.String() }, ${option} })
`
    const project = await createProject({ 'schemas/notes.ts': schema })
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    const body = { text: randomBytes(3000).toString('base64') }
    await serve(project, 'sqlite:data/a.sqlite', [{ method: 'POST', path: '/notes', body }])
    const { code, stderr } = await project.tenon(['copy', 'sqlite:data/a.sqlite', url])
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^A text is too long for an index of Postgres: index row .*\. Shorten it, or leave its field out of `filters` and `sorts`\.\n$/,
      ),
    ])
  }
})
