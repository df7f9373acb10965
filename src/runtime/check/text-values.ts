/**
 * Reads the scalars of path, query, headers and cookies, by a strict grammar. It never says what is wrong: text that is not of
 * the grammar comes back unchanged, so that the check of the type that follows makes the issue.
 */

const integerPattern = /^-?(?:0|[1-9]\d*)$/
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Reads an integer: an optional `-`, then digits without a leading zero; no `+`, space, exponent or `0x`. `-0` is 0.
 * One beyond 2^53 - 1 comes back as the nearest number, Infinity at the far end: a check of the range refuses it.
 */
export function integerOf(text: string): number | string {
  return integerPattern.test(text) ? Number(text) + 0 : text
}

/** Reads a number as JSON writes it (RFC 8259, section 6). One too large to be finite comes back as its text. `-0` is 0. */
export function numberOf(text: string): number | string {
  if (!numberPattern.test(text)) return text
  const value = Number(text) + 0
  return Number.isFinite(value) ? value : text
}

/** Reads a boolean: exactly `true` or `1`, `false` or `0`. */
export function booleanOf(text: string): boolean | string {
  switch (text) {
    case 'true':
    case '1':
      return true
    case 'false':
    case '0':
      return false
    default:
      return text
  }
}
