/** Reading which pages of other origins may use an API. What browsers would refuse in silence is a problem here. */
import type { ApiOptions, CorsOptions } from '../define/index.ts'
import type { CorsSettings } from './api.ts'
import { defined } from './defined.ts'
import { isSchema, type Report } from './keywords.ts'
import { isToken } from './security-schemes.ts'
import { checkNames } from './option-names.ts'

const names = ['origins', 'credentials', 'maxAge', 'allowHeaders', 'exposeHeaders'] as const

/** Reads the options, with the defaults filled in; undefined when pages of no other origin may use it. */
export function readCorsOptions(cors: ApiOptions['cors'] = false, report: Report): CorsSettings | undefined {
  if (cors === false) return undefined
  if (cors === true) return { origins: '*' }
  if (!isSchema(cors)) {
    const example = "`{ origins: ['https://app.example.com'] }`"
    report('option_invalid', 'api.cors', `must be \`true\`, \`false\` or say which origins: ${example}.`)
    return undefined
  }
  checkNames(cors, names, 'api.cors', report)
  const { origins, credentials = false, maxAge, allowHeaders, exposeHeaders } = cors
  checkOrigins(origins, report)
  if (typeof credentials !== 'boolean') report('option_invalid', 'api.cors.credentials', 'must be `true` or `false`.')
  if (credentials && origins === '*') {
    const reason =
      "browsers send no credentials to an API that is open to all origins (`origins: '*'`). List the origins."
    report('option_invalid', 'api.cors.credentials', reason)
  }
  if (maxAge !== undefined && !(Number.isSafeInteger(maxAge) && maxAge >= 0)) {
    report('option_invalid', 'api.cors.maxAge', 'must be a number of seconds: `maxAge: 600`.')
  }
  for (const [name, value] of Object.entries({ allowHeaders, exposeHeaders })) {
    if (value !== undefined && !isListOfNames(value)) {
      report('option_invalid', `api.cors.${name}`, `must be a list of names of headers: \`${name}: ['X-Tenant']\`.`)
    }
  }
  return { origins, ...(credentials ? { credentials } : {}), ...defined({ maxAge, allowHeaders, exposeHeaders }) }
}

function checkOrigins(origins: CorsOptions['origins'] | undefined, report: Report): void {
  if (origins === '*') return
  if (!Array.isArray(origins) || origins.length === 0) {
    report('option_invalid', 'api.cors.origins', "must be a list of origins, or `'*'`: `['https://app.example.com']`.")
    return
  }
  for (const each of origins) {
    if (isOrigin(each)) continue
    const remedy =
      each === '*'
        ? "Write `origins: '*'` to allow all."
        : 'Write a scheme, a host and a port if need be, without a path: `https://app.example.com`.'
    report('option_invalid', 'api.cors.origins', `\`${String(each)}\` is not an origin. ${remedy}`)
  }
}

/** Whether a value is an origin as browsers write it in `Origin`: in lower case, without a default port, a path or a slash. */
function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[a-z][a-z\d+.-]*:\/\/[^/*\s]+$/.test(value)) return false
  const url = URL.parse(value)
  return url !== null && (url.origin === value || url.origin === 'null')
}

function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && isToken(each))
}
