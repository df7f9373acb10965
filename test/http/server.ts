/** A generated API of two resources, served by the command line, and requests whose every header is the test's own. */
import { request, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { createProject, type Project } from '../cli/project.ts'

/** What is asked: `GET` where no method is given. */
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
}

/** What is answered, without the headers that say something of the connection or the time only. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Decompressed, and parsed where it is JSON; undefined when there is none. */
  readonly body: unknown
}

/** Asks a server for a path as it stands. */
export type Ask = (path: string, asked?: Asked) => Promise<Answer>

/** A server of a project. */
export interface ProjectServer {
  readonly ask: Ask
  readonly url: string
  readonly project: Project
  readonly output: () => string
}

/** Two resources, one below the other. */
export const schemas = `import { defineResource, Type } from 'tenon'
export const events = defineResource('events', { fields: { name: Type.String({ minLength: 1 }) } })
export const guests = defineResource('guests', { parent: events, fields: { email: Type.String() } })
`

/** Writes and generates a project with these settings, which are the argument of `defineApi`. */
export async function generateProject(
  settings: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Project> {
  const api = `import { defineApi } from 'tenon'\nexport const api = defineApi(${settings})\n`
  const project = await createProject({ 'schemas/api.ts': api, 'schemas/events.ts': schemas, ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  return project
}

/** Generates and serves a project with these settings. */
export async function serveProject(
  settings: string,
  files: Readonly<Record<string, string>> = {},
): Promise<ProjectServer> {
  const project = await generateProject(settings, files)
  const running = project.spawn(['start', '--port', '0'])
  const [, url = ''] = await running.printed(/Serving (http:\S+),/)
  return { ask: askAt(url), url, project, output: running.output }
}

/** Makes the function that asks a server. */
export function askAt(url: string): Ask {
  const { hostname, port } = new URL(url)
  return (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const sent = request(
        { hostname, port, path, method, headers: { ...type, ...headers }, agent: false },
        (response) => resolve(answerOf(response)),
      )
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
}

/** The headers that say nothing of the answer. */
const connectionHeaders = new Set(['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'])

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const chunks = await response.toArray()
  const bytes = Buffer.concat(chunks.filter((chunk) => Buffer.isBuffer(chunk)))
  const text = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
  const isJson = response.headers['content-type']?.includes('json') === true && text !== ''
  const body: unknown = isJson ? JSON.parse(text) : text || undefined
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !connectionHeaders.has(name)))
  return { status: response.statusCode ?? 0, headers, body }
}
