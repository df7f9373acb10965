/** The formats of email addresses, as predicates on a whole text. It never says why a text is refused. */
import { isHostname } from './hostname.ts'
import { isIpv4, isIpv6 } from './ip-address.ts'

const dotStringPattern = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/
const quotedStringPattern = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/

/**
 * Whether it is a `Mailbox` of RFC 5321, section 4.1.2, in ASCII and within its limits of length. The domain is an address
 * literal or fully qualified, which section 2.3.5 asks for: `user@localhost` is not one.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return text.length <= 254 && isLocalPart(text.slice(0, Math.max(at, 0))) && isMailDomain(text.slice(at + 1))
}

/** Whether it may stand before the `@` of an email address. */
function isLocalPart(text: string): boolean {
  return text.length <= 64 && (dotStringPattern.test(text) || quotedStringPattern.test(text))
}

function isMailDomain(text: string): boolean {
  if (!text.startsWith('[')) return text.includes('.') && isHostname(text)
  if (!text.endsWith(']')) return false
  const address = text.slice(1, -1)
  return isIpv4(address) || (/^IPv6:/i.test(address) && isIpv6(address.slice(5)))
}

const beyondAscii = /[^\0-\x7f]/gu

/**
 * Whether it is a `Mailbox` of RFC 6531, section 3.3: what `isEmail` says, with any character beyond ASCII allowed in the words
 * of the local part and in the labels of the domain. Whether such a label is one of IDNA is left to who resolves it.
 */
export function isIdnEmail(text: string): boolean {
  // To the grammar any such character is a letter, and one alone stands for it.
  return text.length <= 254 && !/[\ud800-\udfff]/u.test(text) && isEmail(text.replace(beyondAscii, 'x'))
}
