/**
 * The answers of handlers of meals: what is not declared is left out.
 *
 * Generated from schemas/meals.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Meal } from './types.ts'

const courseValues = ['starter', 'main', 'dessert'] as const

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readMeal, readPartOfMeal) },
  404: { kind: 'error' },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readMeal },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readMeal },
  404: { kind: 'error' },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readMeal },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readMeal },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfMeal = Partial<Meal>

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

/** Reads a `PartOfMeal`. */
export function readPartOfMeal(input: unknown, issues: Issues): PartOfMeal | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfMeal> = {}
  const { id, guest_id, dish, course } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // guest_id: optional; an integer
  if (guest_id !== undefined) {
    if (!isInteger(guest_id)) issues.push(notAnInteger(['guest_id'], guest_id))
    else value.guest_id = guest_id
  }

  // dish: optional; text of 1 to 100 characters
  if (dish !== undefined) {
    if (typeof dish !== 'string') issues.push(notAString(['dish'], dish))
    else if (dish === '') issues.push(stringTooShort(['dish'], dish, 1))
    else if (isLonger(dish, 100)) issues.push(stringTooLong(['dish'], dish, 100))
    else value.dish = dish
  }

  // course: optional; one of 3 values
  if (course !== undefined) {
    if (!isOneOf(courseValues, course)) issues.push(notALiteral(['course'], course, courseValues))
    else value.course = course
  }

  return issues.length === before ? complete(value) : undefined
}
