/**
 * Checks of what clients send to todos.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
  beyondIntegers,
  booleanOf,
  complete,
  extraForbidden,
  integerOf,
  isCursor,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  last,
  missingOr,
  notABoolean,
  notACursor,
  notAnInteger,
  notAnObject,
  notAString,
  type Query,
  stringTooLong,
  stringTooShort,
  unreadableBoolean,
  unreadableInteger,
} from 'tenon/runtime'
import type { ListTodosQuery, TodoCreate, TodoPatch } from './types.ts'

const listTodosQueryKeys = new Set(['limit', 'cursor', 'userId', 'title', 'completed'])

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
  if (!isInteger(userId)) issues.push(missingOr(notAnInteger, ['userId'], userId, input))
  else if (userId < 1) issues.push(belowMinimum(['userId'], userId, 1))
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
    if (!isInteger(userId)) issues.push(notAnInteger(['userId'], userId))
    else if (userId < 1) issues.push(belowMinimum(['userId'], userId, 1))
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

/** Reads the query of `listTodos`. */
export function readListTodosQuery(values: Query, issues: Issues): ListTodosQuery | undefined {
  const before = issues.length
  const value: Partial<ListTodosQuery> = {}

  // limit: 50 when absent; an integer from 1 to 1000
  const limitInput = last(values, 'limit')
  if (limitInput === undefined) value.limit = 50
  else {
    const limit = integerOf(limitInput)
    if (typeof limit !== 'number') issues.push(unreadableInteger(['query', 'limit'], limitInput))
    else if (!isInteger(limit)) issues.push(beyondIntegers(['query', 'limit'], limitInput))
    else if (limit > 1000) issues.push(aboveMaximum(['query', 'limit'], limitInput, 1000))
    else if (limit < 1) issues.push(belowMinimum(['query', 'limit'], limitInput, 1))
    else value.limit = limit
  }

  // cursor: optional; a cursor
  const cursor = last(values, 'cursor')
  if (cursor !== undefined) {
    if (!isCursor(cursor)) issues.push(notACursor(['query', 'cursor'], cursor))
    else value.cursor = cursor
  }

  // userId: optional; an integer
  const userIdInput = last(values, 'userId')
  if (userIdInput !== undefined) {
    const userId = integerOf(userIdInput)
    if (typeof userId !== 'number') issues.push(unreadableInteger(['query', 'userId'], userIdInput))
    else if (!isInteger(userId)) issues.push(beyondIntegers(['query', 'userId'], userIdInput))
    else value.userId = userId
  }

  // title: optional; text
  const title = last(values, 'title')
  if (title !== undefined) value.title = title

  // completed: optional; true or false
  const completedInput = last(values, 'completed')
  if (completedInput !== undefined) {
    const completed = booleanOf(completedInput)
    if (typeof completed !== 'boolean') issues.push(unreadableBoolean(['query', 'completed'], completedInput))
    else value.completed = completed
  }

  for (const key of values.keys()) {
    if (!listTodosQueryKeys.has(key)) issues.push(extraForbidden(['query', key], last(values, key)))
  }
  return issues.length === before ? complete(value) : undefined
}

/** Reads the `id` of a path: an integer. */
export function readTodoId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
