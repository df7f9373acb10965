/**
 * Why a text is not of its format: a few words each, for the context of an issue, worded as FastAPI's parsers word them where
 * the rule is the same. Called only with a text that its predicate in formats.ts has refused; it never decides that.
 */
import { isDate, isHostname, isIpLiteral, isLocalPart } from './formats.ts'

const tooShort = 'input is too short'
const extraCharacters = 'unexpected extra characters at the end of the input'

/** For each letter of a layout, what is said of a character that does not fit it; the letters stand for digits. */
const layoutFaults: Readonly<Record<string, string>> = {
  Y: 'invalid character in year',
  M: 'invalid character in month',
  D: 'invalid character in day',
  '-': 'invalid date separator, expected `-`',
  h: 'invalid character in hour',
  m: 'invalid character in minute',
  s: 'invalid character in second',
  ':': 'invalid time separator, expected `:`',
}

function findLayoutFault(text: string, layout: string): string | undefined {
  const at = Array.from(layout).findIndex((letter, index) => {
    const character = text.charAt(index)
    return letter === '-' || letter === ':' ? character !== letter : !/^\d$/.test(character)
  })
  return layoutFaults[layout.charAt(at)]
}

/** Why it is not a date. */
export function whyNotDate(text: string): string {
  return findDateFault(text) ?? extraCharacters
}

function findDateFault(text: string): string | undefined {
  if (text.length < 10) return tooShort
  const fault = findLayoutFault(text, 'YYYY-MM-DD')
  if (fault !== undefined || isDate(text.slice(0, 10))) return fault
  const month = Number(text.slice(5, 7))
  return month < 1 || month > 12
    ? 'month value is outside expected range of 1-12'
    : 'day value is outside expected range'
}

/** Why it is not a date-time. */
export function whyNotDateTime(text: string): string {
  const fault = findDateFault(text)
  if (fault !== undefined) return fault
  return /^T/i.test(text.slice(10)) ? whyNotTime(text.slice(11)) : 'invalid datetime separator, expected `T` or `t`'
}

/** Why it is not a time. */
export function whyNotTime(text: string): string {
  if (text.length < 5) return tooShort
  const fault = findLayoutFault(text, 'hh:mm:ss')
  if (fault !== undefined) return fault
  if (Number(text.slice(0, 2)) > 23) return 'hour value is outside expected range of 0-23'
  if (Number(text.slice(3, 5)) > 59) return 'minute value is outside expected range of 0-59'
  const [fraction = ''] = /^(?:\.\d*)?/.exec(text.slice(8)) ?? []
  if (fraction === '.') return 'second fraction digits missing after `.`'
  return findOffsetFault(text.slice(8 + fraction.length)) ?? 'second value is outside expected range of 0-59'
}

function findOffsetFault(text: string): string | undefined {
  if (text === '') return 'timezone is missing, expected `Z` or an offset such as `+01:00`'
  if (/^Z/i.test(text)) return text.length > 1 ? extraCharacters : undefined
  if (!/^[+-]/.test(text)) return 'invalid timezone sign'
  if (!/^.\d\d/.test(text)) return 'invalid timezone hour'
  if (!/^...:\d\d/.test(text)) return 'invalid timezone minute'
  if (Number(text.slice(1, 3)) > 23) return 'timezone offset must be less than 24 hours'
  if (Number(text.slice(4, 6)) > 59) return 'timezone minute value is outside expected range of 0-59'
  return text.length > 6 ? extraCharacters : undefined
}

/** Why it is not a duration. */
export function whyNotDuration(text: string): string {
  if (text === '') return tooShort
  if (!text.startsWith('P')) return /^\d/.test(text) ? 'expected `P` at the start' : 'invalid digit in duration'
  if (text.length < 3) return tooShort
  const [days = '', time, ...more] = text.slice(1).split('T')
  if (more.length > 0) return '`t` character repeated in duration'
  return (
    findQuantityFault(days.replace(/^(?:\d+[YMWD])*/, ''), 'date') ??
    findQuantityFault((time ?? '').replace(/^(?:\d+[HMS])*/, ''), 'time') ??
    (time === '' ? tooShort : 'quantities are repeated, left out or not in order, the largest first')
  )
}

function findQuantityFault(rest: string, part: string): string | undefined {
  if (rest === '') return undefined
  return /^\d/.test(rest) ? `quantity invalid in ${part} part of duration` : 'invalid digit in duration'
}

/** Why it is not an email address. */
export function whyNotEmail(text: string): string {
  const at = text.lastIndexOf('@')
  if (at === -1) return 'An email address must have an @-sign.'
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (local === '') return 'There must be something before the @-sign.'
  if (domain === '') return 'There must be something after the @-sign.'
  if (local.length > 64) return `The email address is too long before the @-sign ${printExcess(local.length - 64)}.`
  if (!isLocalPart(local)) return whyNotLocalPart(local)
  if (!domain.startsWith('[') && !isHostname(domain)) return whyNotMailDomain(domain)
  if (!domain.startsWith('[') && !domain.includes('.')) {
    return 'The part after the @-sign is not valid. It should have a period.'
  }
  if (text.length > 254) return `The email address is too long ${printExcess(text.length - 254)}.`
  return 'The part after the @-sign is not an address in brackets.'
}

function printExcess(count: number): string {
  return `(${count} character${count === 1 ? '' : 's'} too many)`
}

function whyNotLocalPart(text: string): string {
  if (text.startsWith('.')) return 'An email address cannot start with a period.'
  if (text.endsWith('.')) return 'An email address cannot have a period immediately before the @-sign.'
  if (text.includes('..')) return 'An email address cannot have two periods in a row.'
  return 'The email address contains invalid characters before the @-sign.'
}

function whyNotMailDomain(text: string): string {
  if (/[^A-Za-z0-9.-]/.test(text)) return 'The part after the @-sign contains invalid characters.'
  if (text.endsWith('.')) return 'An email address cannot end with a period.'
  if (text.startsWith('.')) return 'An email address cannot have a period immediately after the @-sign.'
  if (text.includes('..')) return 'An email address cannot have two periods in a row.'
  if (text.endsWith('-')) return 'An email address cannot end with a hyphen.'
  if (text.startsWith('-')) return 'An email address cannot have a hyphen immediately after the @-sign.'
  if (/\.-|-\./.test(text)) return 'An email address cannot have a period and a hyphen next to each other.'
  return 'The part after the @-sign is too long.'
}

/** Why it is not a URI. */
export function whyNotUri(text: string): string {
  if (text === '') return 'input is empty'
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return 'relative URL without a base'
  const [start = '', authority = ''] = /^[^:]*:(?:\/\/([^/?#]*))?/.exec(text) ?? []
  return findAuthorityFault(authority) ?? findPathFault(text.slice(start.length)) ?? whyNotHost(text)
}

function findAuthorityFault(text: string): string | undefined {
  const host = text.slice(text.lastIndexOf('@') + 1)
  const [, literal] = /^\[([^\]]*)\]/.exec(host) ?? []
  if (host.startsWith('[') && (literal === undefined || !isIpLiteral(literal))) return 'invalid IPv6 address'
  const afterHost = literal === undefined ? host.replace(/^[^:]*/, '') : host.slice(literal.length + 2)
  return /^(?::\d*)?$/.test(afterHost) && Number(afterHost.slice(1)) <= 65535 ? undefined : 'invalid port number'
}

function findPathFault(text: string): string | undefined {
  // The first `#` starts the fragment; any other is out of place.
  const [forbidden] = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/u.exec(text.replace('#', '')) ?? []
  if (forbidden !== undefined) return `invalid character: found \`${forbidden}\``
  return /%(?![0-9A-Fa-f]{2})/.test(text) ? 'invalid percent-encoding' : undefined
}

function whyNotHost(text: string): string {
  const hostIsEmpty = !/^[^/]*\/\/(?:[^/?#]*@)?[^/?#:@]/.test(text)
  return /^https?:/i.test(text) && hostIsEmpty ? 'empty host' : 'invalid domain character'
}

const uuidGroups = [8, 4, 4, 4, 12]

/** Why it is not a UUID. */
export function whyNotUuid(text: string): string {
  const [strange] = /[^0-9A-Fa-f-]/u.exec(text) ?? []
  if (strange !== undefined) return `invalid character: found \`${strange}\` at ${text.indexOf(strange) + 1}`
  const groups = text.split('-')
  if (groups.length === 1 && text.length !== 32) {
    return `invalid length: expected length 32 for simple format, found ${text.length}`
  }
  if (groups.length !== 5) return `invalid group count: expected 5, found ${groups.length}`
  const index = groups.findIndex((group, at) => group.length !== uuidGroups[at])
  return `invalid group length in group ${index}: expected ${uuidGroups[index]}, found ${groups[index]?.length}`
}
