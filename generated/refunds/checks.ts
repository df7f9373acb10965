/**
 * Checks of what clients send to refunds.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */
import { beyondIntegers, integerOf, isInteger, type Issues, unreadableInteger } from 'tenon/runtime'

/** Reads the `id` of a path: an integer. */
export function readRefundId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
