/** The API of a project for its tests: the generated app over a new database in memory. It opens no port, and knows no test runner. */
import { join } from 'node:path'
import { readFixtures } from '../cli/load-fixtures.ts'
import { loadGenerated } from '../cli/load-generated.ts'
import { loadHandlers } from '../cli/load-handlers.ts'
import type { ProjectFolders } from '../cli/project-folders.ts'
import { UserError } from '../cli/user-error.ts'
import { checkNames } from '../model/option-names.ts'
import type { Database } from '../runtime/storage/database.ts'
import { insertFixtures, type Fixtures, type FixtureTarget } from '../runtime/storage/fixtures.ts'
import { openDatabase } from '../runtime/storage/open-database.ts'
import { createTables } from '../runtime/storage/tables.ts'

/** How the API of a test is made. */
export interface TestApiOptions extends Partial<ProjectFolders> {
  /** The rows that there are: `true` for those in `schemas/fixtures/`, or rows by resource. None when left out. */
  readonly fixtures?: boolean | FixtureRows
  /** Handlers in place of those in `schemas/handlers.ts`: all that there are. */
  readonly handlers?: object
  /** Another database than one in memory, for SQL that SQLite does not understand. Its rows stay there. */
  readonly databaseUrl?: string
}

const optionNames = Object.keys({
  fixtures: true,
  handlers: true,
  databaseUrl: true,
  schemas: true,
  out: true,
} satisfies Record<keyof TestApiOptions, true>)

/** Rows by resource, as in the files of fixtures: `{ notes: [{ text: 'Buy milk' }] }`. */
export type FixtureRows = Readonly<Record<string, readonly object[]>>

/** What a request is made of: all that `fetch` takes, and `json`, a body that is sent as JSON. */
export interface TestRequest extends RequestInit {
  readonly json?: unknown
}

/** An API that answers in this process. */
export interface TestApi {
  /** Sends a request to a path, with its query: `await api.request('/notes', { method: 'POST', json: { text: 'Buy milk' } })`. */
  request(this: void, path: string, init?: TestRequest): Promise<Response>
  /** Does what the `fetch` of the platform does, for the generated client: `createClient({ baseUrl: '', fetch: api.fetch })`. */
  fetch(this: void, url: string, init?: RequestInit): Promise<Response>
  readonly database: Database
  /** Closes the database. One in memory needs no closing. */
  close(this: void): Promise<void>
}

/**
 * Makes the API of the project in the current folder, over a database of its own. Rejects with what keeps it from being made: an API
 * that was not generated, a handler that is missing, a fixture that is no row, an option that is none.
 */
export async function createTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  checkNames(options, optionNames, 'createTestApi', (_, at, message) => {
    throw new UserError(`${at}: ${message}`)
  })
  const { schemas = 'schemas', out = 'generated', fixtures = false, databaseUrl = ':memory:' } = options
  const { createApp, tables, fixtures: targets } = await loadGenerated(out)
  const { middleware, handlers } = await loadHandlers(schemas)
  const database = openDatabase(databaseUrl)
  try {
    const app = createApp(database, { handlers: options.handlers ?? handlers, middleware, development: true })
    await createTables(database, tables)
    await insertFixtures(database, await fixturesOf(fixtures, targets, join(schemas, 'fixtures')), targets)
    const send = async (request: Request) => app.fetch(request, {})
    return {
      request: (path, init = {}) => send(requestOf(path, init)),
      fetch: (url, init) => send(requestOf(url, init ?? {})),
      database,
      close: async () => database.close(),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function fixturesOf(
  fixtures: boolean | FixtureRows,
  targets: readonly FixtureTarget[],
  folder: string,
): Promise<readonly Fixtures[]> {
  if (fixtures === false) return []
  if (fixtures === true) return readFixtures(targets, folder)
  return Object.entries(fixtures).map(([name, rows]) => {
    const target = targets.find(({ file }) => file === `${name}.json`)
    if (target !== undefined) return { target, rows }
    const names = targets.map(({ file }) => file.replace(/\.json$/, ''))
    throw new UserError(`The fixtures have rows of "${name}", which is no resource. There are ${names.join(', ')}.`)
  })
}

/** A path needs an origin to be a URL; no request leaves the process. */
function requestOf(url: string, { json, ...init }: TestRequest): Request {
  const headers = new Headers(init.headers)
  if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const body = json === undefined ? {} : { body: JSON.stringify(json) }
  return new Request(new URL(url, 'http://localhost'), { ...init, ...body, headers })
}
