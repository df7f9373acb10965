/** The OpenAPI document: served as it was generated, but for where the API is, which only a request tells. */
import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import { ok } from './answers.ts'
import { appPath } from './public-path.ts'
import { isObject } from '../check/values.ts'

/** Adds the document. Where the API is below a path, the document says so, unless its author says where the servers are. */
export function addDocument(app: Hono, path: string, file: URL): void {
  app.get(path, async (c) => {
    const text = await readFile(file, 'utf8')
    const base = appPath(c, '')
    return ok(base === '' ? text : withServer(text, base))
  })
}

function withServer(text: string, url: string): string {
  const document: unknown = JSON.parse(text)
  return isObject(document) && document['servers'] === undefined
    ? JSON.stringify({ ...document, servers: [{ url }] })
    : text
}
