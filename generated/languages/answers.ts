/**
 * The answers of handlers of languages: what is not declared is left out.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import {
  complete,
  isLonger,
  isObject,
  type Issues,
  listShape,
  missingOr,
  notAnObject,
  notAString,
  patternMismatch,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Language } from './types.ts'

const codePattern = /^[a-z]{2}$/u

export const listAnswers = standardAnswers(200, listShape(readLanguage), [406])

export const getAnswers = standardAnswers(200, readLanguage, [404, 406, 412])

export const createAnswers = standardAnswers(201, readLanguage, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readLanguage, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readLanguage, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 409, 412])

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
