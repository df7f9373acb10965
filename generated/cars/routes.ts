/**
 * The operations on cars.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
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
  CarOverrides,
  CreateCarRequest,
  DeleteCarRequest,
  GetCarRequest,
  ListCarsRequest,
  PatchCarRequest,
  ReplaceCarRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkCarCreate, checkCarPatch, checkCarReplace, readCarId } from './checks.ts'
import { carList } from './list.ts'
import * as store from './store.ts'
import type { ListCarsQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'dc1a44'

/** Adds the operations on cars. */
export function carRoutes(app: HonoRoutes, database: Database, handlers: CarOverrides = {}): void {
  // List cars
  const list = withOverride(listCars, handlers.list, listAnswers, handling)
  app.get('/cars', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListCarsQuery>(queryOf(c, issues), carList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a car
  const get = withOverride(getCar, handlers.get, getAnswers, handling)
  app.get('/cars/:id', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { id } })
  })

  // Create a car
  const create = withOverride(createCar, handlers.create, createAnswers, handling)
  app.post('/cars', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCarCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a car
  const replace = withOverride(replaceCar, handlers.replace, replaceAnswers, handling)
  app.put('/cars/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCarReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { id }, body })
  })

  // Change a car
  const patch = withOverride(patchCar, handlers.patch, patchAnswers, handling)
  app.patch('/cars/:id', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkCarPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { id }, body })
  })

  // Delete a car
  const remove = withOverride(deleteCar, handlers.delete, deleteAnswers, handling)
  app.delete('/cars/:id', (c) => {
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { id } })
  })
}

function listCars(c: Context, database: Database, { query }: ListCarsRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page))
}

function getCar(c: Context, database: Database, { params: { id } }: GetCarRequest): Awaitable<Response> {
  return andThen(store.get(database, id), (row) => {
    if (row === undefined) return notFound('car', id)
    return found(c, row, representation)
  })
}

async function createCar(c: Context, database: Database, { body }: CreateCarRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceCar(
  c: Context,
  database: Database,
  { params: { id }, body }: ReplaceCarRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function patchCar(c: Context, database: Database, { params: { id }, body }: PatchCarRequest): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, id, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, id, conditions)
}

async function deleteCar(c: Context, database: Database, { params: { id } }: DeleteCarRequest): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, id, conditions)) return noContent()
  return unchanged(database, id, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, id: number, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, id)) ? preconditionFailed() : notFound('car', id)
}
