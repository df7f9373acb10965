/** An app with one route that runs once for each key; as a process, an app that never gets to send its answer. */
import { pathToFileURL } from 'node:url'
import { Hono, type Context } from 'hono'
import type { Awaitable, Database } from '../../src/runtime/storage/database.ts'
import { errorAnswers } from '../../src/runtime/http/error-answers.ts'
import { HttpError } from '../../src/runtime/http/http-error.ts'
import { once, type Credential } from '../../src/runtime/http/idempotency.ts'
import { idempotencyTables } from '../../src/runtime/storage/idempotency-keys.ts'
import { InvalidRequest } from '../../src/runtime/http/invalid-request.ts'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'
import { createTables } from '../../src/runtime/storage/tables.ts'

const notes = { name: 'notes', create: 'create table "notes" ("id" integer primary key, "text" text not null) strict' }

export type Run = (c: Context, database: Database, request: { readonly body: unknown }) => Awaitable<Response>

/** Opens a file with the tables. */
export async function openNotes(path: string): Promise<Database> {
  const database = openSqlite(path)
  await createTables(database, { sqlite: [notes, idempotencyTables.sqlite], postgres: [] })
  return database
}

/** Inserts what is sent, and answers the row. */
export const createNote: Run = async (_, database, { body }) => {
  const [row] = await database.write('insert into notes (text) values (?) returning id', [JSON.stringify(body)])
  const headers = { location: `/notes/${row?.[0]}`, etag: '"1"', 'content-type': 'application/json' }
  return new Response(JSON.stringify({ id: row?.[0], body }), { status: 201, headers })
}

/** Makes an app that does what is sent by POST to `/notes` and `/others`, with defaults for what is left out. */
export function idempotentApp(
  database: Database,
  run: Run = createNote,
  defaults: object = {},
  expirySeconds = 60,
  credentials: readonly Credential[] = [],
): Hono {
  const { failed, invalid } = errorAnswers({ format: 'fastapi', echoInput: true, messages: {} })
  const app = new Hono()
  app.onError((error) => {
    if (error instanceof HttpError) return failed(error.status, error.detail, error.headers)
    if (error instanceof InvalidRequest) return invalid(error.status, error.issues)
    return failed(500, error.message)
  })
  app.on('POST', ['/notes', '/others'], async (c) => {
    const sent: unknown = await c.req.json()
    const body = typeof sent === 'object' ? { ...defaults, ...sent } : sent
    return once(c, database, expirySeconds, { body }, run, credentials)
  })
  return app
}

/** Sends `{"text":"a"}` with the key `k`. */
export async function sendNote(app: Hono): Promise<Response> {
  return app.request('/notes', { method: 'POST', body: '{"text":"a"}', headers: { 'idempotency-key': 'k' } })
}

function reach(): Promise<never> {
  process.stdout.write('reached\n')
  return new Promise(() => setInterval(() => undefined, 1000))
}

// As a process: waits for its end where it is told to, before or after the row is there for good.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , path = '', where] = process.argv
  const run: Run = async (...args) => {
    const response = await createNote(...args)
    return where === 'before' ? reach() : response
  }
  await sendNote(idempotentApp(await openNotes(path), run))
  await reach()
}
