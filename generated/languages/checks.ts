/**
 * Checks of what clients send to languages.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import {
  extraForbidden,
  isKeepable,
  isLonger,
  isObject,
  type Issues,
  missingOr,
  notAnObject,
  notAString,
  notUnicode,
  patternMismatch,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { LanguageCreate, LanguagePatch, LanguageReplace } from './types.ts'

const codePattern = /^[a-z]{2}$/u

/** Checks a `LanguageCreate`. */
export function checkLanguageCreate(input: unknown, issues: Issues): input is LanguageCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { code, name } = input

  // code: text that matches a pattern
  if (typeof code !== 'string') issues.push(missingOr(notAString, ['code'], code, input))
  else if (!codePattern.test(code)) issues.push(patternMismatch(['code'], code, codePattern))

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  for (const key in input) {
    if (key !== 'code' && key !== 'name') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Checks a `LanguageReplace`. */
export function checkLanguageReplace(input: unknown, issues: Issues): input is LanguageReplace {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))

  for (const key in input) {
    if (key !== 'name') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Checks a `LanguagePatch`. */
export function checkLanguagePatch(input: unknown, issues: Issues): input is LanguagePatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { name } = input

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  }

  for (const key in input) {
    if (key !== 'name') issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `code` of a path: text that matches a pattern. */
export function readLanguageCode(text: string, issues: Issues): string | undefined {
  if (!isKeepable(text)) issues.push(notUnicode(['path', 'code'], text))
  else if (!codePattern.test(text)) issues.push(patternMismatch(['path', 'code'], text, codePattern))
  else return text
  return undefined
}
