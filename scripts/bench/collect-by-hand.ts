/** Collectors as a good engineer writes them: they note every fault, where it is, and what was sent. The rules are those of the schemas. */
import { isEmail } from 'tenon/runtime'
// Which texts stand for numbers is FastAPI's rule, as what an email is: here nobody writes it by hand.
import { readInteger, readNumber } from '../../src/runtime/check/lax/scalar.ts'

/** An entry as the API answers it, but for the message. */
interface Entry {
  readonly type: string
  readonly loc: Place
  readonly input: unknown
  readonly ctx?: object
}

type Place = readonly (string | number)[]

/** Collectors by hand, by the name of the schema. */
export const collectors = {
  Country: (input: unknown) => collect(collectCountry, input),
  Order: (input: unknown) => collect(collectOrder, input),
  Loose: (input: unknown) => collect(collectLoose, input),
}

function collect(into: (input: unknown, entries: Entry[]) => void, input: unknown): Entry[] {
  const entries: Entry[] = []
  into(input, entries)
  return entries
}

function collectCountry(input: unknown, entries: Entry[]): void {
  if (!isObject(input)) return void entries.push(notAnObject([], input))
  collectName(input, input['name'], 'name', 100, [], entries)
  collectName(input, input['capital'], 'capital', 100, [], entries)
  collectAmount(input, input['area'], 'area', [], entries)
  collectOthers(input, countryKeys, [], entries)
}

function collectOrder(input: unknown, entries: Entry[]): void {
  if (!isObject(input)) return void entries.push(notAnObject([], input))
  collectName(input, input['reference'], 'reference', 40, [], entries)
  const { customer, lines } = input
  if (customer === undefined) entries.push(missing(['customer'], input))
  else collectCustomer(customer, entries)
  if (lines === undefined) entries.push(missing(['lines'], input))
  else if (!Array.isArray(lines)) entries.push({ type: 'list_type', loc: ['lines'], input: lines })
  else collectLines(lines, entries)
  collectOthers(input, orderKeys, [], entries)
}

function collectCustomer(input: unknown, entries: Entry[]): void {
  const at = ['customer']
  if (!isObject(input)) return void entries.push(notAnObject(at, input))
  collectName(input, input['name'], 'name', 100, at, entries)
  const { email, address } = input
  if (email === undefined) entries.push(missing([...at, 'email'], input))
  else if (typeof email !== 'string') entries.push({ type: 'string_type', loc: [...at, 'email'], input: email })
  else if (!isEmail(email)) entries.push(notAnEmail([...at, 'email'], email))
  if (address === undefined) entries.push(missing([...at, 'address'], input))
  else collectAddress(address, entries)
  collectOthers(input, customerKeys, at, entries)
}

function collectAddress(input: unknown, entries: Entry[]): void {
  const at = ['customer', 'address']
  if (!isObject(input)) return void entries.push(notAnObject(at, input))
  collectName(input, input['street'], 'street', 100, at, entries)
  collectName(input, input['city'], 'city', 100, at, entries)
  collectMatch(input, input['postcode'], 'postcode', postcodePattern, at, entries)
  collectOthers(input, addressKeys, at, entries)
}

function collectLines(lines: unknown[], entries: Entry[]): void {
  const [field_type, actual_length] = ['List', lines.length]
  if (lines.length > 100) {
    entries.push({
      type: 'too_long',
      loc: ['lines'],
      input: lines,
      ctx: { field_type, max_length: 100, actual_length },
    })
    return
  }
  for (let index = 0; index < lines.length; index++) collectLine(lines[index], ['lines', index], entries)
  if (lines.length === 0) {
    entries.push({ type: 'too_short', loc: ['lines'], input: lines, ctx: { field_type, min_length: 1, actual_length } })
  }
}

function collectLine(input: unknown, at: Place, entries: Entry[]): void {
  if (!isObject(input)) return void entries.push(notAnObject(at, input))
  collectMatch(input, input['sku'], 'sku', skuPattern, at, entries)
  const { quantity } = input
  const loc = [...at, 'quantity']
  if (quantity === undefined) entries.push(missing(loc, input))
  else if (typeof quantity !== 'number') entries.push({ type: integerFault(quantity), loc, input: quantity })
  else if (!Number.isFinite(quantity)) entries.push({ type: 'finite_number', loc, input: quantity })
  else if (!Number.isInteger(quantity)) entries.push({ type: 'int_from_float', loc, input: quantity })
  else if (quantity > 1000) entries.push({ type: 'less_than_equal', loc, input: quantity, ctx: { le: 1000 } })
  else if (quantity < 1) entries.push({ type: 'greater_than_equal', loc, input: quantity, ctx: { ge: 1 } })
  collectAmount(input, input['price'], 'price', at, entries)
  collectOthers(input, lineKeys, at, entries)
}

function collectLoose(input: unknown, entries: Entry[]): void {
  if (!isObject(input)) return void entries.push(notAnObject([], input))
  collectNumber(input, input['number'], 'number', [], entries)
  collectNumber(input, input['negNumber'], 'negNumber', [], entries)
  collectNumber(input, input['maxNumber'], 'maxNumber', [], entries)
  collectText(input, input['string'], 'string', [], entries)
  collectText(input, input['longString'], 'longString', [], entries)
  collectBoolean(input, input['boolean'], 'boolean', [], entries)
  const { deeplyNested } = input
  if (deeplyNested === undefined) entries.push(missing(['deeplyNested'], input))
  else collectNested(deeplyNested, entries)
}

function collectNested(input: unknown, entries: Entry[]): void {
  const at = ['deeplyNested']
  if (!isObject(input)) return void entries.push(notAnObject(at, input))
  collectText(input, input['foo'], 'foo', at, entries)
  collectNumber(input, input['num'], 'num', at, entries)
  collectBoolean(input, input['bool'], 'bool', at, entries)
}

const countryKeys = new Set(['name', 'capital', 'area'])
const orderKeys = new Set(['reference', 'customer', 'lines'])
const customerKeys = new Set(['name', 'email', 'address'])
const addressKeys = new Set(['street', 'city', 'postcode'])
const lineKeys = new Set(['sku', 'quantity', 'price'])
const postcodePattern = /^[0-9]{5}$/u
const skuPattern = /^[A-Z]{3}-[0-9]{4}$/u

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notAnObject(loc: Place, input: unknown): Entry {
  return { type: 'model_attributes_type', loc, input }
}

function missing(loc: Place, input: unknown): Entry {
  return { type: 'missing', loc, input }
}

type Of = Record<string, unknown>

function collectName(object: Of, input: unknown, name: string, longest: number, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'string') entries.push({ type: 'string_type', loc: [...at, name], input })
  else if (input === '') {
    entries.push({ type: 'string_too_short', loc: [...at, name], input, ctx: { min_length: 1 } })
  } else if (input.length > longest && codePoints(input) > longest) {
    entries.push({ type: 'string_too_long', loc: [...at, name], input, ctx: { max_length: longest } })
  }
}

function codePoints(text: string): number {
  let count = text.length
  // The second half of a pair is no character of its own.
  for (let index = 1; index < text.length; index++) {
    const isSecond = (text.charCodeAt(index) & 0xfc00) === 0xdc00
    if (isSecond && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) count--
  }
  return count
}

function collectMatch(object: Of, input: unknown, name: string, pattern: RegExp, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'string') entries.push({ type: 'string_type', loc: [...at, name], input })
  else if (!pattern.test(input)) {
    entries.push({ type: 'string_pattern_mismatch', loc: [...at, name], input, ctx: { pattern: pattern.source } })
  }
}

function collectAmount(object: Of, input: unknown, name: string, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'number') entries.push({ type: numberFault(input), loc: [...at, name], input })
  else if (!Number.isFinite(input)) entries.push({ type: 'finite_number', loc: [...at, name], input })
  else if (input < 0) entries.push({ type: 'greater_than_equal', loc: [...at, name], input, ctx: { ge: 0 } })
}

function collectNumber(object: Of, input: unknown, name: string, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'number') entries.push({ type: numberFault(input), loc: [...at, name], input })
  else if (!Number.isFinite(input)) entries.push({ type: 'finite_number', loc: [...at, name], input })
}

function collectText(object: Of, input: unknown, name: string, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'string') entries.push({ type: 'string_type', loc: [...at, name], input })
}

function collectBoolean(object: Of, input: unknown, name: string, at: Place, entries: Entry[]): void {
  if (input === undefined) entries.push(missing([...at, name], object))
  else if (typeof input !== 'boolean') entries.push({ type: booleanFault(input), loc: [...at, name], input })
}

function collectOthers(object: Of, keys: ReadonlySet<string>, at: Place, entries: Entry[]): void {
  for (const key in object) {
    if (!keys.has(key)) entries.push({ type: 'extra_forbidden', loc: [...at, key], input: object[key] })
  }
}

function numberFault(input: unknown): string {
  return typeof input === 'string' && readNumber(input) === undefined ? 'float_parsing' : 'float_type'
}

function integerFault(input: unknown): string {
  return typeof input === 'string' && readInteger(input) === undefined ? 'int_parsing' : 'int_type'
}

function booleanFault(input: unknown): string {
  if (input === 0 || input === 1) return 'bool_type'
  if (typeof input === 'string')
    return /^(?:true|false|1|0|on|off|t|f|y|n|yes|no)$/i.test(input) ? 'bool_type' : 'bool_parsing'
  return Number.isInteger(input) ? 'bool_parsing' : 'bool_type'
}

/** As pydantic says it, with what the `email-validator` of Python finds first. */
function notAnEmail(loc: Place, input: string): Entry {
  const reason = input.includes('@')
    ? 'The part after the @-sign is not valid.'
    : 'An email address must have an @-sign.'
  return { type: 'value_error', loc, input, ctx: { reason } }
}
