/** Reading what an API does with HTTP beyond its operations: other origins, proxies, compression, and the server's own paths. */
import type { ApiOptions, DocsOptions, HealthOptions } from '../define/index.ts'
import type { HttpSettings } from './api.ts'
import { readCorsOptions } from './cors-options.ts'
import { defined, isSchema, type Report } from './keywords.ts'
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
  return { path, origins: originsOf(options) }
}

/** The origins of what the docs may send requests to: servers, and where tokens are had. Those without a host are the server itself. */
function originsOf({ servers = [], securitySchemes = {} }: ApiOptions): string[] {
  const flows = Object.values(securitySchemes).flatMap((each) =>
    each.type === 'oauth2' ? Object.values(each.flows) : [],
  )
  const urls = [
    ...servers.map(({ url }) => url),
    ...flows.flatMap((flow) => ('tokenUrl' in flow ? [flow.tokenUrl] : [])),
  ]
  return [...new Set(urls.flatMap((url) => (/^https?:/.test(url) && URL.canParse(url) ? [new URL(url).origin] : [])))]
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
