/**
 * Checks of what clients send to todos.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  complete,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  missingOr,
  notABoolean,
  notAnInteger,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { TodoCreate, TodoPatch } from './types.ts'

/** Reads a `TodoCreate`. */
export function readTodoCreate(input: unknown, issues: Issues): TodoCreate | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<TodoCreate> = {}
  const { userId, title, completed } = input

  // userId: an integer of at least 1
  if (!isWhole(userId)) issues.push(missingOr(notAnInteger, ['userId'], userId, input))
  else if (userId < 1) issues.push(belowMinimum(['userId'], userId, 1))
  else if (!isInteger(userId)) issues.push(beyondIntegers(['userId'], userId))
  else value.userId = userId

  // title: text of 1 to 200 characters
  if (typeof title !== 'string') issues.push(missingOr(notAString, ['title'], title, input))
  else if (title === '') issues.push(stringTooShort(['title'], title, 1))
  else if (isLonger(title, 200)) issues.push(stringTooLong(['title'], title, 200))
  else value.title = title

  // completed: false when absent; true or false
  if (completed === undefined) value.completed = false
  else if (typeof completed !== 'boolean') issues.push(notABoolean(['completed'], completed))
  else value.completed = completed

  for (const key in input) {
    if (key !== 'userId' && key !== 'title' && key !== 'completed') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before ? complete(value) : undefined
}

export const readTodoReplace = readTodoCreate

/** Checks a `TodoPatch`. */
export function checkTodoPatch(input: unknown, issues: Issues): input is TodoPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { userId, title, completed } = input

  // userId: optional; an integer of at least 1
  if (userId !== undefined) {
    if (!isWhole(userId)) issues.push(notAnInteger(['userId'], userId))
    else if (userId < 1) issues.push(belowMinimum(['userId'], userId, 1))
    else if (!isInteger(userId)) issues.push(beyondIntegers(['userId'], userId))
  }

  // title: optional; text of 1 to 200 characters
  if (title !== undefined) {
    if (typeof title !== 'string') issues.push(notAString(['title'], title))
    else if (title === '') issues.push(stringTooShort(['title'], title, 1))
    else if (isLonger(title, 200)) issues.push(stringTooLong(['title'], title, 200))
  }

  // completed: optional; true or false
  if (completed !== undefined) {
    if (typeof completed !== 'boolean') issues.push(notABoolean(['completed'], completed))
  }

  for (const key in input) {
    if (key !== 'userId' && key !== 'title' && key !== 'completed') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: an integer. */
export function readTodoId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
