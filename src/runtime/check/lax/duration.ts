/**
 * The conversions of FastAPI's lax mode to durations, as ISO 8601 writes them. What it would not convert comes back unchanged,
 * for a check to refuse.
 */
import { isDuration } from '../formats/date-time.ts'

const quantity = String.raw`\d+(?:[.,]\d*)?`
const isoPattern = new RegExp(`^([+-])?P((?:${quantity}[YMWD])*)(?:T((?:${quantity}[HMS])*))?$`)
const clockPattern = /^([+-])?(?=.)(?:(\d+) ?d(?:ays?)?,? ?)?(?:(?=.{5})(\d+):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?$/i
const writtenPattern = /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,6})?S)?)?$/

const secondsOf: Readonly<Record<string, number>> = {
  Y: 365 * 86_400,
  M: 30 * 86_400,
  W: 7 * 86_400,
  D: 86_400,
  TH: 3600,
  TM: 60,
  TS: 1,
}

/** What is longer than any duration that Python's `timedelta` has. */
const tooManySeconds = 1e9 * 86_400

/** The most hours of a clock: without days, and with them. */
export const [mostHours, mostHoursOfDay] = [2_400_000_000, 23]

/**
 * Converts a number of seconds, a clock (`[-][2 days, ]03:04:05.5`) and ISO 8601 with signs, fractions and in any order to what
 * `isIsoDuration` accepts: days, hours, minutes and seconds.
 */
export function laxDuration(value: unknown): unknown {
  if (typeof value === 'string' && isDuration(value)) return value
  const seconds = readSeconds(value)
  return seconds === undefined || isTooLong(seconds) ? value : printDuration(seconds)
}

/**
 * Whether it is a duration of RFC 3339, or one as `laxDuration` writes it: with a sign, or a fraction of a second. It is no longer
 * than Python's are.
 */
export function isIsoDuration(text: string): boolean {
  return (writtenPattern.test(text) || isDuration(text)) && !isTooLong(readIso(text) ?? 0)
}

/** Whether so many seconds are more than Python's `timedelta` has. */
export function isTooLong(seconds: number): boolean {
  return !(Math.abs(seconds) < tooManySeconds)
}

/** The seconds of a value that stands for a duration in lax mode, be it too long or not. */
export function readSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' ? (readIso(value) ?? readClock(value)) : undefined
}

function readIso(text: string): number | undefined {
  const [, sign, date = '', clock = ''] = isoPattern.exec(text) ?? []
  if (date + clock === '') return undefined
  const quantities = [...date.matchAll(/([\d.,]+)([YMWD])/g), ...clock.matchAll(/([\d.,]+)([HMS])/g)]
  const inDate = Array.from(date.matchAll(/[YMWD]/g)).length
  const sum = quantities.reduce((total, [, amount = '', unit = ''], index) => {
    return total + Number(amount.replace(',', '.')) * (secondsOf[index < inDate ? unit : `T${unit}`] ?? 0)
  }, 0)
  return sign === '-' ? -sum : sum
}

function readClock(text: string): number | undefined {
  const found = clockPattern.exec(text)
  if (found === null) return undefined
  const [, sign, days, hour = '0', minute = '0', second = '0', fraction = '0'] = found
  if (Number(hour) > (days === undefined ? mostHours : mostHoursOfDay)) return undefined
  if (Number(minute) > 59 || Number(second) > 59) return undefined
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(`${second}.${fraction.slice(0, 6)}`)
  const sum = Number(days ?? 0) * 86_400 + clock
  return sign === '-' ? -sum : sum
}

/** Units that are zero are left out before the first and after the last of the time, where RFC 3339 lets them. */
function printDuration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const micros = Math.round((Math.abs(seconds) - whole) * 1e6)
  const total = whole + Math.floor(micros / 1e6)
  const fraction = micros % 1e6 === 0 ? '' : `.${String(micros % 1e6).padStart(6, '0')}`.replace(/0+$/, '')
  const units = [
    [Math.floor(total / 3600) % 24, 'H', ''],
    [Math.floor(total / 60) % 60, 'M', ''],
    [total % 60, 'S', fraction],
  ] as const
  const isUsed = ([amount, , rest]: (typeof units)[number]) => amount > 0 || rest !== ''
  const used = units.slice(
    units.findIndex(isUsed) === -1 ? 3 : units.findIndex(isUsed),
    units.findLastIndex(isUsed) + 1,
  )
  const days = Math.floor(total / 86_400)
  const clock = used.map(([amount, unit, rest]) => `${amount}${rest}${unit}`).join('')
  const text = (days === 0 ? '' : `${days}D`) + (clock === '' ? '' : `T${clock}`)
  return text === '' ? 'PT0S' : `${seconds < 0 ? '-' : ''}P${text}`
}
