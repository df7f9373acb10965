/** What the fields of a resource may be together: names that are free, a key that is always there, values that somebody sets. */
import { acceptsNull, type NamedTypes } from './accepts.ts'
import type { Ancestor, Parent, StoredField } from './api.ts'
import type { Report } from './keywords.ts'
import { checkColumnName, checkLength } from './database-names.ts'
import { isFieldName } from './names.ts'
import { lostKey, pathKeyType } from './path-keys.ts'
import type { Key } from './relations.ts'
import { storageOf, type ResourceField } from './stored-fields.ts'
import type { Type } from './types.ts'

/** The row that fields are of, and the types that they may name. */
interface Surroundings {
  readonly key: Key
  readonly parent: Parent | undefined
  readonly types: Pick<NamedTypes, 'shapes' | 'aliases'>
}

/** Reports what is wrong with the fields of a resource, and with the names that are added to them. */
export function checkFields(
  readings: readonly ResourceField[],
  { key, parent, types }: Surroundings,
  at: string,
  report: Report,
): void {
  if (readings.length === 0)
    report('option_invalid', `${at}.fields`, 'has no field. Give it one: `name: Type.String()`.')
  const added = [...(key.kind === 'natural' ? [] : [key.name]), ...(parent === undefined ? [] : [parent.field])]
  if (parent !== undefined) {
    checkLength(parent.field, `${at}.${parent.field}`, `Give ${parent.resource} a shorter \`singular\`.`, report)
  }
  const seen = new Map<string, string>(added.map((name) => [name, 'is added by itself']))
  for (const reading of readings) {
    const { name } = reading
    const place = `${at}.${name}`
    const other = seen.get(name.toLowerCase())
    if (!isFieldName(name)) report('name_invalid', place, 'must be letters, digits, `-` and `_`, a letter first.')
    checkColumnName(name, place, report)
    if (name in {}) report('name_invalid', place, 'is what every object of JavaScript has. Rename it.')
    if (other !== undefined) report('name_clash', place, `${other}. Leave it out or rename it.`)
    seen.set(name.toLowerCase(), `differs from \`${name}\` by case alone, which databases do not tell apart`)
    if (key.kind === 'natural' && name === key.name) checkKey(reading, place, report)
    checkMark(reading, types, place, report)
  }
}

/** Reports computed fields that may be null, as a field is that they are computed from, where their type says otherwise. */
export function checkComputed(fields: readonly StoredField[], at: string, report: Report): void {
  const mayBeNull = new Set(fields.flatMap(({ name, nullable }) => (nullable ? [name] : [])))
  for (const { name, nullable, expression = [] } of fields) {
    const source = expression.find((part) => typeof part !== 'string' && mayBeNull.has(part.field))
    if (nullable || typeof source !== 'object' || expression.some(dealsWithNull)) continue
    const remedy = `Make it nullable, \`Type.Union([..., Type.Null()])\`, or say what stands in: \`coalesce({${source.field}}, ...)\`.`
    report(
      'option_invalid',
      `${at}.${name}`,
      `is null where \`${source.field}\` is, which its type does not say. ${remedy}`,
    )
  }
}

/** Reports fields that clients write as a whole, where there is something within that no client may send, which would be lost. */
export function checkWritten(fields: readonly ResourceField[], at: string, report: Report): void {
  for (const { name, readOnly, kept } of fields) {
    if (readOnly || kept === undefined) continue
    const message = `is \`readOnly\`, and would be lost: clients write \`${name}\` as a whole.`
    const remedy = `Make it a field of the resource, or all of \`${name}\` \`readOnly\` instead.`
    report('keyword_invalid', `${at}.${name}${kept}`, `${message} ${remedy}`)
  }
}

/** Whether SQL may make something else of null. */
function dealsWithNull(part: string | { readonly field: string }): boolean {
  return (
    typeof part === 'string' &&
    /\b(?:coalesce|ifnull|iif|case|is|concat|concat_ws|greatest|least|format|printf)\b/i.test(part)
  )
}

/** Reports a path in which two parameters have one name. */
export function checkPath(key: Key, ancestors: readonly Pick<Ancestor, 'field'>[], at: string, report: Report): void {
  const names = [key.name, ...ancestors.map(({ field }) => field)]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  const remedy = 'Set another `key`, or another `singular` on one of the resources above.'
  report('name_clash', at, `its path would have two parameters called \`${twice}\`. ${remedy}`)
}

/** Reports why a field of the author's cannot be a key. */
function checkKey(
  { output, optional, readOnly, writeOnly, default: fallback, mark }: ResourceField,
  at: string,
  report: Report,
) {
  const fault = keyFault(output)
  if (fault !== undefined) report('option_invalid', at, `is the key, ${fault}`)
  if (optional || readOnly || writeOnly || fallback !== undefined || mark?.kind === 'computed') {
    report('option_invalid', at, 'is the key: every new row has to give it, and every answer tells it.')
  }
}

function keyFault(type: Type): string | undefined {
  if (!['integer', 'enum', 'literal', 'string'].includes(type.kind)) return 'which has to be text or an integer.'
  if (type.kind === 'string' && (type.minLength ?? 0) === 0 && type.format === undefined && type.pattern === undefined)
    return 'and may be empty, which no path can hold. Give it `minLength: 1`.'
  const lost = lostKey(pathKeyType(type))
  return lost === undefined
    ? undefined
    : `and may be ${JSON.stringify(lost)}, which no path can hold. ${remedyOf(type)}`
}

function remedyOf({ kind }: Type): string {
  return kind === 'string' ? 'Write a `pattern` that excludes it, or give it `minLength: 3`.' : 'Leave that value out.'
}

function checkMark(
  { output, optional, readOnly, default: fallback, mark, reference }: ResourceField,
  types: Surroundings['types'],
  at: string,
  report: Report,
) {
  const holdsNull = acceptsNull(output, types) || (optional && fallback === undefined)
  if (reference?.onDelete === 'set null' && !holdsNull) {
    report('option_invalid', at, 'is set to null when what it refers to is deleted. Make it nullable, or optional.')
  }
  if (mark?.kind === 'computed' && storageOf(output) === 'json') {
    report('option_invalid', at, 'is computed by the database, which can make text, numbers and booleans.')
  }
  const isSet = mark !== undefined && mark.kind !== 'reference'
  if (readOnly && !isSet && !holdsNull && fallback === undefined) {
    report('keyword_invalid', at, 'is `readOnly`, so that nobody can set it. Give it a `default`, or make it optional.')
  }
}
