import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { startServer } from '../api/server.ts'
import { launchBrowser } from '../browser.ts'
import { serveProject } from '../http/server.ts'

const server = await startServer()
const browser = await launchBrowser()
afterAll(() => browser.close())

interface Visit {
  readonly page: Page
  /** What the browser has complained of, and every request to another host than the server. */
  readonly complaints: string[]
}

/** What the server answers to a request that was tried out is no complaint, though the browser notes it as one. */
function isAnswer(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with')
}

/** Opens the docs, of the example unless said otherwise, and waits until the document is shown. */
async function visitDocs(colorScheme: 'light' | 'dark' = 'light', docs = `${server.url}/docs`): Promise<Visit> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 1000 } })
  onTestFinished(() => page.close())
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (new URL(url).origin !== new URL(docs).origin && !url.startsWith('data:')) complaints.push(`a request to ${url}`)
  })
  // A violation of the Content-Security-Policy is told to the page; the console has some of them only.
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))",
  )
  await page.goto(docs)
  await page.locator('.opblock').first().waitFor()
  return { page, complaints }
}

interface Document {
  readonly paths: Readonly<Record<string, object>>
}

const documentOf: (text: string) => Document = JSON.parse

async function documentedOperations(): Promise<string[]> {
  const { paths } = documentOf(await (await fetch(`${server.url}/openapi.json`)).text())
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )
}

async function shownOperations(page: Page): Promise<string[]> {
  const blocks = await page.locator('.opblock-summary').all()
  return Promise.all(
    blocks.map(async (block) => {
      const method = await block.locator('.opblock-summary-method').textContent()
      return `${method} ${await block.locator('.opblock-summary-path').getAttribute('data-path')}`
    }),
  )
}

interface Shown {
  readonly status: string | null
  readonly shown: unknown
}

/** Opens an operation, fills in what it takes, sends that, and answers what is shown of the response. */
async function tryOut(page: Page, name: string, fillIn: (block: Locator) => Promise<void>): Promise<Shown> {
  const block = page.locator(`#operations-${name}`)
  await block.locator('.opblock-summary-control').click()
  await fillIn(block)
  await block.getByRole('button', { name: 'Execute' }).click()
  const answer = block.locator('.live-responses-table .response')
  await answer.waitFor()
  const shown: unknown = JSON.parse((await answer.locator('.highlight-code code').textContent()) ?? '')
  return { status: await answer.locator('.response-col_status').textContent(), shown }
}

/** Opens "Create a country", sends a body, and answers what is shown of the response. */
function tryToCreate(page: Page, body: object): Promise<Shown> {
  return tryOut(page, 'countries-createCountry', (block) => block.locator('textarea').fill(JSON.stringify(body)))
}

/** Opens "Import a bank statement", chooses a file, and answers what is shown of the response. */
function tryToImport(page: Page, lines: string): Promise<Shown> {
  const statement = { name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) }
  return tryOut(page, 'transactions-importTransactions', (block) =>
    block.locator('input[type=file]').setInputFiles(statement),
  )
}

test('the docs list every operation of the document, and no other', async () => {
  const { page, complaints } = await visitDocs()
  const documented = await documentedOperations()
  expect(documented).toContain('PATCH /events/{event_id}/guests/{guest_id}/meals/{id}')
  expect(documented).toContain('GET /search')
  expect((await shownOperations(page)).toSorted()).toEqual(documented.toSorted())
  expect(await page.title()).toBe('Tenon example')
  expect(complaints).toEqual([])
})

test('trying out a create shows the 201 with the row, which is there', async () => {
  const { page, complaints } = await visitDocs()
  const body = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }
  expect(await tryToCreate(page, body)).toEqual({ status: '201', shown: { id: 4, ...body } })
  expect(await (await fetch(`${server.url}/countries/4`)).json()).toEqual({ id: 4, ...body })
  expect(complaints).toEqual([])
})

test('trying out a create with a bad body shows the 422 with an entry for each fault', async () => {
  const { page, complaints } = await visitDocs('dark')
  expect(await tryToCreate(page, { name: '', area: 'big', continent: 'Europe' })).toEqual({
    status: '422',
    shown: {
      detail: [
        {
          type: 'string_too_short',
          loc: ['body', 'name'],
          msg: 'String should have at least 1 character',
          input: '',
          ctx: { min_length: 1 },
        },
        {
          type: 'missing',
          loc: ['body', 'capital'],
          msg: 'Field required',
          input: { name: '', area: 'big', continent: 'Europe' },
        },
        {
          type: 'int_parsing',
          loc: ['body', 'area'],
          msg: 'Input should be a valid integer, unable to parse string as an integer',
          input: 'big',
        },
        {
          type: 'extra_forbidden',
          loc: ['body', 'continent'],
          msg: 'Extra inputs are not permitted',
          input: 'Europe',
        },
      ],
    },
  })
  expect(complaints).toEqual([])
})

test('trying out an upload sends the file that is chosen', async () => {
  const { page, complaints } = await visitDocs()
  expect(await tryToImport(page, '12.5,,Lunch\n-3,ISK,Coffee')).toEqual({ status: '201', shown: { imported: 2 } })
  expect(await (await fetch(`${server.url}/transactions?sort=-id&limit=2`)).json()).toEqual([
    { id: 3, amount: -3, currency: 'ISK', description: 'Coffee' },
    { id: 2, amount: 12.5, currency: 'EUR', description: 'Lunch' },
  ])
  expect(complaints).toEqual([])
})

test('trying out an upload of lines that are none shows what is wrong with which', async () => {
  const { page, complaints } = await visitDocs()
  expect(await tryToImport(page, '12.5,,Lunch\nnone')).toEqual({
    status: '422',
    shown: {
      detail: [
        {
          type: 'float_parsing',
          loc: ['body', 'statement', 1, 'amount'],
          msg: 'Input should be a valid number, unable to parse string as a number',
          input: 'none',
        },
      ],
    },
  })
  expect(complaints).toEqual([])
})

test('trying out a stream shows the events that come within seconds', async () => {
  const { page, complaints } = await visitDocs()
  const block = page.locator('#operations-transactions-feedTransactions')
  await block.locator('.opblock-summary-control').click()
  await block.getByRole('button', { name: 'Execute' }).click()
  const answer = block.locator('.live-responses-table .response')
  await answer.waitFor()
  expect(await answer.locator('.response-col_status').textContent()).toBe('200')
  expect(await answer.locator('.highlight-code').textContent()).toContain('id: 1\ndata: {"id":1,')
  expect(complaints).toEqual([])
})

test('a link into the docs opens the operation that it names', async () => {
  const { page, complaints } = await visitDocs('light', `${server.url}/docs#/venues/getVenue`)
  await page.locator('#operations-venues-getVenue.is-open').waitFor()
  expect(await page.locator('.opblock.is-open').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('the filter leaves the tags that have its text in their names or paths', async () => {
  const { page } = await visitDocs()
  await page.getByPlaceholder('Filter').fill('venue')
  const tags = page.locator('.opblock-tag')
  await expect.poll(() => tags.count()).toBe(1)
  expect(await tags.getAttribute('id')).toBe('operations-tag-venues')
})

/** How much lighter or darker the text of the first such element is than what it stands on (WCAG 2.2), worked out by the page. */
async function contrastOf(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor()
  return Number(
    await page.evaluate(`{
      const start = document.querySelector(${JSON.stringify(selector)})
      const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
      const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
      const luminanceOf = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
      let ground = [255, 255, 255]
      const layers = []
      for (let each = start; each !== null; each = each.parentElement) layers.unshift(each)
      for (const layer of layers) {
        const [r, g, b, alpha = 1] = channels(getComputedStyle(layer).backgroundColor)
        ground = [r, g, b].map((value, index) => value * alpha + ground[index] * (1 - alpha))
      }
      const [text, behind] = [luminanceOf(channels(getComputedStyle(start).color)), luminanceOf(ground)]
      ;(Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05)
    }`),
  )
}

test.each(['light', 'dark'] as const)(
  'what the docs say of headers can be read where it is %s',
  async (colorScheme) => {
    const { page } = await visitDocs(colorScheme, `${server.url}/docs#/countries/createCountry`)
    expect(await contrastOf(page, 'table.headers td.header-col')).toBeGreaterThan(4.5)
    expect(await contrastOf(page, '.opblock-summary-description')).toBeGreaterThan(4.5)
  },
)

const settings = `{
  title: 'Behind a proxy', trustProxy: 1, docs: { path: '/reference' },
  securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } }, security: [{ key: [] }],
}`

/** Serves an API, and a proxy before it that takes \`/shop\` off the paths of requests. Answers where the docs are for clients. */
async function serveBehindProxy(): Promise<string> {
  const { url } = await serveProject(settings)
  const proxy = createServer((incoming, outgoing) => {
    const path = incoming.url?.replace(/^\/shop/, '') ?? '/'
    const headers = { ...incoming.headers, 'x-forwarded-prefix': '/shop' }
    const passed = ask(url + path, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  })
  onTestFinished(() => void proxy.close())
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const address = proxy.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/shop/reference`
}

test('behind a proxy, the docs send what is tried out, and who is signed in, also once they are loaded again', async () => {
  const { page, complaints } = await visitDocs('light', await serveBehindProxy())
  const sent: string[] = []
  page.on('request', (each) => {
    const { pathname } = new URL(each.url())
    if (pathname.endsWith('/events')) sent.push(`${pathname} ${each.headers()['x-api-key']}`)
  })
  const list = () => tryOut(page, 'events-listEvents', () => Promise.resolve())
  await page.getByRole('button', { name: 'Authorize', exact: true }).click()
  const dialog = page.locator('.dialog-ux')
  await dialog.locator('input').fill('ada')
  await dialog.getByRole('button', { name: 'Apply credentials' }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  const first = await list()
  // The page would open the operation again, by its address.
  await page.evaluate("history.replaceState(undefined, '', location.pathname)")
  await page.reload()
  await page.locator('.opblock').first().waitFor()
  expect([first, await list(), sent]).toEqual([
    { status: '200', shown: [] },
    { status: '200', shown: [] },
    ['/shop/events ada', '/shop/events ada'],
  ])
  expect(await page.title()).toBe('Behind a proxy')
  expect(complaints).toEqual([])
}, 60_000)
