/** The format of UUIDs, as a predicate on a whole text. It never says why a text is refused. */
const uuidPattern = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/

/** Whether it is a UUID of RFC 4122, section 3: with its hyphens, of any version, in either case. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}
