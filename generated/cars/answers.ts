/**
 * The answers of handlers of cars: what is not declared is left out.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
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
  patternMismatch,
  standardAnswers,
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Car } from './types.ts'

const vinPattern = /^[A-HJ-NPR-Z0-9]{17}$/u

export const listAnswers = standardAnswers(200, listShape(readCar), [406])

export const getAnswers = standardAnswers(200, readCar, [404, 406, 412])

export const createAnswers = standardAnswers(201, readCar, [406, 409, 413, 415])

export const replaceAnswers = standardAnswers(200, readCar, [404, 406, 412, 413, 415])

export const patchAnswers = standardAnswers(200, readCar, [404, 406, 412, 413, 415])

export const deleteAnswers = standardAnswers(204, undefined, [404, 412])

/** Reads a `Car`. */
export function readCar(input: unknown, issues: Issues): Car | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<Car> = {}
  const { id, make, model, year, vin, color } = input

  // id: an integer
  if (!isInteger(id)) issues.push(missingOr(notAnInteger, ['id'], id, input))
  else value.id = id

  // make: text of 1 to 50 characters
  if (typeof make !== 'string') issues.push(missingOr(notAString, ['make'], make, input))
  else if (make === '') issues.push(stringTooShort(['make'], make, 1))
  else if (isLonger(make, 50)) issues.push(stringTooLong(['make'], make, 50))
  else value.make = make

  // model: text of 1 to 50 characters
  if (typeof model !== 'string') issues.push(missingOr(notAString, ['model'], model, input))
  else if (model === '') issues.push(stringTooShort(['model'], model, 1))
  else if (isLonger(model, 50)) issues.push(stringTooLong(['model'], model, 50))
  else value.model = model

  // year: an integer from 1886 to 2100
  if (!isWhole(year)) issues.push(missingOr(notAnInteger, ['year'], year, input))
  else if (year > 2100) issues.push(aboveMaximum(['year'], year, 2100))
  else if (year < 1886) issues.push(belowMinimum(['year'], year, 1886))
  else value.year = year

  // vin: text that matches a pattern
  if (typeof vin !== 'string') issues.push(missingOr(notAString, ['vin'], vin, input))
  else if (!vinPattern.test(vin)) issues.push(patternMismatch(['vin'], vin, vinPattern))
  else value.vin = vin

  // color: text of 1 to 30 characters
  if (typeof color !== 'string') issues.push(missingOr(notAString, ['color'], color, input))
  else if (color === '') issues.push(stringTooShort(['color'], color, 1))
  else if (isLonger(color, 30)) issues.push(stringTooLong(['color'], color, 30))
  else value.color = color

  return issues.length === before ? complete(value) : undefined
}
