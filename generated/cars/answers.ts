/**
 * The answers of handlers of cars: what is not declared is left out.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  type Answers,
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
  stringTooLong,
  stringTooShort,
} from 'tenon/runtime'
import type { Car } from './types.ts'

const vinPattern = /^[A-HJ-NPR-Z0-9]{17}$/u

export const listAnswers: Answers = {
  200: { kind: 'json', shape: listShape(readCar, readPartOfCar) },
  406: { kind: 'error' },
}

export const getAnswers: Answers = {
  200: { kind: 'json', shape: readCar },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
}

export const createAnswers: Answers = {
  201: { kind: 'json', shape: readCar },
  406: { kind: 'error' },
  409: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const replaceAnswers: Answers = {
  200: { kind: 'json', shape: readCar },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const patchAnswers: Answers = {
  200: { kind: 'json', shape: readCar },
  404: { kind: 'error' },
  406: { kind: 'error' },
  412: { kind: 'error' },
  413: { kind: 'error' },
  415: { kind: 'error' },
}

export const deleteAnswers: Answers = { 204: { kind: 'empty' }, 404: { kind: 'error' }, 412: { kind: 'error' } }

/** Some fields of it: those that a client has chosen. */
type PartOfCar = Partial<Car>

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

/** Reads a `PartOfCar`. */
export function readPartOfCar(input: unknown, issues: Issues): PartOfCar | undefined {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return undefined
  }
  const before = issues.length
  const value: Partial<PartOfCar> = {}
  const { id, make, model, year, vin, color } = input

  // id: optional; an integer
  if (id !== undefined) {
    if (!isInteger(id)) issues.push(notAnInteger(['id'], id))
    else value.id = id
  }

  // make: optional; text of 1 to 50 characters
  if (make !== undefined) {
    if (typeof make !== 'string') issues.push(notAString(['make'], make))
    else if (make === '') issues.push(stringTooShort(['make'], make, 1))
    else if (isLonger(make, 50)) issues.push(stringTooLong(['make'], make, 50))
    else value.make = make
  }

  // model: optional; text of 1 to 50 characters
  if (model !== undefined) {
    if (typeof model !== 'string') issues.push(notAString(['model'], model))
    else if (model === '') issues.push(stringTooShort(['model'], model, 1))
    else if (isLonger(model, 50)) issues.push(stringTooLong(['model'], model, 50))
    else value.model = model
  }

  // year: optional; an integer from 1886 to 2100
  if (year !== undefined) {
    if (!isWhole(year)) issues.push(notAnInteger(['year'], year))
    else if (year > 2100) issues.push(aboveMaximum(['year'], year, 2100))
    else if (year < 1886) issues.push(belowMinimum(['year'], year, 1886))
    else value.year = year
  }

  // vin: optional; text that matches a pattern
  if (vin !== undefined) {
    if (typeof vin !== 'string') issues.push(notAString(['vin'], vin))
    else if (!vinPattern.test(vin)) issues.push(patternMismatch(['vin'], vin, vinPattern))
    else value.vin = vin
  }

  // color: optional; text of 1 to 30 characters
  if (color !== undefined) {
    if (typeof color !== 'string') issues.push(notAString(['color'], color))
    else if (color === '') issues.push(stringTooShort(['color'], color, 1))
    else if (isLonger(color, 30)) issues.push(stringTooLong(['color'], color, 30))
    else value.color = color
  }

  return issues.length === before ? complete(value) : undefined
}
