/** The formats of IP addresses, as predicates on a whole text. It never says why a text is refused. */
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
