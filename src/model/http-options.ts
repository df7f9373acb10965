/** Reading what an API does with HTTP beyond its operations: other origins, proxies, compression, and the server's own paths. */
import type { ApiOptions, HealthOptions } from '../define/index.ts'
import type { HttpSettings } from './api.ts'
import { readCorsOptions } from './cors-options.ts'
import { defined, isSchema, type Report } from './keywords.ts'
import { checkNames } from './option-names.ts'

/** The paths of the docs and of what they load. */
const docsPaths = ['/docs', '/openapi.json'] as const

/** Reads the options, with the defaults filled in. */
export function readHttpOptions(options: ApiOptions, report: Report): HttpSettings {
  const { prefix = '', root = true, compress = false } = options
  for (const [name, value] of Object.entries({ root, compress })) {
    if (typeof value !== 'boolean') report('option_invalid', `api.${name}`, 'must be `true` or `false`.')
  }
  return {
    ...(root ? { root: prefix === '' ? '/' : prefix } : {}),
    health: readHealth(options.health, report),
    ...defined({ cors: readCorsOptions(options.cors, report) }),
    compress,
    ...defined({ trustProxy: readTrustProxy(options.trustProxy, report) }),
  }
}

function readTrustProxy(trustProxy: ApiOptions['trustProxy'] = false, report: Report): HttpSettings['trustProxy'] {
  if (trustProxy === false || trustProxy === true) return trustProxy || undefined
  if (!Number.isSafeInteger(trustProxy) || trustProxy < 1) {
    report('option_invalid', 'api.trustProxy', 'must be `true`, or the number of proxies in front: `trustProxy: 1`.')
  }
  return trustProxy
}

const defaultHealth = { live: '/healthz', ready: '/readyz' } as const

function readHealth(health: ApiOptions['health'] = true, report: Report): HttpSettings['health'] {
  if (health === true) return defaultHealth
  if (health === false) return {}
  if (!isSchema(health)) {
    report('option_invalid', 'api.health', "must be `true`, `false` or paths: `{ live: '/livez', ready: '/readyz' }`.")
    return {}
  }
  checkNames(health, ['live', 'ready'], 'api.health', report)
  const { live = defaultHealth.live, ready = defaultHealth.ready }: HealthOptions = health
  const taken: string[] = [...docsPaths]
  for (const [name, path] of Object.entries({ live, ready })) {
    if (path === false) continue
    const at = `api.health.${name}`
    if (typeof path !== 'string' || !/^(?:\/[\w.~-]+)+$/.test(path)) {
      report('option_invalid', at, `must be a path that starts with a slash, or \`false\`: \`${name}: '/${name}z'\`.`)
    } else if (taken.includes(path)) {
      report('option_invalid', at, `\`${path}\` is taken. Choose another path.`)
    } else {
      taken.push(path)
    }
  }
  return defined({ live: live === false ? undefined : live, ready: ready === false ? undefined : ready })
}
