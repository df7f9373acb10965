/**
 * The operations on countries.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
  checkCountryCreate,
  checkCountryPatch,
  checkCountryReplace,
  readCountryId,
  readListCountriesQuery,
} from './checks.ts'
import { countryStore } from './store.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** Adds the operations on countries. */
export function countryRoutes(app: Hono, database: Database): void {
  const countries = countryStore(database)

  // List countries
  app.get('/countries', async (c) => {
    const issues: Issues = []
    const query = readListCountriesQuery(queryOf(c), issues)
    if (query === undefined) return unprocessable(issues)
    return okPage(c, await countries.list(query))
  })

  // Get a country
  app.get('/countries/:id', async (c) => {
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const row = await countries.get(id)
    return row === undefined ? notFound('country', id) : ok(row)
  })

  // Create a country
  app.post('/countries', async (c) => {
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCountryCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    const row = await countries.create(body)
    return created(c, row)
  })

  // Replace a country
  app.put('/countries/:id', async (c) => {
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCountryReplace, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await countries.replace(id, body)
    return row === undefined ? notFound('country', id) : ok(row)
  })

  // Change a country
  app.patch('/countries/:id', async (c) => {
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkCountryPatch, issues)
    if (id === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    const row = await countries.patch(id, body)
    return row === undefined ? notFound('country', id) : ok(row)
  })

  // Delete a country
  app.delete('/countries/:id', async (c) => {
    const issues: Issues = []
    const id = readCountryId(c.req.param('id'), issues)
    refuseQuery(c, issues)
    if (id === undefined || issues.length > 0) return unprocessable(issues)
    const isGone = await countries.delete(id)
    return isGone ? noContent() : notFound('country', id)
  })
}
