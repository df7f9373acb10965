/**
 * The answers of handlers of todos: what is not declared is left out.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  complete,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  listShape,
  missingOr,
  notABoolean,
  notAnInteger,
  notAnObject,
  notAString,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Todo } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readTodo), [406])

export const getAnswers = standardAnswers(200, readTodo, [404, 406, 412])

export const createAnswers = standardAnswers(201, readTodo, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readTodo, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readTodo, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

/** Reads a `Todo`. */
export function readTodo(input: unknown, issues: Issues): Todo | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Todo> = {}
  const { id, userId, title, completed } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

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

  // completed: true or false
  if (typeof completed !== 'boolean') issues.push(missingOr(notABoolean, ['completed'], completed, input))
  else value.completed = completed

  return issues.length === before ? complete(value) : undefined
}
