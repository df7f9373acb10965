/** Why a text is no email address, in the words of the library that FastAPI asks. It never decides that it is none. */
import { isHostname } from '../formats/hostname.ts'
import { addressIn } from '../lax/text.ts'

/** Why it is not an email address. */
export function whyNotEmail(text: string): string {
  const address = addressIn(text)
  const at = findAt(address)
  if (at === -1) return 'An email address must have an @-sign.'
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (local === '') return 'There must be something before the @-sign.'
  return whyNotLocalPart(local) ?? whyNotDomain(domain) ?? whyNotStrict(text, local)
}

/** The first `@` that is not within quotes. */
function findAt(text: string): number {
  const [quoted = ''] = /^[^@"]*"(?:[^"\\]|\\.)*(?:"|$)/s.exec(text) ?? []
  return text.indexOf('@', quoted.length)
}

function whyNotLocalPart(text: string): string | undefined {
  if (/^".*"$/s.test(text)) return 'Quoting the part before the @-sign is not allowed here.'
  const strange = printStrange(text, /[^.\w!#$%&'*+\-/=?^`{|}~\x80-\u{10ffff}]/gu)
  if (text.endsWith('.')) return 'An email address cannot have a period immediately before the @-sign.'
  if (text.startsWith('.')) return 'An email address cannot start with a period.'
  if (text.includes('..')) return 'An email address cannot have two periods in a row.'
  return strange === '' ? undefined : `The email address contains invalid characters before the @-sign: ${strange}.`
}

function whyNotDomain(text: string): string | undefined {
  if (text === '') return 'There must be something after the @-sign.'
  if (/^\[.*\]$/s.test(text)) return 'A bracketed IP address after the @-sign is not allowed here.'
  const strange = printStrange(text, /[^a-zA-Z0-9\-.\x80-\u{10ffff}]/gu)
  if (strange !== '') return `The part after the @-sign contains invalid characters: ${strange}.`
  const fault = findDotFault(text) ?? findLabelFault(text)
  if (fault !== undefined) return fault
  if (!text.includes('.')) return 'The part after the @-sign is not valid. It should have a period.'
  if (/\d$/.test(text)) return 'The part after the @-sign is not valid. It is not within a valid top-level domain.'
  const isReserved = /\.(?:arpa|invalid|local|localhost|onion|test)$/i.test(text)
  return isReserved
    ? 'The part after the @-sign is a special-use or reserved name that cannot be used with email.'
    : undefined
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
  if (/(?:^|\.)(?!xn)..--/i.test(text)) {
    return 'An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode.'
  }
  if (text.length > 253) return `The email address is too long after the @-sign ${printExcess(text.length - 253)}.`
  const long = text.split('.').find((label) => label.length > 63)
  if (long !== undefined) {
    return `After the @-sign, periods cannot be separated by so many characters ${printExcess(long.length - 63)}.`
  }
  const isAscii = /^[\0-\x7f]*$/.test(text)
  return isAscii && !isHostname(text) ? 'The part after the @-sign is not valid IDNA (Invalid A-label).' : undefined
}

/** What FastAPI would accept or convert, and RFC 5321 does not have. */
function whyNotStrict(text: string, local: string): string {
  if (addressIn(text) !== text) return 'There must be nothing around the email address.'
  if (text.length > 254) return `The email address is too long ${printExcess(text.length - 254)}.`
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
