/** Prints JSON values as Python would, which is how FastAPI repeats them in what it tells of choices and tags. */
import { isObject } from './keywords/kinds.ts'

/** Prints a value as `repr` does. */
export function repr(value: unknown): string {
  if (typeof value === 'string') return reprText(value)
  if (typeof value === 'number') return reprNumber(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`
  if (!isObject(value)) return 'None'
  return `{${Object.entries(value)
    .map(([key, each]) => `${repr(key)}: ${repr(each)}`)
    .join(', ')}}`
}

/** Prints a value as `str` does: text as it is. */
export function str(value: unknown): string {
  return typeof value === 'string' ? value : repr(value)
}

/** Text in single quotes, or in double ones where that saves escapes; what cannot be seen is escaped. */
function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inner = text.replaceAll(/[\\'\p{C}\p{Z}]/gu, (each) => {
    if (each === ' ') return each
    if (each === "'") return quote === "'" ? String.raw`\'` : each
    return named[each] ?? escaped(each.codePointAt(0) ?? 0)
  })
  return quote + inner + quote
}

const named: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
}

function escaped(point: number): string {
  const digits = point.toString(16)
  if (point < 0x100) return String.raw`\x` + digits.padStart(2, '0')
  return point < 0x1_00_00 ? String.raw`\u` + digits.padStart(4, '0') : String.raw`\U` + digits.padStart(8, '0')
}

/** What is no integer has an exponent below 0.0001, of two digits at least. */
function reprNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  const text = Math.abs(value) < 1e-4 ? value.toExponential() : String(value)
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}
