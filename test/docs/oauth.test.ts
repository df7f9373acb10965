/** "Authorize" in the docs against a server of tokens of another origin, in a real browser, under the policy of the page. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { serveProject } from '../http/server.ts'
import { discovery, startOAuth } from './oauth-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

interface Visit {
  readonly page: Page
  /** What the browser has complained of, in whichever window. */
  readonly complaints: string[]
  /** The credentials with which events were asked for. */
  readonly sent: (string | undefined)[]
}

/** Serves an API with these schemes, and opens its docs. */
async function visitDocs(securitySchemes: object, scopes: object): Promise<Visit> {
  const { url } = await serveProject(JSON.stringify({ securitySchemes, security: [scopes] }))
  const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } })
  onTestFinished(() => context.close())
  const complaints: string[] = []
  const sent: (string | undefined)[] = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/events') sent.push(request.headers()['authorization'])
  })
  await context.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))",
  )
  const page = await context.newPage()
  await page.goto(`${url}/docs`)
  await page.locator('.opblock').first().waitFor()
  return { page, complaints, sent }
}

/** Opens the dialog of "Authorize", and answers the part of it that is about a flow. */
async function openFlow(page: Page, flow: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Authorize', exact: true }).click()
  return page.locator('.auth-container', { hasText: `Flow: ${flow}` })
}

/** Closes the dialog, asks for the events, and answers the status that is shown. */
async function listEvents(page: Page): Promise<string | null> {
  await page.locator('.dialog-ux').getByRole('button', { name: 'Close', exact: true }).first().click()
  const block = page.locator('#operations-events-listEvents')
  await block.locator('.opblock-summary-control').click()
  await block.getByRole('button', { name: 'Execute' }).click()
  const answer = block.locator('.live-responses-table .response')
  await answer.waitFor()
  return answer.locator('.response-col_status').textContent()
}

const scopes = { read: 'Reads.', write: 'Writes.' }

/** Signs in as a person does: in a window that the server of tokens leads back to the docs. */
async function signIn(page: Page, flow: Locator): Promise<void> {
  await flow.locator('[id^=client_id]').fill('docs')
  await flow.getByText('read', { exact: true }).click()
  const opened = page.waitForEvent('popup')
  await flow.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click()
  const popup = await opened
  const closed = popup.waitForEvent('close')
  await popup.getByText('Allow').click()
  await closed
  await flow.getByRole('button', { name: 'Remove authorization' }).waitFor()
}

test('a person signs in at another origin, with PKCE, and the docs send the token', async () => {
  const { url, asked } = await startOAuth()
  const flows = { authorizationCode: { authorizationUrl: `${url}/authorize`, tokenUrl: `${url}/token`, scopes } }
  const { page, complaints, sent } = await visitDocs({ id: { type: 'oauth2', flows } }, { id: ['read'] })
  await signIn(page, await openFlow(page, 'authorizationCode with PKCE'))
  expect(await listEvents(page)).toBe('200')
  expect(sent).toEqual(['Bearer person-read'])
  expect(asked).toEqual(['GET /authorize', 'OPTIONS /token', 'POST /token'])
  expect(complaints).toEqual([])
}, 60_000)

test('a program signs in at another origin, and the docs send the token, and nothing to other paths there', async () => {
  const { url, asked } = await startOAuth()
  const flows = { clientCredentials: { tokenUrl: `${url}/token`, scopes } }
  const { page, complaints, sent } = await visitDocs({ id: { type: 'oauth2', flows } }, { id: ['write'] })
  const flow = await openFlow(page, 'clientCredentials')
  await flow.locator('#client_id_clientCredentials').fill('docs')
  await flow.locator('#client_secret_clientCredentials').fill('hush')
  await flow.getByText('write', { exact: true }).click()
  await flow.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click()
  await flow.getByRole('button', { name: 'Remove authorization' }).waitFor()
  expect(await listEvents(page)).toBe('200')
  expect(sent).toEqual(['Bearer machine-write'])
  expect(complaints).toEqual([])
  await page.evaluate(`fetch('${url}/token/other').catch(() => {})`)
  expect(complaints.join()).toContain(`'${url}/token/other' violates`)
  expect(asked).toEqual(['OPTIONS /token', 'POST /token'])
}, 60_000)

test('what OpenID Connect says of a server is enough to sign in there', async () => {
  const { url } = await startOAuth()
  const id = { type: 'openIdConnect', openIdConnectUrl: url + discovery }
  const { page, complaints, sent } = await visitDocs({ id }, { id: ['read'] })
  await signIn(page, await openFlow(page, 'authorization_code with PKCE'))
  expect(await listEvents(page)).toBe('200')
  expect(sent).toEqual(['Bearer person-read'])
  expect(complaints).toEqual([])
}, 60_000)
