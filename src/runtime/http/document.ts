/** The OpenAPI document: served as it was generated, as JSON and as YAML, but for where the API is, which only a request tells. */
import { readFile } from 'node:fs/promises'
import type { Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { appPath } from './public-path.ts'
import { isObject } from '../check/keywords/kinds.ts'

/** The paths of the document. */
export const documentPaths = { json: '/openapi.json', yaml: '/openapi.yaml' } as const

/** Adds the document. Where the API is below a path, the document says so, unless its author says where the servers are. */
export function addDocument(app: Hono, file: URL): void {
  const readText = once(() => readFile(file, 'utf8'))
  const readYaml = once(async () => toYaml(JSON.parse(await readText())))
  app.get(documentPaths.json, etag(), async (c) => {
    const base = appPath(c, '')
    const text = await readText()
    return answer(c, base === '' ? text : JSON.stringify(withServer(text, base)), 'application/json')
  })
  app.get(documentPaths.yaml, etag(), async (c) => {
    const base = appPath(c, '')
    const text = base === '' ? await readYaml() : await toYaml(withServer(await readText(), base))
    return answer(c, text, 'application/yaml')
  })
}

// It stays at its address from one version to the next: whoever keeps it asks whether it is still good.
function answer(c: Context, text: string, mediaType: string): Response {
  return c.body(text, 200, { 'Content-Type': mediaType, 'Cache-Control': 'no-cache' })
}

/** Few ask for YAML: what prints it is loaded for the first who does. */
async function toYaml(document: unknown): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 })
}

function withServer(text: string, url: string): unknown {
  const document: unknown = JSON.parse(text)
  return isObject(document) && document['servers'] === undefined ? { ...document, servers: [{ url }] } : document
}

/** Does something when it is first asked for; again only where that has failed. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined
      throw error
    })
    return done
  }
}
