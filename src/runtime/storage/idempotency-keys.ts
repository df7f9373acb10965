/** Idempotency keys as they are stored: taken, answered, and read again. What an answer is, it does not know. */
import type { CopiedTable } from './copy-rows.ts'
import type { Database } from './database.ts'
import type { Table } from './tables.ts'

const name = '_idempotency'
const indexes = ['create index "_idempotency__expires_at" on "_idempotency" ("expires_at")']

/** Where answers are kept. `expires_at` is in milliseconds since 1970. */
export const idempotencyTables: Readonly<Record<Database['dialect'], Table>> = {
  sqlite: {
    name,
    indexes,
    create: `
create table "_idempotency" (
  "key" text not null primary key,
  "fingerprint" text not null,
  "answer" text,
  "expires_at" integer not null
) strict`,
  },
  postgres: {
    name,
    indexes,
    create: `
create table "_idempotency" (
  "key" text not null primary key,
  "fingerprint" text not null,
  "answer" text,
  "expires_at" bigint not null
)`,
  },
}

/** What is copied of it. */
export const copiedIdempotencyKeys: CopiedTable = {
  name,
  key: 'key',
  columns: ['key', 'fingerprint', 'answer', 'expires_at'],
}

/** What passes over rows that another transaction deletes, which may take its time. On SQLite, a transaction is the only one there is. */
const unlocked: Readonly<Record<Database['dialect'], string>> = { sqlite: '', postgres: ' for update skip locked' }

/** Takes a key, unless it is taken, and answers whether it did. What has expired makes room, a little each time. */
export async function takeKey(
  database: Database,
  key: string,
  fingerprint: string,
  expiresAt: number,
): Promise<boolean> {
  const moment = Date.now()
  await database.write(
    'delete from "_idempotency" where "key" = ? and "expires_at" <= ? or "key" in ' +
      `(select "key" from "_idempotency" where "expires_at" <= ? order by "expires_at" limit 100${unlocked[database.dialect]})`,
    [key, moment, moment],
  )
  const rows = await database.write(
    'insert into "_idempotency" ("key", "fingerprint", "expires_at") values (?, ?, ?) on conflict ("key") do nothing returning 1',
    [key, fingerprint, expiresAt],
  )
  return rows.length > 0
}

/** Keeps the answer to the request that has taken a key. */
export async function settleKey(database: Database, key: string, answer: string): Promise<void> {
  await database.write('update "_idempotency" set "answer" = ? where "key" = ?', [answer, key])
}

/** An answer, and the request that it was given to. */
export interface SettledKey {
  readonly fingerprint: string
  readonly answer: string
}

/** Reads the answer to the request that has taken a key; undefined while there is none. */
export async function readKey(database: Database, key: string): Promise<SettledKey | undefined> {
  const row = await database.get('select "fingerprint", "answer" from "_idempotency" where "key" = ?', [key])
  const [fingerprint, answer] = row ?? []
  return typeof answer === 'string' ? { fingerprint: String(fingerprint), answer } : undefined
}
