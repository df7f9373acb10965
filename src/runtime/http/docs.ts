/** The docs: serves Swagger UI over the API's OpenAPI document, from files of this package alone. It never changes the document. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { printDocsPage, startScript } from './docs-page.ts'

export interface DocsOptions {
  /** The title of the API. */
  readonly title: string
  /** The path of the OpenAPI document: `/openapi.json`. */
  readonly documentPath: string
}

const htmlType = 'text/html; charset=utf-8'
const scriptType = 'text/javascript; charset=utf-8'
const styleType = 'text/css; charset=utf-8'

/** The files of Swagger UI that are served, and their media types. */
const assetTypes = new Map([
  ['swagger-ui.css', styleType],
  ['index.css', styleType],
  ['swagger-ui-bundle.js', scriptType],
  ['favicon-32x32.png', 'image/png'],
])

// The addresses stay the same from one version to the next: a browser may keep the files, and asks whether they are still good.
const assetHeaders = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }

const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
}

/** Adds `GET /docs`, the page, and the files that it loads from below it. */
export function addDocs(app: Hono, { title, documentPath }: DocsOptions): void {
  const page = printDocsPage({ title, assets: 'docs/', document: documentPath.replace(/^\//, '') })
  const readAsset = keepAssets()

  app.get('/docs', etag(), (c) => c.body(page, 200, { ...assetHeaders, ...pageHeaders, 'Content-Type': htmlType }))
  app.get('/docs/', (c) => c.redirect('../docs'))
  app.get('/docs/start.js', etag(), (c) => c.body(startScript, 200, { ...assetHeaders, 'Content-Type': scriptType }))
  for (const [name, type] of assetTypes) {
    app.get(`/docs/${name}`, etag(), async (c) =>
      c.body(await readAsset(name), 200, { ...assetHeaders, 'Content-Type': type }),
    )
  }
}

function keepAssets(): (name: string) => Promise<Uint8Array<ArrayBuffer>> {
  const assets = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  return (name) => {
    const asset = assets.get(name) ?? readFile(join(findAssetFolder(), name))
    assets.set(name, asset)
    return asset
  }
}

/** The package as it is published has the assets beside this module; a checkout has them in Swagger UI's own package. */
function findAssetFolder(): string {
  const beside = fileURLToPath(new URL('swagger-ui', import.meta.url))
  if (existsSync(beside)) return beside
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
}
