/** Reading what an API does with HTTP beyond its operations: other origins, proxies, compression, and the server's own paths. */
import type { ApiOptions, DocsOptions, HealthOptions } from '../define/index.ts'
import type { HttpSettings } from './api.ts'
import { readCorsOptions } from './cors-options.ts'
import { defined } from './defined.ts'
import { isSchema, type Report, type Schema } from './keywords.ts'
import { checkNames } from './option-names.ts'

/** The paths of the document. */
const documentPaths = ['/openapi.json', '/openapi.yaml'] as const

/** Reads the options, with the defaults filled in. */
export function readHttpOptions(options: ApiOptions, report: Report): HttpSettings {
  const { prefix = '', root = true, compress = false, openapi = true } = options
  for (const [name, value] of Object.entries({ root, compress, openapi })) {
    if (typeof value !== 'boolean') report('option_invalid', `api.${name}`, 'must be `true` or `false`.')
  }
  const docs = readDocs(options, report)
  return {
    ...(root ? { root: prefix === '' ? '/' : prefix } : {}),
    health: readHealth(
      options.health,
      [...(openapi ? documentPaths : []), ...(docs === undefined ? [] : [docs.path])],
      report,
    ),
    ...defined({ cors: readCorsOptions(options.cors, report) }),
    compress,
    ...defined({ trustProxy: readTrustProxy(options.trustProxy, report) }),
    openapi,
    ...defined({ docs }),
  }
}

function readDocs(options: ApiOptions, report: Report): HttpSettings['docs'] {
  const { openapi = true, docs = openapi } = options
  if (docs === false) return undefined
  if (!openapi) {
    report('option_invalid', 'api.docs', 'shows the document, of which `openapi: false` says that there is none.')
  }
  if (docs !== true && !isSchema(docs)) {
    report('option_invalid', 'api.docs', "must be `true`, `false` or a path: `{ path: '/reference' }`.")
    return undefined
  }
  const { path = '/docs' }: DocsOptions = docs === true ? {} : docs
  if (docs !== true) checkNames(docs, ['path'], 'api.docs', report)
  if (!isPath(path)) {
    report('option_invalid', 'api.docs.path', "must be a path that starts with a slash: `path: '/reference'`.")
  }
  return { path, addresses: addressesOf(options) }
}

/**
 * What the docs may send requests to besides the server itself, as the sources of a Content-Security-Policy: servers, where tokens are had,
 * and where OpenID Connect says that, which is at the same host.
 */
function addressesOf({ servers, securitySchemes }: ApiOptions): string[] {
  const schemes = objectsIn(securitySchemes)
  const hosts = [
    ...objectsIn(servers).map((each) => each['url']),
    ...schemes.map((each) => each['openIdConnectUrl']),
  ].flatMap(absolute)
  const tokens = schemes
    .flatMap((each) => objectsIn(each['flows']))
    .map((each) => each['tokenUrl'])
    .flatMap(absolute)
  // A path that does not end in a slash is allowed as it is, and nothing below it.
  const addresses = [
    ...hosts.map(({ origin }) => origin),
    ...tokens.map(({ origin, pathname }) => origin + escapeSource(pathname)),
  ]
  return [...new Set(addresses)]
}

function objectsIn(values: unknown): Schema[] {
  return (Array.isArray(values) ? values : Object.values(isSchema(values) ? values : {})).filter(isSchema)
}

/** An address that has a host. */
function absolute(url: unknown): URL[] {
  return typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url) ? [new URL(url)] : []
}

/** What parts a policy cannot stand in a path of it. */
function escapeSource(path: string): string {
  return path.replaceAll(';', '%3B').replaceAll(',', '%2C')
}

function isPath(path: unknown): path is string {
  return typeof path === 'string' && /^(?:\/[\w.~-]+)+$/.test(path)
}

function readTrustProxy(trustProxy: ApiOptions['trustProxy'] = false, report: Report): HttpSettings['trustProxy'] {
  if (trustProxy === false || trustProxy === true) return trustProxy || undefined
  if (!Number.isSafeInteger(trustProxy) || trustProxy < 1) {
    report('option_invalid', 'api.trustProxy', 'must be `true`, or the number of proxies in front: `trustProxy: 1`.')
  }
  return trustProxy
}

const defaultHealth = { live: '/healthz', ready: '/readyz' } as const

function readHealth(
  health: ApiOptions['health'] = true,
  others: readonly string[],
  report: Report,
): HttpSettings['health'] {
  if (health === true) return defaultHealth
  if (health === false) return {}
  if (!isSchema(health)) {
    report('option_invalid', 'api.health', "must be `true`, `false` or paths: `{ live: '/livez', ready: '/readyz' }`.")
    return {}
  }
  checkNames(health, ['live', 'ready'], 'api.health', report)
  const { live = defaultHealth.live, ready = defaultHealth.ready }: HealthOptions = health
  const taken = [...others]
  for (const [name, path] of Object.entries({ live, ready })) {
    if (path === false) continue
    const at = `api.health.${name}`
    if (!isPath(path)) {
      report('option_invalid', at, `must be a path that starts with a slash, or \`false\`: \`${name}: '/${name}z'\`.`)
    } else if (taken.includes(path)) {
      report('option_invalid', at, `\`${path}\` is taken. Choose another path.`)
    } else {
      taken.push(path)
    }
  }
  return defined({ live: live === false ? undefined : live, ready: ready === false ? undefined : ready })
}
