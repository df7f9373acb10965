/**
 * The conversions of FastAPI's lax mode to UUIDs, URLs and IP addresses. What it would not convert comes back unchanged, for a
 * check to refuse.
 */
import { isIpv6 } from '../formats/ip-address.ts'
import { isUuid } from '../formats/uuid.ts'

/** Converts a UUID without hyphens, in braces or behind `urn:uuid:`, to lower case with its hyphens. */
export function laxUuid(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const [, within] = /^(?:urn:uuid:|\{)([0-9A-Fa-f-]{36})(\}?)$/.exec(value) ?? []
  const hyphened = value.replace(
    /^([0-9A-Fa-f]{8})([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})([0-9A-Fa-f]{12})$/,
    '$1-$2-$3-$4-$5',
  )
  const text = within !== undefined && value.startsWith('{') === value.endsWith('}') ? within : hyphened
  return isUuid(text) ? text.toLowerCase() : value
}

/** Converts a URL to its normal form (WHATWG URL): `http://example.com` has a path, `/`. */
export function laxUri(value: unknown): unknown {
  return typeof value === 'string' ? (URL.parse(value)?.href ?? value) : value
}

/** Whether it is an absolute URL of the URL standard of the WHATWG, which is what FastAPI takes for `uri`. */
export function isUrl(text: string): boolean {
  // `URL.canParse` says yes of some that are too long to be parsed.
  return URL.parse(text) !== null
}

/** Converts an integer of 32 bits. */
export function laxIpv4(value: unknown): unknown {
  const number = typeof value === 'boolean' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 0xffffffff) return value
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.')
}

/** An address, and perhaps the zone of a host in which it is one (RFC 4007, section 11): `fe80::1%eth0`. */
const zonedPattern = /^([^%]*)(%[^%/]+)?$/

/** Converts to the shortest form (RFC 5952, section 4, in hexadecimal throughout), also an integer that is kept exactly. */
export function laxIpv6(value: unknown): unknown {
  const number = typeof value === 'boolean' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) {
    const digits = number.toString(16).padStart(32, '0')
    return compress(Array.from(digits.matchAll(/.{4}/g), ([group]) => parseInt(group, 16).toString(16)))
  }
  const [, address = '', zone = ''] = typeof value === 'string' ? (zonedPattern.exec(value) ?? []) : []
  return isIpv6(address) ? compress(expand(address)) + zone : value
}

/** Whether it is an IPv6 address, with a zone or without. */
export function isZonedIpv6(text: string): boolean {
  const [, address = ''] = zonedPattern.exec(text) ?? []
  return isIpv6(address)
}

function expand(text: string): string[] {
  const hexadecimal = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_address, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number)
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  })
  const [before = [], after = []] = hexadecimal.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].map((group) => parseInt(group, 16).toString(16))
}

/** The longest run of zeros, the first of the longest, becomes `::`; a single one stays. */
function compress(groups: readonly string[]): string {
  const text = groups.join(':')
  const runs = Array.from(text.matchAll(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g), ([run]) => run)
  const longest = runs.toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined) return text
  const at = text.search(new RegExp(`(?<![0-9a-f])${longest}(?![0-9a-f])`))
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`
}
