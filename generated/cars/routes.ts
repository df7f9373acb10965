/**
 * The operations on cars.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
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
import { checkCarCreate, checkCarPatch, checkCarReplace, readCarId, readListCarsQuery } from './checks.ts'
import { carStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on cars. */
export function carRoutes(app: Hono, database: Database): void {
  const cars = carStore(database)

  // List cars
  app.get('/cars', async (c) => {
    const issues: Issues = []
    const query = readListCarsQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await cars.list(query))
  })

  // Get a car
  app.get('/cars/:id', async (c) => {
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await cars.get(id)
    return row === undefined ? notFound('car', id) : ok(row)
  })

  // Create a car
  app.post('/cars', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCarCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await cars.create(body)
    return created(c, row)
  })

  // Replace a car
  app.put('/cars/:id', async (c) => {
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCarReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await cars.replace(id, body)
    return row === undefined ? notFound('car', id) : ok(row)
  })

  // Change a car
  app.patch('/cars/:id', async (c) => {
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCarPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await cars.patch(id, body)
    return row === undefined ? notFound('car', id) : ok(row)
  })

  // Delete a car
  app.delete('/cars/:id', async (c) => {
    const issues: Issues = []
    const id = readCarId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await cars.delete(id)
    return isGone ? noContent() : notFound('car', id)
  })
}
