/** Why a text or a number is no date or time, in FastAPI's words where it would refuse it, too. It never decides that it is none. */
import { isDate } from '../formats/date-time.ts'
import { laxDateTime, laxTime, readUnixTime } from '../lax/date-time.ts'

const tooShort = 'input is too short'
const extraCharacters = 'unexpected extra characters at the end of the input'

/** For each letter of a layout, what is said of a character that does not fit it; the letters stand for digits. */
const layoutFaults: Readonly<Record<string, string>> = {
  Y: 'invalid character in year',
  M: 'invalid character in month',
  D: 'invalid character in day',
  '-': 'invalid date separator, expected `-`',
  h: 'invalid character in hour',
  m: 'invalid character in minute',
  s: 'invalid character in second',
  ':': 'invalid time separator, expected `:`',
}

function findLayoutFault(text: string, layout: string): string | undefined {
  const at = Array.from(layout).findIndex((letter, index) => {
    const character = text.charAt(index)
    return letter === '-' || letter === ':' ? character !== letter : !/^\d$/.test(character)
  })
  return layoutFaults[layout.charAt(at)]
}

/** Why it is not a date. */
export function whyNotDate(text: string): string {
  const fault = whyNotUnixTime(readUnixTime(text)) ?? findDateFault(text)
  if (fault !== undefined) return fault
  if (!/^[Tt _]/.test(text.slice(10))) return 'invalid datetime separator, expected `T`, `t`, `_` or space'
  return findTimeFault(text.slice(11)) ?? extraCharacters
}

function findDateFault(text: string): string | undefined {
  if (text.length < 10) return tooShort
  const fault = findLayoutFault(text, 'YYYY-MM-DD')
  if (fault !== undefined || isDate(text.slice(0, 10))) return fault
  const month = Number(text.slice(5, 7))
  return month < 1 || month > 12
    ? 'month value is outside expected range of 1-12'
    : 'day value is outside expected range'
}

/** Why it is not a date-time. FastAPI says of any fault behind a date that there are extra characters; here it is named, as in a time. */
export function whyNotDateTime(text: string): string {
  const fault = whyNotUnixTime(readUnixTime(text)) ?? findDateFault(text)
  if (fault !== undefined) return fault
  return /^T/i.test(text.slice(10)) ? whyNotTime(text.slice(11)) : 'invalid datetime separator, expected `T` or `t`'
}

/** Why no date is so many seconds (milliseconds beyond 2e10) from 1970; undefined if there is one. */
export function whyNotUnixTime(time: number | undefined): string | undefined {
  if (time === undefined || !Object.is(laxDateTime(time), time)) return undefined
  if (Number.isNaN(time)) return 'NaN values not permitted'
  if (time > 0) return 'dates after 9999 are not supported as unix timestamps'
  return time < -62_167_219_200_000 ? 'dates before 0000 are not supported as unix timestamps' : yearZeroFault
}

export const yearZeroFault = 'year 0 is out of range'

/** The same moment of another year, where one is of the year 0, which Python has not. */
export function outsideYearZero(text: string): string {
  // Like 0, 2000 is a leap year.
  return text.startsWith('0000-') ? `2000${text.slice(4)}` : text
}

/** Why it is not a time. */
export function whyNotTime(text: string): string {
  const fault = findTimeFault(text)
  if (fault !== undefined) return fault
  if (!/^..:..:/.test(text)) return 'seconds are missing'
  if (/^.{8},/.test(text)) return 'invalid second fraction separator, expected `.`'
  if (!/(?:Z|[+\-\u2212]\d\d:?\d\d)$/i.test(text))
    return 'timezone is missing, expected `Z` or an offset such as `+01:00`'
  return 'invalid timezone minute'
}

/** Why FastAPI refuses it, too. */
function findTimeFault(text: string): string | undefined {
  if (text.length < 5) return tooShort
  const fault = findLayoutFault(text, 'hh:mm')
  if (fault !== undefined) return fault
  if (Number(text.slice(0, 2)) > 23) return 'hour value is outside expected range of 0-23'
  if (Number(text.slice(3, 5)) > 59) return 'minute value is outside expected range of 0-59'
  if (text.charAt(5) !== ':') return findOffsetFault(text.slice(5))
  if (!/^\d\d/.test(text.slice(6))) return layoutFaults['s']
  if (Number(text.slice(6, 8)) > 59) return 'second value is outside expected range of 0-59'
  const [fraction = ''] = /^(?:[.,]\d*)?/.exec(text.slice(8)) ?? []
  if (fraction.length === 1) return 'second fraction digits missing after `.`'
  return findOffsetFault(text.slice(8 + fraction.length))
}

function findOffsetFault(text: string): string | undefined {
  if (text === '' || /^Z$/i.test(text)) return undefined
  if (/^Z/i.test(text)) return extraCharacters
  if (!/^[+\-\u2212]/.test(text)) return 'invalid timezone sign'
  if (!/^.\d\d/.test(text)) return 'invalid timezone hour'
  const minutes = text.slice(3).replace(/^:/, '')
  if (!/^\d\d/.test(minutes)) return 'invalid timezone minute'
  if (Number(text.slice(1, 3)) > 23) return 'timezone offset must be less than 24 hours'
  if (Number(minutes.slice(0, 2)) > 59) return 'timezone minute value is outside expected range of 0-59'
  return minutes.length > 2 ? extraCharacters : undefined
}

/** Why no time is so many seconds after midnight; undefined if there is one. */
export function whyNotSecondOfDay(value: number): string | undefined {
  if (value < 0) return 'time in seconds should be positive'
  return laxTime(value) === value ? 'numeric times may not exceed 86,399 seconds' : undefined
}
