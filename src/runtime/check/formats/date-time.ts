/** The formats of dates, times and durations, as predicates on a whole text. It never says why a text is refused. */
const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether it is a `date-time` of RFC 3339, section 5.6: `T` between date and time, an offset or `Z`, a day that exists. */
export function isDateTime(text: string): boolean {
  return (text[10] === 'T' || text[10] === 't') && isDate(text.slice(0, 10)) && isTime(text.slice(11))
}

/** Whether it is a `full-date` of RFC 3339, section 5.6: a day that exists in the Gregorian calendar. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const day = Number(text.slice(8))
  return day <= 28 || day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether it is a `full-time` of RFC 3339, section 5.6: with seconds, and with an offset or `Z`. */
export function isTime(text: string): boolean {
  return timePattern.test(text) && (text[6] !== '6' || isLastMinuteOfDay(text))
}

/** Leap seconds are put in at midnight of UTC, whatever the offset. */
function isLastMinuteOfDay(text: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(text) ?? []
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
  const minute = Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5)) - offset
  return (minute + 1440) % 1440 === 1439
}

const durationPattern =
  /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D|(?=T))(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/

/** Whether it is a `duration` of RFC 3339, appendix A: whole numbers, and no unit left out between the first and the last. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text)
}
