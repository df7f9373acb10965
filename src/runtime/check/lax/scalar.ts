/**
 * The conversions of FastAPI's lax mode to booleans, integers, numbers and enums: of values of a JSON body, and of the texts of
 * path, query, headers, cookies and forms. What it would not convert comes back unchanged, for a check to refuse.
 */

/** Converts `true`, `on`, `t`, `yes`, `y` and their opposites in any case, `1` and `0`, and the numbers 1 and 0. */
export function laxBoolean(value: unknown): unknown {
  if (value === 1 || value === 0) return value === 1
  if (typeof value !== 'string') return value
  if (/^(?:true|1|on|t|y|yes)$/i.test(value)) return true
  return /^(?:false|0|off|f|n|no)$/i.test(value) ? false : value
}

/** Converts booleans, and texts such as `42`, ` 1 `, `+7`, `007`, `42.0` and `4_2`, to an integer that is kept exactly or not. */
export function laxInteger(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' ? (readInteger(value) ?? value) : value
}

/** The integer that a text stands for in lax mode, or the nearest that there is; undefined if it stands for none. */
export function readInteger(text: string): number | undefined {
  const [, digits] = /^([+-]?\d+(?:_\d+)*)(?:\.0+)?$/.exec(trim(text)) ?? []
  if (digits === undefined) return undefined
  const integer = Number(digits.replaceAll('_', '')) + 0
  return Math.max(-Number.MAX_VALUE, Math.min(integer, Number.MAX_VALUE))
}

/** Converts booleans, and texts such as `1.5`, ` 1 `, `+.5`, `1e3` and `1_000.5`, if they are finite. */
export function laxNumber(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  const number = typeof value === 'string' ? readNumber(value) : undefined
  return Number.isFinite(number) ? number : value
}

/** The number that a text stands for in lax mode, be it finite or not; undefined if it stands for none. */
export function readNumber(text: string): number | undefined {
  // A number with a `_` between its digits has no spaces around it there.
  const given = text.includes('_') ? text : trim(text)
  if (/^[+-]?(?:nan|inf|infinity)$/i.test(given)) return given.startsWith('-') ? -Infinity : Infinity
  if (/^_|__|_$/.test(given)) return undefined
  const digits = given.replaceAll('_', '')
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(digits) ? Number(digits) + 0 : undefined
}

/** Converts to a value of an `enum` of integers what stands for it. Enums of text take no other kind, and literals none at all. */
export function laxEnum(value: unknown, values: readonly unknown[]): unknown {
  if (!values.every(Number.isInteger)) return value
  const integer = laxInteger(value)
  return values.includes(integer) ? integer : value
}

/** Takes off what Unicode calls white space, which has U+0085, and has not U+FEFF. */
export function trim(text: string): string {
  const [start, end] = [text.search(/[^\s\x85]|\ufeff/), text.length]
  let last = end
  while (last > 0 && /[\s\x85]/.test(text.charAt(last - 1)) && text.charAt(last - 1) !== '\ufeff') last--
  return start === -1 ? '' : text.slice(start, last)
}
