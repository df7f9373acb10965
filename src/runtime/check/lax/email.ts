/**
 * The conversions of FastAPI's lax mode to email addresses, which are those of pydantic and email-validator 2.3. What they would
 * not convert comes back unchanged, for a check to refuse.
 */
import { toAsciiHostname, toUnicodeHostname } from '../formats/hostname.ts'
import { trim } from './scalar.ts'

/** The longest text that is looked at, with what stands around the address. */
export const longestText = 2048

/** The most bytes of an address itself (RFC 5321, section 4.5.3.1.3). */
export const longestAddress = 254

/** What may stand around an address in angle brackets: words of a name, or a name in quotes. */
const namedPattern =
  /^(?:[\p{L}\p{N}\p{White_Space}_!#$%&'*+\-/=?^`{|}~]*|\p{White_Space}*"[^]+"\p{White_Space}*)<(.+)$/u

/** The mailboxes whose names mean the same in any case (RFC 2142). */
const rolePattern =
  /^(?:info|marketing|sales|support|abuse|noc|security|postmaster|hostmaster|usenet|news|webmaster|www|uucp|ftp)$/i

/** What makes a text unsafe: spaces, what is not to be seen, and what combines with the character before. */
export const unsafePattern = /[\p{Z}\p{C}]|^\p{M}/u

const localPattern = /^[\w!#$%&'*+\-/=?^`{|}~\x80-\u{10ffff}]+(?:\.[\w!#$%&'*+\-/=?^`{|}~\x80-\u{10ffff}]+)*$/u

/** Labels that are reserved for encodings other than Punycode (RFC 5890, section 2.3.1). */
export const ldhPattern = /(?:^|\.)(?!xn)..--/i

/** Domains that are nowhere on the internet. */
export const reservedPattern = /\.(?:arpa|invalid|local|localhost|onion|test)$/i

/** Converts `Joe <joe@example.com>` to its address, in Unicode throughout, the domain and the names of roles in lower case. */
export function laxEmail(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const [local, domain] = splitAddress(addressIn(value))
  const host = toUnicodeHostname(mapDomain(domain) ?? '')
  return host === undefined
    ? value
    : `${rolePattern.test(local) ? local.toLowerCase() : local.normalize('NFC')}@${host}`
}

/** The address of a mailbox: what stands in angle brackets, or the whole, without the spaces around it. */
export function addressIn(text: string): string {
  const whole = trim(text)
  if (text.length > longestText) return text
  const [, named] = whole.endsWith('>') ? (namedPattern.exec(whole.slice(0, -1)) ?? []) : []
  return named === undefined ? whole : trim(named)
}

function splitAddress(text: string): [local: string, domain: string] {
  const at = text.indexOf('@')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * Maps a domain to the ASCII that stands for it (UTS #46, which the URL standard asks for): full-width letters, full stops of CJK
 * scripts. Undefined if none does.
 */
export function mapDomain(domain: string): string | undefined {
  if (domain.length > 253 || unsafePattern.test(domain) || /[^a-zA-Z0-9\-.\x80-\u{10ffff}]/u.test(domain))
    return undefined
  if (/^[\0-\x7f]*$/.test(domain)) return domain.toLowerCase()
  return URL.canParse(`ws://${domain}`) ? new URL(`ws://${domain}`).hostname : undefined
}

/**
 * Whether it is an email address that FastAPI takes: of any script, without quotes and address literals, and of a domain that may
 * be on the internet.
 */
export function isInternetEmail(text: string): boolean {
  const [local, domain] = splitAddress(text)
  if (text.length > longestAddress || !localPattern.test(local) || toUnicodeHostname(domain) === undefined) return false
  if (unsafePattern.test(local) || unsafePattern.test(domain)) return false
  const ascii = toAsciiHostname(domain)
  if (bytesIn(text) > longestAddress || bytesIn(`${local}@${ascii}`) > longestAddress) return false
  return ascii.includes('.') && /[a-z]$/i.test(ascii) && !ldhPattern.test(ascii) && !reservedPattern.test(ascii)
}

/** How many bytes a text has in UTF-8, which is what the limit of an address is about. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length
}
