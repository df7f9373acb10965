/**
 * The answers of handlers of books: what is not declared is left out.
 *
 * Generated from schemas/books.ts by `tenon generate`: change it there.
 */
import {
  belowMinimum,
  beyondIntegers,
  complete,
  isArray,
  isDate,
  isFull,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  listShape,
  missingOr,
  notADate,
  notAList,
  notAnInteger,
  notAnObject,
  notAString,
  patternMismatch,
  standardAnswers,
  stringTooLong,
  stringTooShort,
  tooFewItems,
  within,
} from 'tenon/runtime'
import type { Author, Book } from './types.ts'

const isbn13Pattern = /^97[89]-?[0-9]{10}$/u
const languagePattern = /^[a-z]{2}$/u

export const listAnswers = standardAnswers(200, listShape(readBook), [406])

export const getAnswers = standardAnswers(200, readBook, [404, 406, 412])

export const createAnswers = standardAnswers(201, readBook, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readBook, [404, 406, 409, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readBook, [404, 406, 409, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

/** Reads a `Book`. */
export function readBook(input: unknown, issues: Issues): Book | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Book> = {}
  const { id, title, page_count, pub_date, authors, isbn13, genre, language } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // title: text of 1 to 300 characters
  if (typeof title !== 'string') issues.push(missingOr(notAString, ['title'], title, input))
  else if (title === '') issues.push(stringTooShort(['title'], title, 1))
  else if (isLonger(title, 300)) issues.push(stringTooLong(['title'], title, 300))
  else value.title = title

  // page_count: an integer of at least 1
  if (!isWhole(page_count)) issues.push(missingOr(notAnInteger, ['page_count'], page_count, input))
  else if (page_count < 1) issues.push(belowMinimum(['page_count'], page_count, 1))
  else if (!isInteger(page_count)) issues.push(beyondIntegers(['page_count'], page_count))
  else value.page_count = page_count

  // pub_date: a date
  if (typeof pub_date !== 'string' || !isDate(pub_date)) issues.push(missingOr(notADate, ['pub_date'], pub_date, input))
  else value.pub_date = pub_date

  // authors: a list of at least 1 item, each an Author
  if (!isArray(authors)) issues.push(missingOr(notAList, ['authors'], authors, input))
  else {
    const start = issues.length
    const kept: Author[] = []
    for (let index = 0; index < authors.length; index++) {
      if (isFull(issues)) break
      const item = authors[index]
      const start2 = issues.length
      const kept2 = readAuthor(item, issues)
      if (kept2 === undefined) within(issues, start2, ['authors', index])
      else kept.push(kept2)
    }
    if (authors.length < 1 && issues.length === start) issues.push(tooFewItems(['authors'], authors, 1))
    value.authors = kept
  }

  // isbn13: text that matches a pattern
  if (typeof isbn13 !== 'string') issues.push(missingOr(notAString, ['isbn13'], isbn13, input))
  else if (!isbn13Pattern.test(isbn13)) issues.push(patternMismatch(['isbn13'], isbn13, isbn13Pattern))
  else value.isbn13 = isbn13

  // genre: text of at most 50 characters, or null
  if (genre === null) value.genre = null
  else if (typeof genre !== 'string') issues.push(missingOr(notAString, ['genre'], genre, input))
  else if (isLonger(genre, 50)) issues.push(stringTooLong(['genre'], genre, 50))
  else value.genre = genre

  // language: optional; text that matches a pattern
  if (language !== undefined) {
    if (typeof language !== 'string') issues.push(notAString(['language'], language))
    else if (!languagePattern.test(language)) issues.push(patternMismatch(['language'], language, languagePattern))
    else value.language = language
  }

  return issues.length === before ? complete(value) : undefined
}

/** Reads an `Author`. */
export function readAuthor(input: unknown, issues: Issues): Author | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Author> = {}
  const { name } = input

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  return issues.length === before ? complete(value) : undefined
}
