/**
 * The formats of text, as JSON Schema 2020-12 names them, each a predicate on a whole text. It never says why a text is refused:
 * format-faults.ts does. Every pattern takes time in proportion to the text, and lengths are checked first where they are bounded.
 */

const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether it is a `date-time` of RFC 3339, section 5.6: `T` between date and time, an offset or `Z`, a day that exists. */
export function isDateTime(text: string): boolean {
  return (text[10] === 'T' || text[10] === 't') && isDate(text.slice(0, 10)) && isTime(text.slice(11))
}

/** Whether it is a `full-date` of RFC 3339, section 5.6: a day that exists in the Gregorian calendar. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const day = Number(text.slice(8))
  return day <= 28 || day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether it is a `full-time` of RFC 3339, section 5.6: with seconds, and with an offset or `Z`. */
export function isTime(text: string): boolean {
  return timePattern.test(text) && (text[6] !== '6' || isLastMinuteOfDay(text))
}

/** Leap seconds are put in at midnight of UTC, whatever the offset. */
function isLastMinuteOfDay(text: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(text) ?? []
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
  const minute = Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5)) - offset
  return (minute + 1440) % 1440 === 1439
}

const durationPattern =
  /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D|(?=T))(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/

/** Whether it is a `duration` of RFC 3339, appendix A: whole numbers, and no unit left out between the first and the last. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text)
}

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
export function isLocalPart(text: string): boolean {
  return text.length <= 64 && (dotStringPattern.test(text) || quotedStringPattern.test(text))
}

function isMailDomain(text: string): boolean {
  if (!text.startsWith('[')) return text.includes('.') && isHostname(text)
  if (!text.endsWith(']')) return false
  const address = text.slice(1, -1)
  return isIpv4(address) || (/^IPv6:/i.test(address) && isIpv6(address.slice(5)))
}

const hostnamePattern = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.(?!$)|$))+$/

/** Whether it is a host name of RFC 1123, section 2.1: ASCII labels of up to 63 characters, 253 in all, no dot at the end. */
export function isHostname(text: string): boolean {
  return text.length <= 253 && hostnamePattern.test(text)
}

const ipv4Pattern = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** Whether it is an IPv4 address in dotted-quad notation (RFC 2673, section 3.2), without leading zeros. */
export function isIpv4(text: string): boolean {
  return text.length <= 15 && ipv4Pattern.test(text)
}

const ipv6GroupsPattern = /^[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*$/

/** Whether it is an IPv6 address (RFC 4291, section 2.2), without a zone. `::` stands for one group of zeros or more. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false
  const lastColon = text.lastIndexOf(':')
  const tail = text.slice(lastColon + 1)
  if (!tail.includes('.')) return areIpv6Groups(text)
  // An embedded IPv4 address takes the place of two groups.
  return isIpv4(tail) && areIpv6Groups(`${text.slice(0, lastColon + 1)}0:0`)
}

function areIpv6Groups(text: string): boolean {
  const [before = '', after, ...more] = text.split('::')
  if (after === undefined) return ipv6GroupsPattern.test(text) && countGroups(text) === 8
  const groupsAreValid = [before, after].every((part) => part === '' || ipv6GroupsPattern.test(part))
  return more.length === 0 && groupsAreValid && countGroups(before) + countGroups(after) <= 7
}

function countGroups(text: string): number {
  return text === '' ? 0 : text.split(':').length
}

const schemePattern = /^[A-Za-z][A-Za-z0-9+.-]*:/
const notInUriPattern = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]|%(?![0-9A-Fa-f]{2})/
const authorityPattern = /^(?:[^@[\]]*@)?(\[[^@[\]]*\]|[^:@[\]]*)(?::(\d*))?$/

/**
 * Whether it is a `URI` of RFC 3986: absolute, in ASCII, a fragment allowed. Beyond the generic syntax, a port has to fit in
 * 16 bits, and `http` and `https` need a host (RFC 9110, section 4.2).
 */
export function isUri(text: string): boolean {
  const scheme = schemePattern.exec(text)?.[0]
  if (scheme === undefined || notInUriPattern.test(text)) return false
  const rest = text.slice(scheme.length)
  if (!rest.startsWith('//')) return isPathAndAfter(rest) && !isWebScheme(scheme)
  const length = rest.slice(2).search(/[/?#]/)
  const end = length === -1 ? rest.length : length + 2
  return isPathAndAfter(rest.slice(end)) && isAuthority(rest.slice(2, end), isWebScheme(scheme))
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

const uuidPattern = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/

/** Whether it is a UUID of RFC 4122, section 3: with its hyphens, of any version, in either case. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}
