/**
 * Checks of what clients send to meals.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */
import {
  beyondIntegers,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isObject,
  isOneOf,
  type Issues,
  missingOr,
  notALiteral,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { MealCreate, MealPatch } from './types.ts'

const courseValues = ['starter', 'main', 'dessert'] as const

/** Checks a `MealCreate`. */
export function checkMealCreate(input: unknown, issues: Issues): input is MealCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { dish, course } = input

  // dish: text of 1 to 100 characters
  if (typeof dish !== 'string') issues.push(missingOr(notAString, ['dish'], dish, input))
  else if (dish === '') issues.push(stringTooShort(['dish'], dish, 1))
  else if (isLonger(dish, 100)) issues.push(stringTooLong(['dish'], dish, 100))

  // course: one of 3 values
  if (!isOneOf(courseValues, course)) issues.push(missingOr(notALiteral, ['course'], course, input, courseValues))

  for (const key in input) {
    if (key !== 'dish' && key !== 'course') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkMealReplace = checkMealCreate

/** Checks a `MealPatch`. */
export function checkMealPatch(input: unknown, issues: Issues): input is MealPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { dish, course } = input

  // dish: optional; text of 1 to 100 characters
  if (dish !== undefined) {
    if (typeof dish !== 'string') issues.push(notAString(['dish'], dish))
    else if (dish === '') issues.push(stringTooShort(['dish'], dish, 1))
    else if (isLonger(dish, 100)) issues.push(stringTooLong(['dish'], dish, 100))
  }

  // course: optional; one of 3 values
  if (course !== undefined) {
    if (!isOneOf(courseValues, course)) issues.push(notALiteral(['course'], course, courseValues))
  }

  for (const key in input) {
    if (key !== 'dish' && key !== 'course') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `event_id` of a path: an integer. */
export function readMealEventId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'event_id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'event_id'], text))
  else return value
  return undefined
}

/** Reads the `guest_id` of a path: an integer. */
export function readMealGuestId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'guest_id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'guest_id'], text))
  else return value
  return undefined
}

/** Reads the `id` of a path: an integer. */
export function readMealId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
