/**
 * The answers of handlers of meals: what is not declared is left out.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isInteger,
  isLonger,
  isObject,
  isOneOf,
  type Issues,
  listShape,
  missingOr,
  notALiteral,
  notAnInteger,
  notAnObject,
  notAString,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Meal } from './types.ts'

const courseValues = ['starter', 'main', 'dessert'] as const

export const listAnswers = standardAnswers(200, listShape(readMeal), [404, 406])

export const getAnswers = standardAnswers(200, readMeal, [404, 406, 412])

export const createAnswers = standardAnswers(201, readMeal, [404, 406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readMeal, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readMeal, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

/** Reads a `Meal`. */
export function readMeal(input: unknown, issues: Issues): Meal | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Meal> = {}
  const { id, guest_id, dish, course } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // guest_id: an integer
  if (!isInteger(guest_id)) issues.push(missingOr(notAnInteger, ['guest_id'], guest_id, input))
  else value.guest_id = guest_id

  // dish: text of 1 to 100 characters
  if (typeof dish !== 'string') issues.push(missingOr(notAString, ['dish'], dish, input))
  else if (dish === '') issues.push(stringTooShort(['dish'], dish, 1))
  else if (isLonger(dish, 100)) issues.push(stringTooLong(['dish'], dish, 100))
  else value.dish = dish

  // course: one of 3 values
  if (!isOneOf(courseValues, course)) issues.push(missingOr(notALiteral, ['course'], course, input, courseValues))
  else value.course = course

  return issues.length === before ? complete(value) : undefined
}
