/**
 * The answers of handlers of languages: what is not declared is left out.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import {
  type Answers,
  complete,
  isLonger,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notAnObject,
  notAString,
  patternMismatch,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Language } from './types.ts'

const codePattern = /^[a-z]{2}$/u

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readLanguage, readPartOfLanguage) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readLanguage },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readLanguage },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readLanguage },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readLanguage },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = {
  204: { kind: 'empty' },
  404: { kind: 'error' },
  409: { kind: 'error' },
  412: { kind: 'error' },
}

/** Some fields of it: those that a client has chosen. */
type PartOfLanguage = Partial<Language>

/** Reads a `Language`. */
export function readLanguage(input: unknown, issues: Issues): Language | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Language> = {}
  const { code, name } = input

  // code: text that matches a pattern
  if (typeof code !== 'string') issues.push(missingOr(notAString, ['code'], code, input))
  else if (!codePattern.test(code)) issues.push(patternMismatch(['code'], code, codePattern))
  else value.code = code

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  return issues.length === before ? complete(value) : undefined
}

/** Reads a `PartOfLanguage`. */
export function readPartOfLanguage(input: unknown, issues: Issues): PartOfLanguage | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfLanguage> = {}
  const { code, name } = input

  // code: optional; text that matches a pattern
  if (code !== undefined) {
    if (typeof code !== 'string') issues.push(notAString(['code'], code))
    else if (!codePattern.test(code)) issues.push(patternMismatch(['code'], code, codePattern))
    else value.code = code
  }

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
    else value.name = name
  }

  return issues.length === before ? complete(value) : undefined
}
