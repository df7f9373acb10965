/** Why a text or a number is no duration, in FastAPI's words where it would refuse it, too. It never decides that it is none. */
import { isTooLong, mostHours, mostHoursOfDay, readSeconds } from '../lax/duration.ts'

const tooShort = 'input is too short'

/** Why it is not a duration. */
export function whyNotDuration(text: string): string {
  const unsigned = text.replace(/^[+-]/, '')
  if (unsigned === '') return tooShort
  const fault = unsigned.startsWith('P') ? findIsoFault(unsigned.slice(1)) : findClockFault(unsigned)
  return fault ?? whyTooLong(text) ?? whyNotStrict(text)
}

/** Why a number of seconds, or what stands for one, is no duration; undefined if only its type is at fault. */
export function whyTooLong(value: unknown): string | undefined {
  const seconds = readSeconds(value)
  return seconds !== undefined && isTooLong(seconds) ? 'durations may not exceed 999,999,999 days' : undefined
}

function findIsoFault(text: string): string | undefined {
  if (/^T?$/.test(text)) return tooShort
  const [date = '', time = '', ...more] = text.split('T')
  const fault = findQuantityFault(date, 'date') ?? findQuantityFault(time, 'time')
  return fault ?? (more.length > 0 ? '`t` character repeated in duration' : undefined)
}

function findQuantityFault(text: string, part: 'date' | 'time'): string | undefined {
  const rest = text.replace(part === 'date' ? /^(?:\d+(?:[.,]\d*)?[YMWD])*/ : /^(?:\d+(?:[.,]\d*)?[HMS])*/, '')
  if (rest === '') return undefined
  return /^\d/.test(rest) ? `quantity invalid in ${part} part of duration` : 'invalid digit in duration'
}

function findClockFault(text: string): string | undefined {
  if (text.length >= 5 && !/d/i.test(text)) return findTimeFault(text, mostHours)
  if (!/^\d/.test(text)) return 'invalid digit in duration'
  const [days] = /^\d+ ?d(?:ays?|(?!a)),? ?/i.exec(text) ?? []
  if (days === undefined) return '"day" identifier in duration not correctly formatted'
  return days === text ? undefined : findTimeFault(text.slice(days.length), mostHoursOfDay)
}

function findTimeFault(text: string, most: number): string | undefined {
  if (text.length < 5) return tooShort
  const [hours, rest] = splitAtColon(text)
  const isTooMany = 'durations may not exceed 999,999,999 hours'
  if (rest !== '' && hours.length > 10) return isTooMany
  if (rest === '' || !/^\d+$/.test(hours)) return 'invalid character in hour'
  return Number(hours) > most ? isTooMany : findMinuteFault(rest)
}

function splitAtColon(text: string): [string, string] {
  const at = text.indexOf(':')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function findMinuteFault(text: string): string | undefined {
  if (!/^\d\d/.test(text)) return 'invalid character in minute'
  if (Number(text.slice(0, 2)) > 59) return 'minute value is outside expected range of 0-59'
  if (text.length === 2) return undefined
  if (text.charAt(2) !== ':') return 'unexpected extra characters at the end of the input'
  if (!/^\d\d/.test(text.slice(3))) return 'invalid character in second'
  if (Number(text.slice(3, 5)) > 59) return 'second value is outside expected range of 0-59'
  if (/^[.,](?!\d)/.test(text.slice(5))) return 'second fraction digits missing after `.`'
  return /^(?:[.,]\d+)?$/.test(text.slice(5)) ? undefined : 'unexpected extra characters at the end of the input'
}

/** What FastAPI would convert, and RFC 3339 does not have. */
function whyNotStrict(text: string): string {
  if (!text.startsWith('P')) return 'expected `P` at the start'
  if (/[.,]/.test(text)) return 'fractions are not supported, only whole numbers'
  if (text.endsWith('T')) return tooShort
  return 'quantities are repeated, left out or not in order, the largest first'
}
