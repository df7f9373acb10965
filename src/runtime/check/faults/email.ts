/** Why a text is no email address, in the words of the library that FastAPI asks. It never decides that it is none. */
import { isHostname } from '../formats/hostname.ts'
import {
  addressIn,
  bytesIn,
  ldhPattern,
  longestAddress,
  longestText,
  mapDomain,
  reservedPattern,
  unsafePattern,
} from '../lax/email.ts'

/** Why it is not an email address. */
export function whyNotEmail(text: string): string {
  if (text.length > longestText) return `Length must not exceed ${longestText} characters`
  const address = addressIn(text)
  const at = findUnquoted(/[@<]/, address)
  if (at === -1) return whyNoAt(address)
  if (address.charAt(at) === '<') return whyNotMailbox(address, at)
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (local === '') return 'There must be something before the @-sign.'
  return whyNotLocalPart(local) ?? whyNotDomain(domain) ?? whyTooLong(address) ?? whyNotStrict(text, local)
}

/** Where the first of some characters stands that is not within quotes. */
function findUnquoted(characters: RegExp, text: string): number {
  const [quoted = ''] = /^[^@<"]*"(?:[^"\\]|\\.)*(?:"|$)/s.exec(text) ?? []
  const at = text.slice(quoted.length).search(characters)
  return at === -1 ? -1 : at + quoted.length
}

function whyNoAt(text: string): string {
  const [other] = /[＠﹫]/.exec(text) ?? []
  if (other === undefined) return 'An email address must have an @-sign.'
  const name = other === '＠' ? '"full-width" at-sign (@)' : '"small commercial at"'
  return `The email address has the ${name} character instead of a regular at-sign.`
}

/** Why what has an angle bracket is no name with an address. */
function whyNotMailbox(text: string, at: number): string {
  const name = text.slice(0, at).trimEnd()
  const strange = name.startsWith('"') ? '' : printStrange(name, /[^ \w!#$%&'*+\-/=?^`{|}~]/gu)
  if (strange !== '') return `The display name contains invalid characters when not quoted: ${strange}.`
  if (!text.includes('>', at)) {
    return 'An open angle bracket at the start of the email address has to be followed by a close angle bracket at the end.'
  }
  if (!text.endsWith('>')) return "There can't be anything after the email address."
  if (!text.includes('@', at)) return whyNoAt(text)
  return 'A display name and angle brackets around the email address are not permitted here.'
}

function whyNotLocalPart(text: string): string | undefined {
  if (/^".*"$/s.test(text)) return 'Quoting the part before the @-sign is not allowed here.'
  const strange = printStrange(text, /[^.\w!#$%&'*+\-/=?^`{|}~\x80-\u{10ffff}]/gu)
  if (strange !== '') return `The email address contains invalid characters before the @-sign: ${strange}.`
  if (text.endsWith('.')) return 'An email address cannot have a period immediately before the @-sign.'
  if (text.startsWith('.')) return 'An email address cannot start with a period.'
  if (text.includes('..')) return 'An email address cannot have two periods in a row.'
  return findUnsafe(text)
}

function findUnsafe(text: string): string | undefined {
  if (!unsafePattern.test(text)) return undefined
  const unsafe = printStrange(text, new RegExp(unsafePattern, 'gu'))
  return `The email address contains unsafe characters: ${unsafe}.`
}

function whyNotDomain(text: string): string | undefined {
  if (text === '') return 'There must be something after the @-sign.'
  if (/^\[.*\]$/s.test(text)) return 'A bracketed IP address after the @-sign is not allowed here.'
  const strange = printStrange(text, /[^a-zA-Z0-9\-.\x80-\u{10ffff}]/gu)
  if (strange !== '') return `The part after the @-sign contains invalid characters: ${strange}.`
  return findUnsafe(text) ?? findHostFault(mapDomain(text) ?? text)
}

/** What is wrong with a domain in ASCII, or with one that cannot be written so. */
function findHostFault(text: string): string | undefined {
  const fault = findDotFault(text) ?? findLabelFault(text)
  if (fault !== undefined) return fault
  const isAscii = /^[\0-\x7f]*$/.test(text)
  if (isAscii && !text.includes('.')) return 'The part after the @-sign is not valid. It should have a period.'
  if (/\d$/.test(text)) return 'The part after the @-sign is not valid. It is not within a valid top-level domain.'
  if (reservedPattern.test(text))
    return 'The part after the @-sign is a special-use or reserved name that cannot be used with email.'
  return isHostname(text) ? undefined : 'The part after the @-sign is not valid IDNA (Invalid A-label).'
}

function findDotFault(text: string): string | undefined {
  if (text.endsWith('.')) return 'An email address cannot end with a period.'
  if (text.startsWith('.')) return 'An email address cannot have a period immediately after the @-sign.'
  if (text.includes('..')) return 'An email address cannot have two periods in a row.'
  if (text.endsWith('-')) return 'An email address cannot end with a hyphen.'
  if (text.startsWith('-')) return 'An email address cannot have a hyphen immediately after the @-sign.'
  if (/\.-|-\./.test(text)) return 'An email address cannot have a period and a hyphen next to each other.'
  return undefined
}

function findLabelFault(text: string): string | undefined {
  if (ldhPattern.test(text)) {
    return 'An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode.'
  }
  if (text.length > 253) return `The email address is too long after the @-sign ${printExcess(text.length - 253)}.`
  const long = text.split('.').find((label) => label.length > 63)
  if (long === undefined) return undefined
  return `After the @-sign, periods cannot be separated by so many characters ${printExcess(long.length - 63)}.`
}

function whyTooLong(address: string): string | undefined {
  const excess = bytesIn(address) - longestAddress
  return excess > 0 ? `The email address is too long ${printExcess(excess)}.` : undefined
}

/** What FastAPI would accept or convert, and RFC 5321 does not have. */
function whyNotStrict(text: string, local: string): string {
  if (addressIn(text) !== text) return 'There must be nothing around the email address.'
  if (local.length > 64) return `The email address is too long before the @-sign ${printExcess(local.length - 64)}.`
  return 'Internationalized characters are not supported.'
}

function printExcess(count: number): string {
  return `(${count} character${count === 1 ? '' : 's'} too many)`
}

/** The characters found, each once, in the order of their names. */
function printStrange(text: string, pattern: RegExp): string {
  return [...new Set(Array.from(text.matchAll(pattern), ([character]) => printCharacter(character)))]
    .toSorted()
    .join(', ')
}

function printCharacter(character: string): string {
  if (character === '\\') return String.raw`"\"`
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character === "'" ? `"'"` : `'${character}'`
  if (character === ' ') return 'SPACE'
  return `U+${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`
}
