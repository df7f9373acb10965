import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { addDocs } from '../../src/runtime/http/docs.ts'
import { serve } from '../../src/runtime/serve.ts'
import { launchBrowser } from '../browser.ts'

const document = {
  openapi: '3.1.1',
  info: { title: 'Atlas', version: '1.0.0', description: 'Countries of the world.' },
  servers: [{ url: './' }],
  tags: [{ name: 'countries', description: 'Sovereign states.' }],
  paths: {
    '/countries': {
      get: {
        operationId: 'listCountries',
        tags: ['countries'],
        summary: 'List countries',
        responses: { 200: { description: 'The countries.' } },
      },
      post: {
        operationId: 'createCountry',
        tags: ['countries'],
        summary: 'Create a country',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Country' } } },
        },
        responses: { 201: { description: 'The country.' } },
      },
    },
  },
  components: {
    schemas: {
      Country: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1, examples: ['Iceland'] } },
      },
    },
  },
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

function createAtlas(): Hono {
  const app = new Hono()
  app.get('/openapi.json', (c) => c.json(document))
  app.post('/countries', async (c) => c.json({ id: 1, ...(await c.req.json<object>()) }, 201))
  addDocs(app, { path: '/docs' }, 'Atlas & <others>')
  return app
}

interface Visit {
  readonly page: Page
  readonly origin: string
  /** What the browser complained of, refusals of the Content-Security-Policy included. */
  readonly complaints: string[]
  readonly requested: string[]
}

/** Serves an application and opens one of its pages, noting all that the page asks for. */
async function visit(app: Hono, path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const server = await serve(app, { port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => server.close())
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 1000 } })
  onTestFinished(() => page.close())
  const complaints: string[] = []
  const requested: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requested.push(request.url()))
  await page.goto(server.url + path)
  await page.getByText('List countries').waitFor()
  return { page, origin: server.url, complaints, requested }
}

test('the page lists the operations, without a complaint of the browser or a request to another host', async () => {
  const { page, origin, complaints, requested } = await visit(createAtlas(), '/docs')
  expect(await page.title()).toBe('Atlas & <others>')
  expect(await page.locator('.opblock-summary-description').allTextContents()).toEqual([
    'List countries',
    'Create a country',
  ])
  expect(complaints).toEqual([])
  // Whether the icon is asked for depends on the browser: one without a window has no place for it.
  expect(requested.filter((url) => !/^data:|favicon/.test(url)).toSorted()).toEqual(
    [
      '/docs',
      '/docs/docs.css',
      '/docs/index.css',
      '/docs/start.js',
      '/docs/swagger-ui-bundle.js',
      '/docs/swagger-ui.css',
      '/openapi.json',
    ].map((path) => origin + path),
  )
})

test('trying an operation out sends the request and shows the answer', async () => {
  const { page, complaints } = await visit(createAtlas(), '/docs')
  await page.getByText('Create a country').click()
  await page.locator('textarea.body-param__text').fill('{"name":"Peru"}')
  await page.getByRole('button', { name: 'Execute' }).click()
  const answer = page.locator('.live-responses-table .response')
  expect(await answer.locator('.response-col_status').textContent()).toBe('201')
  expect(await answer.locator('code').textContent()).toBe('{\n  "id": 1,\n  "name": "Peru"\n}')
  expect(complaints).toEqual([])
})

test('below a path, the page finds its files, the document and the API', async () => {
  const { page, origin, complaints, requested } = await visit(
    new Hono().route('/shop/v1', createAtlas()),
    '/shop/v1/docs',
  )
  expect(complaints).toEqual([])
  expect(requested).toContain(`${origin}/shop/v1/openapi.json`)
  await page.getByText('Create a country').click()
  await page.getByRole('button', { name: 'Execute' }).click()
  expect(await page.locator('.request-url pre').textContent()).toBe(`${origin}/shop/v1/countries`)
})

test('the page is dark where the system is', async () => {
  const { page, complaints } = await visit(createAtlas(), '/docs', 'dark')
  expect(await page.locator('html').getAttribute('class')).toContain('dark-mode')
  expect(complaints).toEqual([])
})

test('every file has its media type, is good for as long as its ETag is, and may not be sniffed', async () => {
  const app = createAtlas()
  const described = await Promise.all(
    [
      '',
      '/start.js',
      '/swagger-ui.css',
      '/index.css',
      '/swagger-ui-bundle.js',
      '/favicon-32x32.png',
      '/docs.css',
      '/oauth2-redirect.html',
      '/oauth2-redirect.js',
    ].map(async (file) => {
      const { status, headers } = await app.request(`/docs${file}`)
      const again = await app.request(`/docs${file}`, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
      return [
        file,
        status,
        again.status,
        ...['Content-Type', 'Cache-Control', 'X-Content-Type-Options'].map((name) => headers.get(name)),
      ]
    }),
  )
  expect(described).toEqual([
    ['', 200, 304, 'text/html; charset=utf-8', 'no-cache', 'nosniff'],
    ['/start.js', 200, 304, 'text/javascript; charset=utf-8', 'no-cache', 'nosniff'],
    ['/swagger-ui.css', 200, 304, 'text/css; charset=utf-8', 'no-cache', 'nosniff'],
    ['/index.css', 200, 304, 'text/css; charset=utf-8', 'no-cache', 'nosniff'],
    ['/swagger-ui-bundle.js', 200, 304, 'text/javascript; charset=utf-8', 'no-cache', 'nosniff'],
    ['/favicon-32x32.png', 200, 304, 'image/png', 'no-cache', 'nosniff'],
    ['/docs.css', 200, 304, 'text/css; charset=utf-8', 'no-cache', 'nosniff'],
    ['/oauth2-redirect.html', 200, 304, 'text/html; charset=utf-8', 'no-cache', 'nosniff'],
    ['/oauth2-redirect.js', 200, 304, 'text/javascript; charset=utf-8', 'no-cache', 'nosniff'],
  ])
})

test('only files of the docs are served: no other of the package, none outside of it', async () => {
  const app = createAtlas()
  for (const path of ['/docs/package.json', '/docs/..%2fpackage.json', '/docs/swagger-ui.css/x']) {
    expect((await app.request(path)).status).toBe(404)
  }
})

test('the page allows no inline script or style and no other host', async () => {
  const { headers } = await createAtlas().request('/docs')
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  const redirect = await createAtlas().request('/docs/oauth2-redirect.html')
  expect(redirect.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(await redirect.text()).not.toMatch(/<script>|<style|\son\w+=/)
})

test('a slash at the end leads to the page', async () => {
  const { status, headers } = await createAtlas().request('/docs/')
  expect([status, headers.get('Location')]).toEqual([302, '../docs'])
})
