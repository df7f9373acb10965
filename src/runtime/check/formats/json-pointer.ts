/** The formats of JSON pointers, as predicates on a whole text. It never says why a text is refused. */

const jsonPointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/
const relativePrefixPattern = /^(?:0|[1-9]\d*)(?=[#/]|$)/

/** Whether it is a `json-pointer` of RFC 6901, section 3: empty, or tokens that each begin with `/`. */
export function isJsonPointer(text: string): boolean {
  return jsonPointerPattern.test(text)
}

/** Whether it is a `relative-json-pointer` of draft-bhutton-relative-json-pointer-00, section 3: without an index change. */
export function isRelativeJsonPointer(text: string): boolean {
  const prefix = relativePrefixPattern.exec(text)?.[0]
  if (prefix === undefined) return false
  const rest = text.slice(prefix.length)
  return rest === '#' || isJsonPointer(rest)
}
