/**
 * The answers of handlers of countries: what is not declared is left out.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
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
  notAnInteger,
  notAnObject,
  notAString,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Country } from './types.ts'

export const listAnswers = standardAnswers(200, listShape(readCountry), [406])

export const getAnswers = standardAnswers(200, readCountry, [404, 406, 412])

export const createAnswers = standardAnswers(201, readCountry, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readCountry, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readCountry, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

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
