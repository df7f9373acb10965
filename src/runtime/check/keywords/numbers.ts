/** What is asked of numbers. */

/** Whether a value is an integer that is kept exactly: within 2^53 - 1 on either side of zero. */
export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** Whether a value is an integer, be it kept exactly or not. */
export function isWhole(value: unknown): value is number {
  return Number.isInteger(value)
}

/** Whether a value is a finite number. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

/** Whether a number is a multiple of another, up to the precision of doubles: 0.3 is one of 0.1. */
export function isMultiple(value: number, of: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(of)) return value % of === 0
  const quotient = value / of
  return Math.abs(quotient - Math.round(quotient)) <= Number.EPSILON * Math.abs(quotient)
}
