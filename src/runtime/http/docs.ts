/** The docs: serves Swagger UI over the API's OpenAPI document, from files of this package alone. It never changes the document. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { docsStyle, printDocsPage, startScript } from './docs-page.ts'
import { documentPaths } from './document.ts'

export interface DocsOptions {
  /** The path of the page: `/docs`. */
  readonly path: string
  /** What the page may send requests to besides its own origin: `https://api.example.com`, `https://id.example.com/token`. */
  readonly addresses?: readonly string[]
}

const htmlType = 'text/html; charset=utf-8'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: htmlType,
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
}

function typeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

/** The files of Swagger UI that are served, those last to which a service that signs people in sends them back. */
export const assets = [
  'swagger-ui.css',
  'index.css',
  'swagger-ui-bundle.js',
  'favicon-32x32.png',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
]

const ownFiles = [
  ['start.js', startScript],
  ['docs.css', docsStyle],
] as const

// The addresses stay the same from one version to the next: a browser may keep the files, and asks whether they are still good.
const assetHeaders = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }

/** The headers of a page that loads what `allowed` says, and nothing else. */
function pageHeaders(...allowed: readonly string[]) {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]
  return { 'Content-Security-Policy': policy.join('; '), 'Referrer-Policy': 'no-referrer' }
}

const ownScripts = "script-src 'self'"

/** Adds the page of an API with this title, and the files that it loads from below it. */
export function addDocs(app: Hono, { path, addresses = [] }: DocsOptions, title: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const page = printDocsPage({ title, assets: `${name}/`, document: relativePath(path, documentPaths.json) })
  const connections = ["connect-src 'self'", ...addresses].join(' ')
  const policy = pageHeaders(ownScripts, "style-src 'self'", "img-src 'self' data:", connections)
  const headers = { ...assetHeaders, ...policy, 'Content-Type': htmlType }
  const readAsset = keepAssets()

  app.get(path, etag(), (c) => c.body(page, 200, headers))
  app.get(`${path}/`, (c) => c.redirect(`../${name}`))
  for (const [file, text] of ownFiles) {
    app.get(`${path}/${file}`, etag(), (c) => c.body(text, 200, { ...assetHeaders, 'Content-Type': typeOf(file) }))
  }
  for (const file of assets) {
    app.get(`${path}/${file}`, etag(), async (c) =>
      c.body(await readAsset(file), 200, {
        ...assetHeaders,
        ...(file.endsWith('.html') ? pageHeaders(ownScripts) : {}),
        'Content-Type': typeOf(file),
      }),
    )
  }
}

/** How a page refers to another path of the server, so that it works behind a proxy and below a path. */
function relativePath(page: string, path: string): string {
  return '../'.repeat(page.split('/').length - 2) + path.slice(1)
}

function keepAssets(): (name: string) => Promise<Uint8Array<ArrayBuffer>> {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  return (name) => {
    const asset = kept.get(name) ?? readFile(join(findAssetFolder(), name))
    kept.set(name, asset)
    return asset
  }
}

/** The package as it is published has the assets beside this module; a checkout has them in Swagger UI's own package. */
export function findAssetFolder(): string {
  const beside = fileURLToPath(new URL('swagger-ui', import.meta.url))
  if (existsSync(beside)) return beside
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
}
