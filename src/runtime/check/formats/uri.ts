/** The formats of URIs and IRIs, and of references to them, as predicates on a whole text. It never says why one is refused. */
import { isIpv6 } from './ip-address.ts'

const schemePattern = /^[A-Za-z][A-Za-z0-9+.-]*:/
const schemeOrNothing = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?$/
const notInUriPattern = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|%(?![0-9A-Fa-f]{2})/
const notInIriPattern =
  /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10ffff}]|%(?![0-9A-Fa-f]{2})/u
const beyondAsciiPattern = /[^\0-\x7f]/gu
const privatePattern = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u
const noncharacterPattern = /\p{Noncharacter_Code_Point}/u
const authorityPattern = /^(?:[^@[\]]*@)?(\[[^@[\]]*\]|[^:@[\]]*)(?::(\d*))?$/

/**
 * Whether it is a `URI` of RFC 3986: absolute, in ASCII, a fragment allowed. Beyond the generic syntax, a port has to fit in
 * 16 bits, and `http` and `https` need a host (RFC 9110, section 4.2).
 */
export function isUri(text: string): boolean {
  const scheme = schemePattern.exec(text)?.[0]
  if (scheme === undefined || notInUriPattern.test(text)) return false
  const rest = text.slice(scheme.length)
  return rest.startsWith('//') ? isAfterScheme(rest, isWebScheme(scheme)) : isPathAndAfter(rest) && !isWebScheme(scheme)
}

/** Whether it is a `URI-reference` of RFC 3986, section 4.1: a URI, or what is relative to one. */
export function isUriReference(text: string): boolean {
  if (schemePattern.test(text)) return isUri(text)
  if (notInUriPattern.test(text)) return false
  if (text.startsWith('//')) return isAfterScheme(text, false)
  // A colon in the first segment would make it a scheme.
  return isPathAndAfter(text) && !/^[^/?#]*:/.test(text)
}

/** Whether it is an `IRI` of RFC 3987, section 2.2: a URI in which letters of any script may stand. */
export function isIri(text: string): boolean {
  return isOfIriCharacters(text) && isUri(text.replace(beyondAsciiPattern, 'x'))
}

/** Whether it is an `IRI-reference` of RFC 3987, section 2.2: an IRI, or what is relative to one. */
export function isIriReference(text: string): boolean {
  return isOfIriCharacters(text) && isUriReference(text.replace(beyondAsciiPattern, 'x'))
}

/** Private characters belong to the query alone, and what ends in the first colon is a scheme, which has ASCII alone. */
function isOfIriCharacters(text: string): boolean {
  if (notInIriPattern.test(text) || noncharacterPattern.test(text)) return false
  const [scheme = ''] = /^[^/?#:]*:/.exec(text) ?? []
  return !privatePattern.test(text.replace(/\?[^#]*/, '')) && schemeOrNothing.test(scheme)
}

function isAfterScheme(text: string, hostIsNeeded: boolean): boolean {
  const length = text.slice(2).search(/[/?#]/)
  const end = length === -1 ? text.length : length + 2
  return isPathAndAfter(text.slice(end)) && isAuthority(text.slice(2, end), hostIsNeeded)
}

function isWebScheme(scheme: string): boolean {
  return /^https?:$/i.test(scheme)
}

/** Brackets belong to the authority alone, and a fragment has no `#` within. */
function isPathAndAfter(text: string): boolean {
  return !/[[\]]/.test(text) && text.indexOf('#') === text.lastIndexOf('#')
}

function isAuthority(text: string, hostIsNeeded: boolean): boolean {
  const [, host, port = ''] = authorityPattern.exec(text) ?? []
  if (host === undefined || (hostIsNeeded && host === '') || Number(port) > 65535) return false
  return !host.startsWith('[') || isIpLiteral(host.slice(1, -1))
}

const futureAddressPattern = /^[Vv][0-9A-Fa-f]+\.[!$&'()*+,\-.0-9:;=A-Z_a-z~]+$/

/** Whether it may stand within the brackets of a URI's host. */
export function isIpLiteral(text: string): boolean {
  return isIpv6(text) || futureAddressPattern.test(text)
}
