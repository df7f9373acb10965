/**
 * The operations on guests.
 *
 * Generated from schemas/guests.ts by `tenon generate`: change it there.
 */
import {
  andThen,
  type Awaitable,
  changed,
  checkBody,
  type Context,
  created,
  type Database,
  found,
  type HonoRoutes,
  type Issues,
  mergePatchTypes,
  noContent,
  okPage,
  once,
  preconditions,
  type Preconditions,
  queryOf,
  readJson,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import { notAcceptable, notFound, preconditionFailed, unprocessable } from '../errors.ts'
import type {
  CreateEventGuestRequest,
  DeleteEventGuestRequest,
  GetEventGuestRequest,
  GuestOverrides,
  ListEventGuestsRequest,
  ListGuestsRequest,
  PatchEventGuestRequest,
  ReplaceEventGuestRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkGuestCreate, checkGuestPatch, checkGuestReplace, readGuestEventId, readGuestId } from './checks.ts'
import { guestList } from './list.ts'
import * as store from './store.ts'
import type { ListEventGuestsQuery, ListGuestsQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'ba2372'

/** Adds the operations on guests. */
export function guestRoutes(app: HonoRoutes, database: Database, handlers: GuestOverrides = {}): void {
  // List guests
  const listAll = withOverride(listGuests, handlers.listAll, listAnswers, handling)
  app.get('/guests', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListGuestsQuery>(queryOf(c, issues), guestList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return listAll(c, database, { query })
  })

  // List guests of an event
  const list = withOverride(listEventGuests, handlers.list, listAnswers, handling)
  app.get('/events/:event_id/guests', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const query = readList<ListEventGuestsQuery>(queryOf(c, issues), guestList, issues, 'event_id')
    if (event_id === undefined || query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { params: { event_id }, query })
  })

  // Get a guest of an event
  const get = withOverride(getEventGuest, handlers.get, getAnswers, handling)
  app.get('/events/:event_id/guests/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { event_id, id } })
  })

  // Create a guest of an event
  const create = withOverride(createEventGuest, handlers.create, createAnswers, handling)
  app.post('/events/:event_id/guests', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkGuestCreate, issues)
    if (event_id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { params: { event_id }, body }, create)
  })

  // Replace a guest of an event
  const replace = withOverride(replaceEventGuest, handlers.replace, replaceAnswers, handling)
  app.put('/events/:event_id/guests/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkGuestReplace, issues)
    if (event_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { event_id, id }, body })
  })

  // Change a guest of an event
  const patch = withOverride(patchEventGuest, handlers.patch, patchAnswers, handling)
  app.patch('/events/:event_id/guests/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkGuestPatch, issues)
    if (event_id === undefined || id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { event_id, id }, body })
  })

  // Delete a guest of an event
  const remove = withOverride(deleteEventGuest, handlers.delete, deleteAnswers, handling)
  app.delete('/events/:event_id/guests/:id', (c) => {
    const issues: Issues = []
    const event_id = readGuestEventId(c.req.param('event_id'), issues)
    const id = readGuestId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { event_id, id } })
  })
}

function listGuests(c: Context, database: Database, { query }: ListGuestsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

async function listEventGuests(
  c: Context,
  database: Database,
  { params: { event_id }, query }: ListEventGuestsRequest,
): Promise<Response> {
  const page = await store.listWithin(database, event_id, query)
  if (page.items.length === 0 && !(await store.hasParent(database, event_id))) return notFound('event', event_id)
  return okPage(c, page)
}

function getEventGuest(
  c: Context,
  database: Database,
  { params: { event_id, id } }: GetEventGuestRequest,
): Awaitable<Response> {
  return andThen(store.get(database, event_id, id), (row) => {
    if (row === undefined) return notFound('guest', id)
    return found(c, row, representation)
  })
}

async function createEventGuest(
  c: Context,
  database: Database,
  { params: { event_id }, body }: CreateEventGuestRequest,
): Promise<Response> {
  const row = await store.create(database, event_id, body)
  return row === undefined ? notFound('event', event_id) : created(c, row, representation)
}

async function replaceEventGuest(
  c: Context,
  database: Database,
  { params: { event_id, id }, body }: ReplaceEventGuestRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, event_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, event_id, id, conditions)
}

async function patchEventGuest(
  c: Context,
  database: Database,
  { params: { event_id, id }, body }: PatchEventGuestRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, event_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, event_id, id, conditions)
}

async function deleteEventGuest(
  c: Context,
  database: Database,
  { params: { event_id, id } }: DeleteEventGuestRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, event_id, id, conditions)) return noContent()
  return unchanged(database, event_id, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(
  database: Database,
  event_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<Response> {
  return conditions !== undefined && (await store.has(database, event_id, id))
    ? preconditionFailed()
    : notFound('guest', id)
}
