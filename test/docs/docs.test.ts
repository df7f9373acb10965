import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startServer, type Server } from '../api/server.ts'
import { launchBrowser } from '../browser.ts'

let server: Server
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
}, 60_000)
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

/** Opens the docs, and waits until the document is shown. */
async function visitDocs(colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 1000 } })
  onTestFinished(() => page.close())
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${server.url}/`) && !url.startsWith('data:')) complaints.push(`a request to ${url}`)
  })
  // A violation of the Content-Security-Policy is told to the page; the console has some of them only.
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))",
  )
  await page.goto(`${server.url}/docs`)
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
