/** Reading the options of definitions: those that the editor would refuse are refused here too, for authors without types. */
import type { ApiOptions } from '../define/index.ts'
import type { Api } from './api.ts'
import { readErrorOptions } from './error-options.ts'
import { defined, type Report } from './keywords.ts'
import { nearest } from './names.ts'

const apiOptions = [
  'title',
  'version',
  'description',
  'servers',
  'prefix',
  'bodyLimit',
  'coercion',
  'unknownKeys',
  'formats',
  'errors',
  'echoInput',
  'messages',
] as const

/** Reads what holds for the whole API, with the defaults filled in. */
export function readApiOptions(
  options: ApiOptions,
  report: Report,
): Omit<Api, 'resources' | 'shapes' | 'aliases' | 'coercion' | 'unknownKeys' | 'shared'> {
  checkNames(options, apiOptions, 'api', report)
  const { title = 'API', version = '0.1.0', description, servers = [], prefix = '', bodyLimit = 1_048_576 } = options
  for (const [name, value] of Object.entries(defined({ title, version, description }))) {
    if (typeof value !== 'string') report('option_invalid', `api.${name}`, 'must be a string.')
  }
  if (typeof prefix !== 'string' || !/^(?:\/[\w.~-]+)*$/.test(prefix)) {
    report('option_invalid', 'api.prefix', "must start with a slash and not end with one: `prefix: '/v1'`.")
  }
  if (!Number.isSafeInteger(bodyLimit) || bodyLimit < 1) {
    report('option_invalid', 'api.bodyLimit', 'must be a number of bytes, 1 or more: `bodyLimit: 1_048_576`.')
  }
  if (!Array.isArray(servers) || servers.some((server: { url?: unknown } | null) => typeof server?.url !== 'string')) {
    report('option_invalid', 'api.servers', "must be a list of `{ url: 'https://...' }`.")
  }
  return {
    title,
    version,
    ...defined({ description }),
    servers,
    prefix,
    bodyLimit,
    errors: readErrorOptions(options, report),
  }
}

/** Reports the options that do not exist, each with the one that was meant where one is near. */
export function checkNames(options: object, known: readonly string[], at: string, report: Report): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    const remedy = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`
    report('option_invalid', `${at}.${name}`, `is not an option. ${remedy}`)
  }
}
