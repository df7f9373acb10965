/** A small OAuth 2 server (RFC 6749, with PKCE as RFC 7636 has it), of one client, which holds to what the standards ask for. */
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** A server that runs, and what it has been asked for at which path. */
export interface OAuthServer {
  readonly url: string
  readonly asked: string[]
}

/** A code that was given out, and what must be shown for it. */
interface Given {
  readonly challenge: string
  readonly redirect: string
  readonly scope: string
}

/** Starts it until the end of the test. Its client is called `docs`, with the secret `hush`. */
export async function startOAuth(): Promise<OAuthServer> {
  const codes = new Map<string, Given>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url ?? '', `http://${request.headers.host}`)
    asked.push(`${request.method} ${pathname}`)
    if (pathname === '/authorize') askPerson(searchParams, codes, response)
    else if (pathname === discovery) answer(200, metadataOf(origin), response)
    else if (pathname === '/token') void answerToken(request, response, codes)
    else answer(404, {}, response)
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked }
}

/** Where it says what it can do (OpenID Connect Discovery 1.0). */
export const discovery = '/.well-known/openid-configuration'

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    grant_types_supported: ['authorization_code', 'client_credentials'],
    scopes_supported: ['openid', 'read'],
  }
}

/** Pages of any origin may ask for tokens. */
const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-requested-with',
}

function answer(status: number, body: object, response: ServerResponse): void {
  response.writeHead(status, { ...allowed, 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The page on which a person lets a client in: a link back, with a code. */
function askPerson(query: URLSearchParams, codes: Map<string, Given>, response: ServerResponse): void {
  const redirect = query.get('redirect_uri') ?? ''
  const [type, client, method] = ['response_type', 'client_id', 'code_challenge_method'].map((each) => query.get(each))
  if (type !== 'code' || client !== 'docs' || method !== 'S256' || redirect === '') {
    response.writeHead(400).end(`This is no request of the docs: ${query.toString()}`)
    return
  }
  const code = randomUUID()
  codes.set(code, { challenge: query.get('code_challenge') ?? '', redirect, scope: query.get('scope') ?? '' })
  const back = new URL(redirect)
  back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(`<a href="${back.href.replaceAll('&', '&amp;')}">Allow</a>`)
}

async function answerToken(request: IncomingMessage, response: ServerResponse, codes: Map<string, Given>) {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, allowed).end()
    return
  }
  const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
  const granted = tokenFor(form, request.headers.authorization, codes)
  const [status, body] = granted === undefined ? [400, { error: 'invalid_grant' }] : [200, granted]
  answer(status, body, response)
}

function tokenFor(form: URLSearchParams, authorization: string | undefined, codes: Map<string, Given>) {
  if (form.get('grant_type') === 'client_credentials') {
    const isClient = authorization === `Basic ${Buffer.from('docs:hush').toString('base64')}`
    return isClient ? tokenOf('machine', form.get('scope') ?? '') : undefined
  }
  const code = form.get('code') ?? ''
  const given = codes.get(code)
  codes.delete(code)
  const shown = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const isMeant = form.get('grant_type') === 'authorization_code' && form.get('redirect_uri') === given?.redirect
  return isMeant && shown === given?.challenge ? tokenOf('person', given.scope) : undefined
}

/** A token that says whom it was given to, and what for. */
function tokenOf(name: string, scope: string): object {
  return { access_token: `${name} ${scope}`.trim().replaceAll(' ', '-'), token_type: 'Bearer' }
}
