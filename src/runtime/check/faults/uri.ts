/** Why a text is no URI, in FastAPI's words where it would refuse it, too. It never decides that it is none. */
import { isIpLiteral } from '../formats/uri.ts'

const beforeScheme = /^[\0-\x20]+/
const schemePattern = /^[A-Za-z][A-Za-z0-9+.-]*:/

/** Why it is not a URI. */
export function whyNotUri(text: string): string {
  const start = text.replace(beforeScheme, '')
  if (start === '') return 'input is empty'
  if (!schemePattern.test(start)) return 'relative URL without a base'
  return whyNotUrl(start) ?? (start === text ? whyNotStrict(text) : 'invalid character: found ` `')
}

/** Schemes of which the URL standard knows the hosts, `file` aside. */
const specialScheme = /^(?:https?|wss?|ftp):/i

/** Why the URL standard of the WHATWG, and with it FastAPI, refuses it. */
function whyNotUrl(text: string): string | undefined {
  if (URL.canParse(text)) return undefined
  const isSpecial = specialScheme.test(text)
  const after = text.replace(schemePattern, '')
  const [authority = ''] = isSpecial
    ? after.replace(/^[/\\]*/, '').split(/[/?#\\]/)
    : after.replace(/^\/\//, '').split(/[/?#]/)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const [name = ''] = host.startsWith('[') ? (/^\[[^\]]*\]?/.exec(host) ?? []) : (/^[^:]*/.exec(host) ?? [])
  if (host === '' || (isSpecial && name === '')) return 'empty host'
  const port = host.slice(name.length)
  if (name.startsWith('[') && (isPort(port) || !port.startsWith(':'))) return 'invalid IPv6 address'
  if (!isPort(port)) return 'invalid port number'
  if (!isSpecial) return 'invalid domain character'
  return /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i.test(name) ? 'invalid IPv4 address' : 'invalid international domain name'
}

function isPort(text: string): boolean {
  return text === '' || (/^:\d*$/.test(text) && Number(text.slice(1)) <= 65535)
}

/** What FastAPI would convert, and RFC 3986 does not have. */
function whyNotStrict(text: string): string {
  const [start = '', authority = ''] = /^[^:]*:(?:\/\/([^/?#]*))?/.exec(text) ?? []
  const [brackets = '', literal] = /\[([^[\]]*)\]/.exec(authority) ?? []
  if (literal !== undefined && !isIpLiteral(literal)) return 'invalid IPv6 address'
  const [port = ''] = /(?::[^:\]]*)?$/.exec(authority.slice(authority.lastIndexOf('@') + 1)) ?? []
  if (!isPort(port)) return 'invalid port number'
  if (/^https?:/i.test(text) && !/^[^/]*\/\/(?:[^/?#]*@)?[^/?#:@]/.test(text)) return 'empty host'
  // The first `#` starts the fragment; any other is out of place.
  const rest = authority.replace(brackets, '') + text.slice(start.length).replace('#', '')
  const [forbidden] = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/u.exec(rest) ?? []
  if (forbidden !== undefined) return `invalid character: found \`${forbidden}\``
  return /%(?![0-9A-Fa-f]{2})/.test(text) ? 'invalid percent-encoding' : 'invalid domain character'
}
