/**
 * The operations on meals.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
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
  CreateGuestMealRequest,
  DeleteGuestMealRequest,
  GetGuestMealRequest,
  ListGuestMealsRequest,
  ListMealsRequest,
  MealOverrides,
  PatchGuestMealRequest,
  ReplaceGuestMealRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import {
  checkMealCreate,
  checkMealPatch,
  checkMealReplace,
  readMealEventId,
  readMealGuestId,
  readMealId,
} from './checks.ts'
import { mealList } from './list.ts'
import * as store from './store.ts'
import type { ListGuestMealsQuery, ListMealsQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'a32b73'

/** Adds the operations on meals. */
export function mealRoutes(app: HonoRoutes, database: Database, handlers: MealOverrides = {}): void {
  // List meals
  const listAll = withOverride(listMeals, handlers.listAll, listAnswers, handling)
  app.get('/meals', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListMealsQuery>(queryOf(c, issues), mealList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return listAll(c, database, { query })
  })

  // List meals of a guest
  const list = withOverride(listGuestMeals, handlers.list, listAnswers, handling)
  app.get('/events/:event_id/guests/:guest_id/meals', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    const query = readList<ListGuestMealsQuery>(queryOf(c, issues), mealList, issues, 'guest_id')
    if (event_id === undefined || guest_id === undefined || query === undefined || issues.length > 0)
      return unprocessable(issues)
    return list(c, database, { params: { event_id, guest_id }, query })
  })

  // Get a meal of a guest
  const get = withOverride(getGuestMeal, handlers.get, getAnswers, handling)
  app.get('/events/:event_id/guests/:guest_id/meals/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    const id = readMealId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || guest_id === undefined || id === undefined || issues.length > 0)
      return unprocessable(issues)
    return get(c, database, { params: { event_id, guest_id, id } })
  })

  // Create a meal of a guest
  const create = withOverride(createGuestMeal, handlers.create, createAnswers, handling)
  app.post('/events/:event_id/guests/:guest_id/meals', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkMealCreate, issues)
    if (event_id === undefined || guest_id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { params: { event_id, guest_id }, body }, create)
  })

  // Replace a meal of a guest
  const replace = withOverride(replaceGuestMeal, handlers.replace, replaceAnswers, handling)
  app.put('/events/:event_id/guests/:guest_id/meals/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    const id = readMealId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkMealReplace, issues)
    if (event_id === undefined || guest_id === undefined || id === undefined || !isValid || issues.length > 0)
      return unprocessable(issues)
    return replace(c, database, { params: { event_id, guest_id, id }, body })
  })

  // Change a meal of a guest
  const patch = withOverride(patchGuestMeal, handlers.patch, patchAnswers, handling)
  app.patch('/events/:event_id/guests/:guest_id/meals/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    const id = readMealId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkMealPatch, issues)
    if (event_id === undefined || guest_id === undefined || id === undefined || !isValid || issues.length > 0)
      return unprocessable(issues)
    return patch(c, database, { params: { event_id, guest_id, id }, body })
  })

  // Delete a meal of a guest
  const remove = withOverride(deleteGuestMeal, handlers.delete, deleteAnswers, handling)
  app.delete('/events/:event_id/guests/:guest_id/meals/:id', (c) => {
    const issues: Issues = []
    const event_id = readMealEventId(c.req.param('event_id'), issues)
    const guest_id = readMealGuestId(c.req.param('guest_id'), issues)
    const id = readMealId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (event_id === undefined || guest_id === undefined || id === undefined || issues.length > 0)
      return unprocessable(issues)
    return remove(c, database, { params: { event_id, guest_id, id } })
  })
}

function listMeals(c: Context, database: Database, { query }: ListMealsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

async function listGuestMeals(
  c: Context,
  database: Database,
  { params: { event_id, guest_id }, query }: ListGuestMealsRequest,
): Promise<Response> {
  const page = await store.listWithin(database, event_id, guest_id, query)
  if (page.items.length === 0 && !(await store.hasParent(database, event_id, guest_id)))
    return notFound('guest', guest_id)
  return okPage(c, page)
}

function getGuestMeal(
  c: Context,
  database: Database,
  { params: { event_id, guest_id, id } }: GetGuestMealRequest,
): Awaitable<Response> {
  return andThen(store.get(database, event_id, guest_id, id), (row) => {
    if (row === undefined) return notFound('meal', id)
    return found(c, row, representation)
  })
}

async function createGuestMeal(
  c: Context,
  database: Database,
  { params: { event_id, guest_id }, body }: CreateGuestMealRequest,
): Promise<Response> {
  const row = await store.create(database, event_id, guest_id, body)
  return row === undefined ? notFound('guest', guest_id) : created(c, row, representation)
}

async function replaceGuestMeal(
  c: Context,
  database: Database,
  { params: { event_id, guest_id, id }, body }: ReplaceGuestMealRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, event_id, guest_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, event_id, guest_id, id, conditions)
}

async function patchGuestMeal(
  c: Context,
  database: Database,
  { params: { event_id, guest_id, id }, body }: PatchGuestMealRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, event_id, guest_id, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, event_id, guest_id, id, conditions)
}

async function deleteGuestMeal(
  c: Context,
  database: Database,
  { params: { event_id, guest_id, id } }: DeleteGuestMealRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, event_id, guest_id, id, conditions)) return noContent()
  return unchanged(database, event_id, guest_id, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(
  database: Database,
  event_id: number,
  guest_id: number,
  id: number,
  conditions?: Preconditions,
): Promise<Response> {
  return conditions !== undefined && (await store.has(database, event_id, guest_id, id))
    ? preconditionFailed()
    : notFound('meal', id)
}
