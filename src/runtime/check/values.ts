/** What generated checks and stores ask of single values, and how values are bound to statements and printed as JSON. */
import type { SqlValue } from '../storage/database.ts'

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a JSON array. */
export function isArray(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

/** Whether a value is an integer that is kept exactly: within 2^53 - 1 on either side of zero. */
export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** Whether a value is an integer, be it kept exactly or not. */
export function isWhole(value: unknown): value is number {
  return Number.isInteger(value)
}

/** Whether a value is a finite number. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

/** The value of a key of the object itself, not of its prototype: for names such as `constructor`. */
export function own(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Whether a value is one of a list. */
export function isOneOf<const T>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => each === value)
}

/** Whether a value equals one of a list, as JSON values do. */
export function isEqualToOne<const T>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => isEqual(each, value))
}

/** Whether two JSON values are equal: arrays item by item, objects key by key in whichever order. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => isEqual(each, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}

/** Whether two items of a list are equal. They are looked up, so that a long list takes no longer than it should. */
export function hasRepeats(items: readonly unknown[]): boolean {
  return withoutRepeats(items).length < items.length
}

/** The items of a list, each once. */
export function withoutRepeats<T>(items: readonly T[]): T[] {
  const plain = new Set<unknown>()
  const compound = new Set<string>()
  return items.filter((item) => {
    const isCompound = typeof item === 'object' && item !== null
    const { size } = isCompound ? compound : plain
    return (isCompound ? compound.add(canonical(item)) : plain.add(item)).size > size
  })
}

/** A text that equal JSON values have in common. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
}

/** Says of the items of a tuple that they are it: they have been put in one by one. */
export function tuple<T>(items: readonly unknown[]): T {
  return items as T
}

/** Says of a value that has been found to be of several types that it is of all of them. */
export function ofAll<T>(value: unknown): T {
  return value as T
}

/** Whether a text has fewer code points than `length`. */
export function isShorter(text: string, length: number): boolean {
  return text.length < length || (text.length < length * 2 && codePoints(text) < length)
}

/** Whether a text has more code points than `length`. */
export function isLonger(text: string, length: number): boolean {
  return text.length > length && (text.length > length * 2 || codePoints(text) > length)
}

function codePoints(text: string): number {
  let count = text.length
  for (let index = 1; index < text.length; index++) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
    if (isPair) count--
  }
  return count
}

/** Whether a number is a multiple of another, up to the precision of doubles: 0.3 is one of 0.1. */
export function isMultiple(value: number, of: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(of)) return value % of === 0
  const quotient = value / of
  return Math.abs(quotient - Math.round(quotient)) <= Number.EPSILON * Math.abs(quotient)
}

/** Says of an object whose fields have all been put in that they are. The cast is here so that it is nowhere else. */
export function complete<T extends object>(value: Partial<T>): T {
  return value as T
}

/** A boolean as it is bound: 1, 0, or NULL. What is absent stays undefined. */
export function bit(value: boolean): number
export function bit(value: boolean | null): number | null
export function bit(value: boolean | null | undefined): number | null | undefined
export function bit(value: boolean | null | undefined): number | null | undefined {
  return typeof value === 'boolean' ? Number(value) : value
}

/** A JSON value as it is bound: its text, or NULL. What is absent stays undefined. */
export function jsonText(value: object | string | number | boolean): string
export function jsonText(value: object | string | number | boolean | null): string | null
export function jsonText(value: unknown): string | null | undefined
export function jsonText(value: unknown): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value)
}

/** A UUID as it is bound: in lower case, as UUIDs are printed (RFC 9562, section 4), or NULL. What is absent stays undefined. */
export function uuidText(value: string): string
export function uuidText(value: string | null): string | null
export function uuidText(value: string | null | undefined): string | null | undefined
export function uuidText(value: string | null | undefined): string | null | undefined {
  return typeof value === 'string' ? value.toLowerCase() : value
}

/** A text of a row as JSON. */
export function jsonString(value: SqlValue | undefined): string {
  return typeof value === 'string' && isPlain(value) ? `"${value}"` : JSON.stringify(value)
}

/** Whether a text is short and has nothing to escape: of such a text, finding that costs less than having it printed. */
function isPlain(text: string): boolean {
  if (text.length > 50) return false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x20 || unit === quotationMark || unit === backslash || unit >= firstSurrogate) return false
  }
  return true
}

const quotationMark = 0x22
const backslash = 0x5c
const firstSurrogate = 0xd800

/** A boolean of a row as JSON. */
export function jsonBoolean(value: SqlValue | undefined): string {
  return value === null ? 'null' : String(value === 1)
}

/** Puts the keys that are no fields into a value as they came. `__proto__` is a key like any other. */
export function keepOthers(value: object, input: Record<string, unknown>, fields: ReadonlySet<string>): void {
  for (const [name, each] of Object.entries(input)) {
    if (fields.has(name)) continue
    setOwn(value, name, each)
  }
}

/** Sets a key of an object's own. `__proto__` is a key like any other. */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
}
