/**
 * The operations on events.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
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
  CreateEventRequest,
  DeleteEventRequest,
  EventOverrides,
  GetEventRequest,
  ListEventsRequest,
  PatchEventRequest,
  ReplaceEventRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkEventCreate, checkEventPatch, checkEventReplace, readEventId } from './checks.ts'
import { eventList } from './list.ts'
import * as store from './store.ts'
import type { ListEventsQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = '5b4c44'

/** Adds the operations on events. */
export function eventRoutes(app: HonoRoutes, database: Database, handlers: EventOverrides = {}): void {
  // List events
  const list = withOverride(listEvents, handlers.list, listAnswers, handling)
  app.get('/events', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListEventsQuery>(queryOf(c, issues), eventList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get an event
  const get = withOverride(getEvent, handlers.get, getAnswers, handling)
  app.get('/events/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create an event
  const create = withOverride(createEvent, handlers.create, createAnswers, handling)
  app.post('/events', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkEventCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace an event
  const replace = withOverride(replaceEvent, handlers.replace, replaceAnswers, handling)
  app.put('/events/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkEventReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change an event
  const patch = withOverride(patchEvent, handlers.patch, patchAnswers, handling)
  app.patch('/events/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkEventPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete an event
  const remove = withOverride(deleteEvent, handlers.delete, deleteAnswers, handling)
  app.delete('/events/:id', (c) => {
    const issues: Issues = []
    const id = readEventId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listEvents(c: Context, database: Database, { query }: ListEventsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getEvent(c: Context, database: Database, { params: { id } }: GetEventRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('event', id)
    return found(c, row, representation)
  })
}

async function createEvent(c: Context, database: Database, { body }: CreateEventRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceEvent(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceEventRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchEvent(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchEventRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteEvent(c: Context, database: Database, { params: { id } }: DeleteEventRequest): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('event', id)
}
