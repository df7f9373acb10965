/** How the server is: the answers for those who watch it. They are no part of the API, and tell nothing of what is wrong. */
import type { Hono } from 'hono'
import type { Database } from '../storage/database.ts'

export interface Health {
  readonly database: Database
  /** The path that answers 200 while the process serves. */
  readonly live?: string
  /** The path that answers 200 while the database does, else 503. */
  readonly ready?: string
}

/** How long the database may take to answer, in milliseconds. */
const patience = 2000

/** Adds the paths that there are. A database that answers is not ready where a request has found it damaged. */
export function addHealth(app: Hono, { database, live, ready }: Health, isDamaged: () => boolean): void {
  if (live !== undefined) app.get(live, () => answer(200, 'live'))
  if (ready === undefined) return
  app.get(ready, async () => {
    const isReady = !isDamaged() && (await isAnswering(database))
    return isReady ? answer(200, 'ready') : answer(503, 'unavailable')
  })
}

function answer(status: 200 | 503, word: string): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  const later = status === 503 ? { 'retry-after': '5' } : {}
  return new Response(JSON.stringify({ status: word }), { status, headers: { ...headers, ...later } })
}

async function isAnswering(database: Database): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), patience)
  try {
    return await Promise.race([ask(database), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function ask(database: Database): Promise<boolean> {
  try {
    return (await database.get('select 1', [])) !== undefined
  } catch {
    return false
  }
}
