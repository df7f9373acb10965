/**
 * The operations on venues.
 *
 * Generated from schemas/venues.ts by `tenon generate`: change it there.
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
import { notAcceptable, notFound, preconditionFailed, preconditionRequired, unprocessable } from '../errors.ts'
import type {
  CreateVenueRequest,
  DeleteVenueRequest,
  GetVenueRequest,
  ListVenuesRequest,
  PatchVenueRequest,
  ReplaceVenueRequest,
  VenueOverrides,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkVenueCreate, checkVenuePatch, checkVenueReplace, readVenueId } from './checks.ts'
import { venueList } from './list.ts'
import * as store from './store.ts'
import type { ListVenuesQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = '89ad1d'

/** Adds the operations on venues. */
export function venueRoutes(app: HonoRoutes, database: Database, handlers: VenueOverrides = {}): void {
  // List venues
  const list = withOverride(listVenues, handlers.list, listAnswers, handling)
  app.get('/venues', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListVenuesQuery>(queryOf(c, issues), venueList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a venue
  const get = withOverride(getVenue, handlers.get, getAnswers, handling)
  app.get('/venues/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readVenueId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a venue
  const create = withOverride(createVenue, handlers.create, createAnswers, handling)
  app.post('/venues', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkVenueCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a venue
  const replace = withOverride(replaceVenue, handlers.replace, replaceAnswers, handling)
  app.put('/venues/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readVenueId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkVenueReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a venue
  const patch = withOverride(patchVenue, handlers.patch, patchAnswers, handling)
  app.patch('/venues/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readVenueId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkVenuePatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a venue
  const remove = withOverride(deleteVenue, handlers.delete, deleteAnswers, handling)
  app.delete('/venues/:id', (c) => {
    const issues: Issues = []
    const id = readVenueId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listVenues(c: Context, database: Database, { query }: ListVenuesRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getVenue(c: Context, database: Database, { params: { id } }: GetVenueRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('venue', id)
    return found(c, row, representation)
  })
}

async function createVenue(c: Context, database: Database, { body }: CreateVenueRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceVenue(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceVenueRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (conditions?.match === undefined) return preconditionRequired()
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchVenue(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchVenueRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (conditions?.match === undefined) return preconditionRequired()
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteVenue(c: Context, database: Database, { params: { id } }: DeleteVenueRequest): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (conditions?.match === undefined) return preconditionRequired()
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: string, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('venue', id)
}
