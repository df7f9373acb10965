/** How generated code makes values of others: those of objects, those that are bound to statements, and those that are printed as JSON. */
import type { SqlValue } from '../storage/database.ts'

/** The value of a key of the object itself, not of its prototype: for names such as `constructor`. */
export function own(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Says of the items of a tuple that they are it: they have been put in one by one. */
export function tuple<T>(items: readonly unknown[]): T {
  return items as T
}

/** Says of a value that has been found to be of several types that it is of all of them. */
export function ofAll<T>(value: unknown): T {
  return value as T
}

/** Says of a default that it is of its type, which is known since the code was generated. */
export function ofType<T>(value: unknown): T {
  return value as T
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
