/**
 * The answers of handlers of todos: what is not declared is left out.
 *
 * Generated from schemas/todos.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Todo } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readTodo, readPartOfTodo) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readTodo },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readTodo },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readTodo },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readTodo },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfTodo = Partial<Todo>

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

/** Reads a `PartOfTodo`. */
export function readPartOfTodo(input: unknown, issues: Issues): PartOfTodo | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfTodo> = {}
  const { id, userId, title, completed } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // userId: optional; an integer of at least 1
  if (userId !== undefined) {
    if (!isWhole(userId)) issues.push(notAnInteger(['userId'], userId))
    else if (userId < 1) issues.push(belowMinimum(['userId'], userId, 1))
    else if (!isInteger(userId)) issues.push(beyondIntegers(['userId'], userId))
    else value.userId = userId
  }

  // title: optional; text of 1 to 200 characters
  if (title !== undefined) {
    if (typeof title !== 'string') issues.push(notAString(['title'], title))
    else if (title === '') issues.push(stringTooShort(['title'], title, 1))
    else if (isLonger(title, 200)) issues.push(stringTooLong(['title'], title, 200))
    else value.title = title
  }

  // completed: optional; true or false
  if (completed !== undefined) {
    if (typeof completed !== 'boolean') issues.push(notABoolean(['completed'], completed))
    else value.completed = completed
  }

  return issues.length === before ? complete(value) : undefined
}
