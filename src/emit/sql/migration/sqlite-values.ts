/** Values on SQLite as migrations change them. */
import type { Storage } from '../../../model/api.ts'
import type { Json } from '../../../model/types.ts'
import { sqlText } from '../names.ts'
import type { Conversion, DialectValues } from './migration-dialect.ts'

const exact = (sql: string) => `${sql} between -9007199254740991 and 9007199254740991`
const isBit = (sql: string) => `${sql} in (0, 1)`
const asInteger = (sql: string) => `cast(${sql} as integer)`
const asReal = (sql: string) => `cast(${sql} as real)`
const asText = (sql: string) => `cast(${sql} as text)`
const asWord = (sql: string) => `case ${sql} when 1 then 'true' when 0 then 'false' end`
const extracted = (sql: string) => `(${sql} ->> '$')`
/** As short as it can be without becoming another number. */
const asDigits = (sql: string) =>
  `case when ${sql} is null then null when ${sql} = ${asInteger(sql)} and ${exact(sql)} then ${asText(asInteger(sql))} ` +
  `when ${asReal(`printf('%!.15g', ${sql})`)} = ${sql} then printf('%!.15g', ${sql}) else printf('%!.17g', ${sql}) end`
const isNumeral = (sql: string) =>
  `case when json_valid(${sql}) then json_type(${sql}) in ('integer', 'real') and ${sql} = trim(${sql}) else 0 end`
const isIntegral = (sql: string) => `${sql} = ${asText(asInteger(sql))} and ${exact(asInteger(sql))}`

const conversions: Readonly<Record<Storage, Partial<Readonly<Record<Storage, Conversion>>>>> = {
  integer: {
    real: { value: asReal },
    text: { value: asText },
    boolean: { value: (sql) => sql, fits: isBit },
    json: { value: asText },
  },
  real: {
    integer: { value: asInteger, fits: (sql) => `${sql} = ${asInteger(sql)} and ${exact(sql)}` },
    text: { value: asDigits },
    boolean: { value: asInteger, fits: isBit },
    json: { value: asDigits },
  },
  text: {
    integer: { value: asInteger, fits: isIntegral },
    real: { value: asReal, fits: (sql) => `${isNumeral(sql)} and abs(${asReal(sql)}) < 9e307` },
    boolean: { value: (sql) => `${sql} = 'true'`, fits: (sql) => `${sql} in ('true', 'false')` },
    json: { value: (sql) => `case when ${sql} is not null then json_quote(${sql}) end` },
  },
  boolean: {
    integer: { value: (sql) => sql },
    real: { value: asReal },
    text: { value: asWord },
    json: { value: asWord },
  },
  json: {
    integer: {
      value: (sql) => asInteger(extracted(sql)),
      fits: (sql) => `json_type(${sql}) = 'integer' and ${exact(extracted(sql))}`,
    },
    real: { value: (sql) => asReal(extracted(sql)), fits: (sql) => `json_type(${sql}) in ('integer', 'real')` },
    text: { value: extracted, fits: (sql) => `json_type(${sql}) = 'text'` },
    boolean: { value: extracted, fits: (sql) => `json_type(${sql}) in ('true', 'false')` },
  },
}

/** Values on SQLite. */
export const sqliteValues: DialectValues = {
  literal,
  conversion: (from, to) => conversions[from][to] ?? { value: (sql) => sql },
  typed: (value) => value,
  jsonKindOf: (value) => `json_type(${value})`,
  jsonKinds: {
    array: ['array'],
    object: ['object'],
    string: ['text'],
    number: ['integer', 'real'],
    boolean: ['true', 'false'],
  },
}

function literal(value: Json, storage: Storage): string {
  if (storage === 'json') return sqlText(JSON.stringify(value))
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'number' ? String(value) : sqlText(typeof value === 'string' ? value : JSON.stringify(value))
}
