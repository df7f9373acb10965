/**
 * The conversions of FastAPI's lax mode to dates and times, as Python's `isoformat` writes them. What it would not convert comes
 * back unchanged, for a check to refuse.
 */
import { isDate } from '../formats/date-time.ts'

const time = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:([Zz])|([+\-\u2212])(\d\d):?(\d\d))?`
const timePattern = new RegExp(`^${time}$`)
const dateTimePattern = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:[Tt _](${time}))?$`)
const unixPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
const isoTime = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{6})?(?:[+-](?:[01]\d|2[0-3]):[0-5]\d)?`
const isoTimePattern = new RegExp(`^${isoTime}$`)
const isoDateTimePattern = new RegExp(`^(?!0000)(\\d{4}-\\d\\d-\\d\\d)T${isoTime}$`)

/** The first and the last second that Python's `datetime` has: of the years 1 and 9999. */
const [firstSecond, lastSecond] = [-62_135_596_800, 253_402_300_799]

/**
 * Converts a date-time with or without an offset, a date, and a Unix time (a number or its text; milliseconds beyond 2e10) to
 * what `isIsoDateTime` accepts.
 */
export function laxDateTime(value: unknown): unknown {
  const unix = readUnixTime(value)
  if (unix !== undefined) return printUnixTime(unix) ?? value
  const [, date = '', clock = '00:00:00'] = typeof value === 'string' ? (dateTimePattern.exec(value) ?? []) : []
  const printed = readTime(clock)
  return isIsoDate(date) && printed !== undefined ? `${date}T${printed}` : value
}

/** Whether it is a date-time as `laxDateTime` writes it: of RFC 3339 but for the offset, which may be absent. */
export function isIsoDateTime(text: string): boolean {
  const [, date = ''] = isoDateTimePattern.exec(text) ?? []
  return isDate(date)
}

/** Converts a date-time or a Unix time that is midnight to its date. */
export function laxDate(value: unknown): unknown {
  if (typeof value === 'string' && isDate(value)) return value
  const converted = laxDateTime(value)
  const isMidnight = typeof converted === 'string' && isIsoDateTime(converted) && /T00:00:00(?:[+-]|$)/.test(converted)
  return isMidnight ? converted.slice(0, 10) : value
}

/** Whether it is a date that Python has: its years begin with 1. */
export function isIsoDate(text: string): boolean {
  return isDate(text) && !text.startsWith('0000')
}

/** Converts a time with or without seconds and offset, and a number of seconds after midnight of UTC, to what `isIsoTime` accepts. */
export function laxTime(value: unknown): unknown {
  if (typeof value === 'string') return readTime(value) ?? value
  const printed = typeof value === 'number' && value >= 0 ? printUnixTime(value) : undefined
  return printed?.startsWith('1970-01-01T') === true ? printed.slice(11) : value
}

/** Whether it is a time as `laxTime` writes it: of RFC 3339 but for the offset, which may be absent. */
export function isIsoTime(text: string): boolean {
  return isoTimePattern.test(text)
}

/**
 * The Unix time that a number, or the text of one, stands for: in seconds, or in milliseconds beyond 2e10. The text of an integer
 * beyond 64 bits stands for none.
 */
export function readUnixTime(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !unixPattern.test(value)) return undefined
  const number = Number(value)
  return value.includes('.') || Math.abs(number) <= 2 ** 63 ? number : undefined
}

function readTime(text: string): string | undefined {
  const [, hour, minute, second = '00', fraction = '', zulu, sign, hours = '00', minutes = '00'] =
    timePattern.exec(text) ?? []
  if (hour === undefined || minute === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  const isUtc = zulu !== undefined || (sign !== undefined && Number(hours + minutes) === 0)
  const offset = isUtc ? '+00:00' : sign === undefined ? '' : `${sign === '+' ? '+' : '-'}${hours}:${minutes}`
  return `${hour}:${minute}:${second}${printFraction(fraction.padEnd(6, '0').slice(0, 6))}${offset}`
}

/** Undefined if it is outside the years 1 to 9999. */
function printUnixTime(unix: number): string | undefined {
  const perSecond = Math.abs(unix) > 2e10 ? 1000 : 1
  const whole = Math.floor(unix)
  const rest = whole - Math.floor(whole / perSecond) * perSecond
  const micros = Math.round(((rest + (unix - whole)) / perSecond) * 1e6)
  const second = Math.floor(whole / perSecond) + Math.floor(micros / 1e6)
  if (!(second >= firstSecond && second <= lastSecond)) return undefined
  const text = new Date(second * 1000).toISOString().slice(0, 19)
  return `${text}${printFraction(String(micros % 1e6).padStart(6, '0'))}+00:00`
}

function printFraction(digits: string): string {
  return digits === '000000' ? '' : `.${digits}`
}
