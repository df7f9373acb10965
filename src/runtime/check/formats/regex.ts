/** The format of regular expressions, as a predicate on a whole text. It never says why a text is refused, and runs none. */

/** Whether it is a `Pattern` of ECMA-262, read with the flag `u`, as JSON Schema 2020-12, section 6.4 of the core, has it. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
