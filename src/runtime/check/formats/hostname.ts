/** The formats of host names, as predicates on a whole text. It never says why a text is refused, and resolves none. */
import { isBidiDomain, isUnicodeLabel } from './idna.ts'
import { fromAsciiLabel, toAsciiLabel } from './punycode.ts'

const hostnamePattern = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.(?!$)|$))+$/

/**
 * Whether it is a host name of RFC 1123, section 2.1: ASCII labels of up to 63 characters, 253 in all, no dot at the end. One
 * that begins with `xn--` has to be an A-label of RFC 5890, section 2.3.2.1.
 */
export function isHostname(text: string): boolean {
  if (text.length > 253 || !hostnamePattern.test(text)) return false
  return !/(?:^|\.)xn--/i.test(text) || isIdnHostname(text)
}

/**
 * Whether it is a host name whose labels may be U-labels of IDNA 2008 (RFC 5891, section 5): within the limits of `isHostname`
 * when it is written in ASCII. The full stops of CJK scripts separate labels, too.
 */
export function isIdnHostname(text: string): boolean {
  return toUnicodeHostname(text) !== undefined
}

/** A host name of IDNA 2008 as it is meant to be read; undefined if it is none. */
export function toUnicodeHostname(text: string): string | undefined {
  if (text.length > 253) return undefined
  const ascii = toAsciiHostname(text)
  if (ascii.length > 253 || !hostnamePattern.test(ascii)) return undefined
  const labels = labelsOf(text).map(toUnicodeLabel)
  return labels.every((label) => label !== undefined) && isBidiDomain(labels) ? labels.join('.') : undefined
}

/** A host name as it is written in ASCII, each label by itself. */
export function toAsciiHostname(text: string): string {
  return labelsOf(text)
    .map((label) => (isAscii(label) ? label : toAsciiLabel(label)))
    .join('.')
}

function labelsOf(text: string): string[] {
  return text.split(/[.\u3002\uff0e\uff61]/)
}

/** A label as it is meant to be read; undefined if it is none. */
function toUnicodeLabel(label: string): string | undefined {
  if (!isAscii(label)) return isUnicodeLabel(label) ? label : undefined
  if (!/^xn--/i.test(label)) return label
  const unicode = fromAsciiLabel(label)
  if (unicode === undefined || isAscii(unicode) || !isUnicodeLabel(unicode)) return undefined
  return toAsciiLabel(unicode) === label.toLowerCase() ? unicode : undefined
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
