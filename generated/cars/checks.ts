/**
 * Checks of what clients send to cars.
 *
 * Generated from schemas/cars.ts by `tenon generate`: change it there.
 */
import {
  aboveMaximum,
  belowMinimum,
  beyondIntegers,
  extraForbidden,
  integerOf,
  isInteger,
  isLonger,
  isObject,
  type Issues,
  isWhole,
  missingOr,
  notAnInteger,
  notAnObject,
  notAString,
  patternMismatch,
  stringTooLong,
  stringTooShort,
  unreadableInteger,
} from 'tenon/runtime'
import type { CarCreate, CarPatch } from './types.ts'

const vinPattern = /^[A-HJ-NPR-Z0-9]{17}$/u

/** Checks a `CarCreate`. */
export function checkCarCreate(input: unknown, issues: Issues): input is CarCreate {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { make, model, year, vin, color } = input

  // make: text of 1 to 50 characters
  if (typeof make !== 'string') issues.push(missingOr(notAString, ['make'], make, input))
  else if (make === '') issues.push(stringTooShort(['make'], make, 1))
  else if (isLonger(make, 50)) issues.push(stringTooLong(['make'], make, 50))

  // model: text of 1 to 50 characters
  if (typeof model !== 'string') issues.push(missingOr(notAString, ['model'], model, input))
  else if (model === '') issues.push(stringTooShort(['model'], model, 1))
  else if (isLonger(model, 50)) issues.push(stringTooLong(['model'], model, 50))

  // year: an integer from 1886 to 2100
  if (!isWhole(year)) issues.push(missingOr(notAnInteger, ['year'], year, input))
  else if (year > 2100) issues.push(aboveMaximum(['year'], year, 2100))
  else if (year < 1886) issues.push(belowMinimum(['year'], year, 1886))

  // vin: text that matches a pattern
  if (typeof vin !== 'string') issues.push(missingOr(notAString, ['vin'], vin, input))
  else if (!vinPattern.test(vin)) issues.push(patternMismatch(['vin'], vin, vinPattern))

  // color: text of 1 to 30 characters
  if (typeof color !== 'string') issues.push(missingOr(notAString, ['color'], color, input))
  else if (color === '') issues.push(stringTooShort(['color'], color, 1))
  else if (isLonger(color, 30)) issues.push(stringTooLong(['color'], color, 30))

  for (const key in input) {
    if (key !== 'make' && key !== 'model' && key !== 'year' && key !== 'vin' && key !== 'color')
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

export const checkCarReplace = checkCarCreate

/** Checks a `CarPatch`. */
export function checkCarPatch(input: unknown, issues: Issues): input is CarPatch {
  if (!isObject(input)) {
    issues.push(notAnObject([], input))
    return false
  }
  const before = issues.length
  const { make, model, year, vin, color } = input

  // make: optional; text of 1 to 50 characters
  if (make !== undefined) {
    if (typeof make !== 'string') issues.push(notAString(['make'], make))
    else if (make === '') issues.push(stringTooShort(['make'], make, 1))
    else if (isLonger(make, 50)) issues.push(stringTooLong(['make'], make, 50))
  }

  // model: optional; text of 1 to 50 characters
  if (model !== undefined) {
    if (typeof model !== 'string') issues.push(notAString(['model'], model))
    else if (model === '') issues.push(stringTooShort(['model'], model, 1))
    else if (isLonger(model, 50)) issues.push(stringTooLong(['model'], model, 50))
  }

  // year: optional; an integer from 1886 to 2100
  if (year !== undefined) {
    if (!isWhole(year)) issues.push(notAnInteger(['year'], year))
    else if (year > 2100) issues.push(aboveMaximum(['year'], year, 2100))
    else if (year < 1886) issues.push(belowMinimum(['year'], year, 1886))
  }

  // vin: optional; text that matches a pattern
  if (vin !== undefined) {
    if (typeof vin !== 'string') issues.push(notAString(['vin'], vin))
    else if (!vinPattern.test(vin)) issues.push(patternMismatch(['vin'], vin, vinPattern))
  }

  // color: optional; text of 1 to 30 characters
  if (color !== undefined) {
    if (typeof color !== 'string') issues.push(notAString(['color'], color))
    else if (color === '') issues.push(stringTooShort(['color'], color, 1))
    else if (isLonger(color, 30)) issues.push(stringTooLong(['color'], color, 30))
  }

  for (const key in input) {
    if (key !== 'make' && key !== 'model' && key !== 'year' && key !== 'vin' && key !== 'color')
      issues.push(extraForbidden([key], input[key]))
  }
  return issues.length === before
}

/** Reads the `id` of a path: an integer. */
export function readCarId(text: string, issues: Issues): number | undefined {
  const value = integerOf(text)
  if (typeof value !== 'number') issues.push(unreadableInteger(['path', 'id'], text))
  else if (!isInteger(value)) issues.push(beyondIntegers(['path', 'id'], text))
  else return value
  return undefined
}
