/**
 * The operations on countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
  CountryOverrides,
  CreateCountryRequest,
  DeleteCountryRequest,
  GetCountryRequest,
  ListCountriesRequest,
  PatchCountryRequest,
  ReplaceCountryRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkCountryCreate, checkCountryPatch, checkCountryReplace, readCountryId } from './checks.ts'
import { countryList } from './list.ts'
import * as store from './store.ts'
import type { ListCountriesQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = '8c6346'

/** Adds the operations on countries. */
export function countryRoutes(app: HonoRoutes, database: Database, handlers: CountryOverrides = {}): void {
  // List countries
  const list = withOverride(listCountries, handlers.list, listAnswers, handling)
  app.get('/countries', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListCountriesQuery>(queryOf(c, issues), countryList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a country
  const get = withOverride(getCountry, handlers.get, getAnswers, handling)
  app.get('/countries/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a country
  const create = withOverride(createCountry, handlers.create, createAnswers, handling)
  app.post('/countries', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCountryCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a country
  const replace = withOverride(replaceCountry, handlers.replace, replaceAnswers, handling)
  app.put('/countries/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCountryReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a country
  const patch = withOverride(patchCountry, handlers.patch, patchAnswers, handling)
  app.patch('/countries/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkCountryPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a country
  const remove = withOverride(deleteCountry, handlers.delete, deleteAnswers, handling)
  app.delete('/countries/:id', (c) => {
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listCountries(c: Context, database: Database, { query }: ListCountriesRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getCountry(c: Context, database: Database, { params: { id } }: GetCountryRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('country', id)
    return found(c, row, representation)
  })
}

async function createCountry(c: Context, database: Database, { body }: CreateCountryRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceCountry(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceCountryRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchCountry(
  c: Context,
  database: Database,
  { params: { id }, body }: PatchCountryRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteCountry(
  c: Context,
  database: Database,
  { params: { id } }: DeleteCountryRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('country', id)
}
