/**
 * Checks of what clients send to books.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  extraForbidden,
  integerOf,
  isArray,
  isDate,
  isFull,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  missingOr,
  notADate,
  notAList,
  notAnInteger,
  notAnObject,
  notAString,
  patternMismatch,
  stringTooLong,
  stringTooShort,
  tooFewItems,
  unreadableInteger,
  within,
} from 'tenon/runtime'
import type { Author, BookCreate, BookPatch } from './types.ts'

const isbn13Pattern = /^97[89]-?[0-9]{10}$/u
const languagePattern = /^[a-z]{2}$/u

/** Checks a `BookCreate`. */
export function checkBookCreate(input: unknown, issues: Issues): input is BookCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { title, page_count, pub_date, authors, isbn13, genre, language } = input

  // title: text of 1 to 300 characters
  if (typeof title !== 'string') issues.push(missingOr(notAString, ['title'], title, input))
  else if (title === '') issues.push(stringTooShort(['title'], title, 1))
  else if (isLonger(title, 300)) issues.push(stringTooLong(['title'], title, 300))

  // page_count: an integer of at least 1
  if (!isWhole(page_count)) issues.push(missingOr(notAnInteger, ['page_count'], page_count, input))
  else if (page_count < 1) issues.push(belowMinimum(['page_count'], page_count, 1))
  else if (!isInteger(page_count)) issues.push(beyondIntegers(['page_count'], page_count))

  // pub_date: a date
  if (typeof pub_date !== 'string' || !isDate(pub_date)) issues.push(missingOr(notADate, ['pub_date'], pub_date, input))

  // authors: a list of at least 1 item, each an Author
  if (!isArray(authors)) issues.push(missingOr(notAList, ['authors'], authors, input))
  else {
    const start = issues.length
    for (let index = 0; index < authors.length; index++) {
      if (isFull(issues)) break
      const item = authors[index]
      const start2 = issues.length
      if (!checkAuthor(item, issues)) within(issues, start2, ['authors', index])
    }
    if (authors.length < 1 && issues.length === start) issues.push(tooFewItems(['authors'], authors, 1))
  }

  // isbn13: text that matches a pattern
  if (typeof isbn13 !== 'string') issues.push(missingOr(notAString, ['isbn13'], isbn13, input))
  else if (!isbn13Pattern.test(isbn13)) issues.push(patternMismatch(['isbn13'], isbn13, isbn13Pattern))

  // genre: text of at most 50 characters, or null
  if (genre !== null) {
    if (typeof genre !== 'string') issues.push(missingOr(notAString, ['genre'], genre, input))
    else if (isLonger(genre, 50)) issues.push(stringTooLong(['genre'], genre, 50))
  }

  // language: optional; text that matches a pattern
  if (language !== undefined) {
    if (typeof language !== 'string') issues.push(notAString(['language'], language))
    else if (!languagePattern.test(language)) issues.push(patternMismatch(['language'], language, languagePattern))
  }

  for (const key in input) {
    if (
      key !== 'title' &&
      key !== 'page_count' &&
      key !== 'pub_date' &&
      key !== 'authors' &&
      key !== 'isbn13' &&
      key !== 'genre' &&
      key !== 'language'
    )
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkBookReplace = checkBookCreate

/** Checks a `BookPatch`. */
export function checkBookPatch(input: unknown, issues: Issues): input is BookPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { title, page_count, pub_date, authors, isbn13, genre, language } = input

  // title: optional; text of 1 to 300 characters
  if (title !== undefined) {
    if (typeof title !== 'string') issues.push(notAString(['title'], title))
    else if (title === '') issues.push(stringTooShort(['title'], title, 1))
    else if (isLonger(title, 300)) issues.push(stringTooLong(['title'], title, 300))
  }

  // page_count: optional; an integer of at least 1
  if (page_count !== undefined) {
    if (!isWhole(page_count)) issues.push(notAnInteger(['page_count'], page_count))
    else if (page_count < 1) issues.push(belowMinimum(['page_count'], page_count, 1))
    else if (!isInteger(page_count)) issues.push(beyondIntegers(['page_count'], page_count))
  }

  // pub_date: optional; a date
  if (pub_date !== undefined) {
    if (typeof pub_date !== 'string' || !isDate(pub_date)) issues.push(notADate(['pub_date'], pub_date))
  }

  // authors: optional; a list of at least 1 item, each an Author
  if (authors !== undefined) {
    if (!isArray(authors)) issues.push(notAList(['authors'], authors))
    else {
      const start = issues.length
      for (let index = 0; index < authors.length; index++) {
        if (isFull(issues)) break
        const item = authors[index]
        const start2 = issues.length
        if (!checkAuthor(item, issues)) within(issues, start2, ['authors', index])
      }
      if (authors.length < 1 && issues.length === start) issues.push(tooFewItems(['authors'], authors, 1))
    }
  }

  // isbn13: optional; text that matches a pattern
  if (isbn13 !== undefined) {
    if (typeof isbn13 !== 'string') issues.push(notAString(['isbn13'], isbn13))
    else if (!isbn13Pattern.test(isbn13)) issues.push(patternMismatch(['isbn13'], isbn13, isbn13Pattern))
  }

  // genre: optional; text of at most 50 characters, or null
  if (genre !== undefined && genre !== null) {
    if (typeof genre !== 'string') issues.push(notAString(['genre'], genre))
    else if (isLonger(genre, 50)) issues.push(stringTooLong(['genre'], genre, 50))
  }

  // language: optional; text that matches a pattern, or null
  if (language !== undefined && language !== null) {
    if (typeof language !== 'string') issues.push(notAString(['language'], language))
    else if (!languagePattern.test(language)) issues.push(patternMismatch(['language'], language, languagePattern))
  }

  for (const key in input) {
    if (
      key !== 'title' &&
      key !== 'page_count' &&
      key !== 'pub_date' &&
      key !== 'authors' &&
      key !== 'isbn13' &&
      key !== 'genre' &&
      key !== 'language'
    )
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Checks an `Author`. */
export function checkAuthor(input: unknown, issues: Issues): input is Author {
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

/** Reads the `id` of a path: an integer. */
export function readBookId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
