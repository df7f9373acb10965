/**
 * The operations on events.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import {
  checkBody,
  created,
  type Database,
  type Hono,
  type Issues,
  noContent,
  ok,
  okPage,
  queryOf,
  readJson,
  refuseQuery,
} from 'tenon/runtime'
import { notFound, unprocessable } from '../errors.ts'
import { checkEventCreate, checkEventPatch, checkEventReplace, readEventId, readListEventsQuery } from './checks.ts'
import { eventStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on events. */
export function eventRoutes(app: Hono, database: Database): void {
  const events = eventStore(database)

  // List events
  app.get('/events', async (c) => {
    const issues: Issues = []
    const query = readListEventsQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await events.list(query))
  })

  // Get an event
  app.get('/events/:id', async (c) => {
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await events.get(id)
    return row === undefined ? notFound('event', id) : ok(row)
  })

  // Create an event
  app.post('/events', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkEventCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await events.create(body)
    return created(c, row)
  })

  // Replace an event
  app.put('/events/:id', async (c) => {
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkEventReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await events.replace(id, body)
    return row === undefined ? notFound('event', id) : ok(row)
  })

  // Change an event
  app.patch('/events/:id', async (c) => {
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkEventPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await events.patch(id, body)
    return row === undefined ? notFound('event', id) : ok(row)
  })

  // Delete an event
  app.delete('/events/:id', async (c) => {
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await events.delete(id)
    return isGone ? noContent() : notFound('event', id)
  })
}
