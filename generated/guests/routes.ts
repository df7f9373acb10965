/**
 * The operations on guests.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
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
import {
  checkGuestCreate,
  checkGuestPatch,
  checkGuestReplace,
  readGuestEventId,
  readGuestId,
  readListEventGuestsQuery,
  readListGuestsQuery,
} from './checks.ts'
import { guestStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on guests. */
export function guestRoutes(app: Hono, database: Database): void {
  const guests = guestStore(database)

  // List guests
  app.get('/guests', async (c) => {
    const issues: Issues = []
    const query = readListGuestsQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await guests.list(query))
  })

  // List guests of an event
  app.get('/events/:event_id/guests', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const query = readListEventGuestsQuery(queryOf(c), issues)
    if (event_id === undefined || query === undefined) return unprocessable(issues)
    const page = await guests.list({ ...query, event_id })
    if (page.items.length === 0 && !(await guests.hasParent(event_id))) return notFound('event', event_id)
    return okPage(c, page)
  })

  // Get a guest of an event
  app.get('/events/:event_id/guests/:id', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await guests.get(event_id, id)
    return row === undefined ? notFound('guest', id) : ok(row)
  })

  // Create a guest of an event
  app.post('/events/:event_id/guests', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkGuestCreate, issues)
    if (event_id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await guests.create(event_id, body)
    return row === undefined ? notFound('event', event_id) : created(c, row)
  })

  // Replace a guest of an event
  app.put('/events/:event_id/guests/:id', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkGuestReplace, issues)
    if (event_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await guests.replace(event_id, id, body)
    return row === undefined ? notFound('guest', id) : ok(row)
  })

  // Change a guest of an event
  app.patch('/events/:event_id/guests/:id', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkGuestPatch, issues)
    if (event_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await guests.patch(event_id, id, body)
    return row === undefined ? notFound('guest', id) : ok(row)
  })

  // Delete a guest of an event
  app.delete('/events/:event_id/guests/:id', async (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await guests.delete(event_id, id)
    return isGone ? noContent() : notFound('guest', id)
  })
}
