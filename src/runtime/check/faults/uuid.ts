/** Why a text is no UUID, in FastAPI's words. It never decides that it is none. */

const uuidGroups = [8, 4, 4, 4, 12]

/** Why it is not a UUID. */
export function whyNotUuid(text: string): string {
  const [, prefix = ''] = /^(urn:uuid:|\{(?=.*\}$))/.exec(text) ?? []
  const inner = prefix === '{' ? text.slice(1, -1) : text.slice(prefix.length)
  const at = inner.search(/[^0-9A-Fa-f-]/u)
  if (at !== -1)
    return `invalid character: found \`${String.fromCodePoint(inner.codePointAt(at) ?? 0)}\` at ${prefix.length + at + 1}`
  const groups = inner.split('-')
  if (groups.length === 1 && prefix === '' && inner.length !== 32) {
    return `invalid length: expected length 32 for simple format, found ${inner.length}`
  }
  if (groups.length !== 5) return `invalid group count: expected 5, found ${groups.length}`
  const index = groups.findIndex((group, each) => group.length !== uuidGroups[each])
  // What is of the right form is only written in another way, which strict mode refuses.
  if (index === -1) return 'expected five groups of digits and hyphens alone'
  return `invalid group length in group ${index}: expected ${uuidGroups[index]}, found ${groups[index]?.length}`
}
