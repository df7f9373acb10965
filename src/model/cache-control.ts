/** Reading what an author says of caching: `Cache-Control`, sent as it is written, so that only misspellings are refused. */
import type { Report } from './keywords.ts'
import { nearest } from './names.ts'

/** The directives of answers (RFC 9111, section 5.2.2; RFC 5861; RFC 8246), and what may follow them. */
const directives = new Map<string, 'nothing' | 'names' | 'seconds'>([
  ['public', 'nothing'],
  ['private', 'names'],
  ['no-cache', 'names'],
  ['no-store', 'nothing'],
  ['no-transform', 'nothing'],
  ['must-revalidate', 'nothing'],
  ['must-understand', 'nothing'],
  ['proxy-revalidate', 'nothing'],
  ['immutable', 'nothing'],
  ['max-age', 'seconds'],
  ['s-maxage', 'seconds'],
  ['stale-while-revalidate', 'seconds'],
  ['stale-if-error', 'seconds'],
])

const directivePattern = /([\w-]+)(?:=([\w-]+|"[ !#-[\]-~]*"))?(?:, *(?=[\w-])|$)/g

/** Checks the `cacheControl` of the resource at `at`, and answers it; undefined when there is none. */
export function readCacheControl(value: unknown, at: string, report: Report): string | undefined {
  if (value === undefined) return undefined
  const place = `${at}.cacheControl`
  const found = typeof value === 'string' ? [...value.matchAll(directivePattern)] : []
  if (typeof value !== 'string' || value === '' || found.map(([text]) => text).join('') !== value) {
    report('option_invalid', place, "must be directives of `Cache-Control`: `cacheControl: 'public, max-age=60'`.")
    return undefined
  }
  for (const [, name = '', argument] of found) checkDirective(name, argument, place, report)
  return value
}

/** Directives that nobody knows are allowed (RFC 9111, section 5.2.3), unless they look like one that is known. */
function checkDirective(name: string, argument: string | undefined, place: string, report: Report): void {
  const takes = directives.get(name.toLowerCase())
  const meant = takes === undefined ? nearest(name, directives.keys()) : undefined
  if (meant !== undefined) {
    report('option_invalid', place, `\`${name}\` is not a directive. Did you mean \`${meant}\`?`)
  } else if (takes === 'seconds' && !/^\d+$/.test(argument ?? '')) {
    report('option_invalid', place, `\`${name}\` needs a number of seconds: \`${name}=60\`.`)
  } else if (takes === 'nothing' && argument !== undefined) {
    report('option_invalid', place, `\`${name}\` takes no value. Write \`${name}\` alone.`)
  }
}
