/** What an author may say of HTTP, and what is wrong with it. */
import { describe, expect, test } from 'vitest'
import { defineApi, defineResource, Type, type ApiOptions } from '../../src/define/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'
import { readCacheControl } from '../../src/model/cache-control.ts'
import { printProblem } from '../../src/model/problem.ts'

function build(options: object, name = 'notes') {
  const api = defineApi(options satisfies ApiOptions)
  return buildApi([
    { file: 'schemas/api.ts', exports: { api, [name]: defineResource(name, { fields: { text: Type.String() } }) } },
  ])
}

function apiOf(options: object, name?: string): Api {
  const built = build(options, name)
  if ('api' in built) return built.api
  throw new Error(built.problems.map(printProblem).join('\n'))
}

function messagesOf(options: object, name: string): string[] {
  const built = build(options, name)
  return 'problems' in built ? built.problems.map(({ message }) => message) : []
}

function problemsOf(value: unknown): string[] {
  const problems: string[] = []
  const read = readCacheControl(value, 'notes', (_, at, message) => problems.push(`${at}: ${message}`))
  return problems.length === 0 && read === value ? ['is sent'] : problems
}

const docs = { path: '/docs', addresses: [] }

describe('what is said of HTTP', () => {
  test.each<[ApiOptions, Api['http']]>([
    [{}, { root: '/', health: { live: '/healthz', ready: '/readyz' }, compress: false, openapi: true, docs }],
    [
      { prefix: '/v1', cors: true, compress: true, trustProxy: true, root: true, health: true },
      {
        root: '/v1',
        health: { live: '/healthz', ready: '/readyz' },
        cors: { origins: '*' },
        compress: true,
        trustProxy: true,
        openapi: true,
        docs,
      },
    ],
    [
      { cors: false, compress: false, trustProxy: false, root: false, health: false, openapi: false },
      { health: {}, compress: false, openapi: false },
    ],
    [
      {
        cors: {
          origins: ['https://app.example.com', 'http://localhost:5173', 'capacitor://localhost'],
          credentials: true,
          maxAge: 600,
          allowHeaders: ['X-Tenant'],
          exposeHeaders: ['X-Cost'],
        },
        trustProxy: 2,
        health: { live: '/health/live', ready: false },
      },
      {
        root: '/',
        health: { live: '/health/live' },
        cors: {
          origins: ['https://app.example.com', 'http://localhost:5173', 'capacitor://localhost'],
          credentials: true,
          maxAge: 600,
          allowHeaders: ['X-Tenant'],
          exposeHeaders: ['X-Cost'],
        },
        compress: false,
        trustProxy: 2,
        openapi: true,
        docs,
      },
    ],
  ])('%j', (options, http) => {
    expect(apiOf(options).http).toEqual(http)
  })

  const anOrigin = 'Write a scheme, a host and a port if need be, without a path: `https://app.example.com`.'

  test.each<[object, string]>([
    [{ corse: true }, 'api.corse: is not an option. Did you mean `cors`?'],
    [{ compression: true }, 'api.compression: is not an option. Did you mean `compress`?'],
    [{ trustproxy: 1 }, 'api.trustproxy: is not an option. Did you mean `trustProxy`?'],
    [{ root: '/' }, 'api.root: must be `true` or `false`.'],
    [{ compress: 'gzip' }, 'api.compress: must be `true` or `false`.'],
    [{ trustProxy: 0 }, 'api.trustProxy: must be `true`, or the number of proxies in front: `trustProxy: 1`.'],
    [
      { trustProxy: '10.0.0.0/8' },
      'api.trustProxy: must be `true`, or the number of proxies in front: `trustProxy: 1`.',
    ],
    [
      { cors: '*' },
      "api.cors: must be `true`, `false` or say which origins: `{ origins: ['https://app.example.com'] }`.",
    ],
    [
      { cors: { origins: '*', credential: true } },
      'api.cors.credential: is not an option. Did you mean `credentials`?',
    ],
    [{ cors: {} }, "api.cors.origins: must be a list of origins, or `'*'`: `['https://app.example.com']`."],
    [
      { cors: { origins: [] } },
      "api.cors.origins: must be a list of origins, or `'*'`: `['https://app.example.com']`.",
    ],
    [{ cors: { origins: ['*'] } }, "api.cors.origins: `*` is not an origin. Write `origins: '*'` to allow all."],
    [
      { cors: { origins: ['https://a.example/'] } },
      `api.cors.origins: \`https://a.example/\` is not an origin. ${anOrigin}`,
    ],
    [{ cors: { origins: ['a.example'] } }, `api.cors.origins: \`a.example\` is not an origin. ${anOrigin}`],
    [
      { cors: { origins: ['https://*.example'] } },
      `api.cors.origins: \`https://*.example\` is not an origin. ${anOrigin}`,
    ],
    [
      { cors: { origins: ['https://A.example'] } },
      `api.cors.origins: \`https://A.example\` is not an origin. ${anOrigin}`,
    ],
    [
      { cors: { origins: ['https://a.example:443'] } },
      `api.cors.origins: \`https://a.example:443\` is not an origin. ${anOrigin}`,
    ],
    [{ cors: { origins: [1] } }, `api.cors.origins: \`1\` is not an origin. ${anOrigin}`],
    [
      { cors: { origins: '*', credentials: true } },
      "api.cors.credentials: browsers send no credentials to an API that is open to all origins (`origins: '*'`). List the origins.",
    ],
    [{ cors: { origins: '*', credentials: 'no' } }, 'api.cors.credentials: must be `true` or `false`.'],
    [{ cors: { origins: '*', maxAge: '10m' } }, 'api.cors.maxAge: must be a number of seconds: `maxAge: 600`.'],
    [
      { cors: { origins: '*', allowHeaders: 'X-A' } },
      "api.cors.allowHeaders: must be a list of names of headers: `allowHeaders: ['X-Tenant']`.",
    ],
    [
      { cors: { origins: '*', exposeHeaders: ['X A'] } },
      "api.cors.exposeHeaders: must be a list of names of headers: `exposeHeaders: ['X-Tenant']`.",
    ],
    [{ health: '/up' }, "api.health: must be `true`, `false` or paths: `{ live: '/livez', ready: '/readyz' }`."],
    [{ health: { alive: '/up' } }, 'api.health.alive: is not an option. Did you mean `live`?'],
    [
      { health: { live: 'up' } },
      "api.health.live: must be a path that starts with a slash, or `false`: `live: '/livez'`.",
    ],
    [{ health: { ready: '/docs' } }, 'api.health.ready: `/docs` is taken. Choose another path.'],
    [{ health: { live: '/up', ready: '/up' } }, 'api.health.ready: `/up` is taken. Choose another path.'],
  ])('%j is a problem', (options, problem) => {
    const built = build(options)
    expect('problems' in built && built.problems.map(printProblem)).toContain(`schemas/api.ts: ${problem}`)
  })
})

describe('paths that the server answers itself', () => {
  test('are taken, also above what is below them', () => {
    expect([
      ...messagesOf({}, 'docs'),
      ...messagesOf({}, 'healthz'),
      ...messagesOf({ health: { ready: '/ready' } }, 'ready'),
    ]).toEqual([
      'has the path /docs, where the docs are. Rename it, or set a `prefix` in `defineApi`.',
      "has the path /healthz, where the server is asked how it is. Rename it, or set `health: { live: '/health/live' }` in `defineApi`.",
      "has the path /ready, where the server is asked how it is. Rename it, or set `health: { ready: '/health/ready' }` in `defineApi`.",
    ])
  })

  test('are free elsewhere', () => {
    expect([
      ...messagesOf({ prefix: '/v1' }, 'docs'),
      ...messagesOf({ health: false }, 'healthz'),
      ...messagesOf({}, 'notes'),
    ]).toEqual([])
  })
})

describe('Cache-Control', () => {
  test.each<[unknown, string]>([
    ['no-store', 'is sent'],
    ['public, max-age=60', 'is sent'],
    ['private="set-cookie, x-a", must-revalidate,max-age=0', 'is sent'],
    ['Public, Max-Age=60, stale-while-revalidate=30, immutable', 'is sent'],
    ['max-age=60, community="UCI"', 'is sent'],
    [undefined, 'is sent'],
    ['', "notes.cacheControl: must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`."],
    [60, "notes.cacheControl: must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`."],
    [
      'public max-age=60',
      "notes.cacheControl: must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`.",
    ],
    ['public,', "notes.cacheControl: must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`."],
    ['a="\r\n"', "notes.cacheControl: must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`."],
    ['publik', 'notes.cacheControl: `publik` is not a directive. Did you mean `public`?'],
    ['maxage=60', 'notes.cacheControl: `maxage` is not a directive. Did you mean `max-age`?'],
    ['max-age', 'notes.cacheControl: `max-age` needs a number of seconds: `max-age=60`.'],
    ['max-age=1m', 'notes.cacheControl: `max-age` needs a number of seconds: `max-age=60`.'],
    ['no-store=1', 'notes.cacheControl: `no-store` takes no value. Write `no-store` alone.'],
  ])('%j %s', (value, outcome) => {
    expect(problemsOf(value)).toEqual([outcome])
  })
})
