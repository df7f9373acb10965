/**
 * The answers of handlers of countries: what is not declared is left out.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
  notAnInteger,
  notAnObject,
  notAString,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Country } from './types.ts'

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readCountry, readPartOfCountry) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readCountry },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readCountry },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readCountry },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readCountry },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfCountry = Partial<Country>

/** Reads a `Country`. */
export function readCountry(input: unknown, issues: Issues): Country | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Country> = {}
  const { id, name, capital, area } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // name: text of 1 to 100 characters
  if (typeof name !== 'string') issues.push(missingOr(notAString, ['name'], name, input))
  else if (name === '') issues.push(stringTooShort(['name'], name, 1))
  else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
  else value.name = name

  // capital: text of 1 to 100 characters
  if (typeof capital !== 'string') issues.push(missingOr(notAString, ['capital'], capital, input))
  else if (capital === '') issues.push(stringTooShort(['capital'], capital, 1))
  else if (isLonger(capital, 100)) issues.push(stringTooLong(['capital'], capital, 100))
  else value.capital = capital

  // area: an integer of at least 0
  if (!isWhole(area)) issues.push(missingOr(notAnInteger, ['area'], area, input))
  else if (area < 0) issues.push(belowMinimum(['area'], area, 0))
  else if (!isInteger(area)) issues.push(beyondIntegers(['area'], area))
  else value.area = area

  return issues.length === before ? complete(value) : undefined
}

/** Reads a `PartOfCountry`. */
export function readPartOfCountry(input: unknown, issues: Issues): PartOfCountry | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfCountry> = {}
  const { id, name, capital, area } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // name: optional; text of 1 to 100 characters
  if (name !== undefined) {
    if (typeof name !== 'string') issues.push(notAString(['name'], name))
    else if (name === '') issues.push(stringTooShort(['name'], name, 1))
    else if (isLonger(name, 100)) issues.push(stringTooLong(['name'], name, 100))
    else value.name = name
  }

  // capital: optional; text of 1 to 100 characters
  if (capital !== undefined) {
    if (typeof capital !== 'string') issues.push(notAString(['capital'], capital))
    else if (capital === '') issues.push(stringTooShort(['capital'], capital, 1))
    else if (isLonger(capital, 100)) issues.push(stringTooLong(['capital'], capital, 100))
    else value.capital = capital
  }

  // area: optional; an integer of at least 0
  if (area !== undefined) {
    if (!isWhole(area)) issues.push(notAnInteger(['area'], area))
    else if (area < 0) issues.push(belowMinimum(['area'], area, 0))
    else if (!isInteger(area)) issues.push(beyondIntegers(['area'], area))
    else value.area = area
  }

  return issues.length === before ? complete(value) : undefined
}
