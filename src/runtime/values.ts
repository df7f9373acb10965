/** What generated checks and stores ask of single values, and how values are bound to statements and printed as JSON. */
import type { SqlValue } from './database.ts'

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
  const quotient = value / of
  return Math.abs(quotient - Math.round(quotient)) <= Number.EPSILON * Math.max(1, Math.abs(quotient))
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

/** A text of a row as JSON. */
export function jsonString(value: SqlValue | undefined): string {
  return JSON.stringify(value)
}

/** A boolean of a row as JSON. */
export function jsonBoolean(value: SqlValue | undefined): string {
  return value === null ? 'null' : String(value === 1)
}

/** Puts the keys that are no fields into a value as they came. `__proto__` is a key like any other. */
export function keepOthers(value: object, input: Record<string, unknown>, fields: ReadonlySet<string>): void {
  for (const [name, each] of Object.entries(input)) {
    if (fields.has(name)) continue
    Object.defineProperty(value, name, { value: each, enumerable: true, writable: true, configurable: true })
  }
}
