/** Values on Postgres as migrations change them. */
import type { Storage } from '../../../model/api.ts'
import type { Json } from '../../../model/types.ts'
import { postgres } from '../postgres.ts'
import { sqlText } from '../names.ts'
import type { Conversion, DialectValues } from './migration-dialect.ts'

const isExact = (sql: string) => `abs(${sql}) <= 9007199254740991`
const isBit = (sql: string) => `${sql} in (0, 1)`
const as = (type: string) => (sql: string) => `${sql}::${type}`
const asWord = as('text collate "C"')
const asJson = (sql: string) => `to_json(${sql})`
const extracted = (sql: string) => `(${sql} #>> '{}')`
/** Postgres looks at the second condition before the first, if it likes, but not at a case before its condition. */
const isIntegral = (sql: string) =>
  `case when ${sql} ~ '^(0|-?[1-9][0-9]{0,15})$' then ${isExact(as('bigint')(sql))} else false end`
const isNumeral = (sql: string) => `${sql} ~ '^-?(0|[1-9][0-9]{0,200})(\\.[0-9]{1,200})?([eE][-+]?[0-9]{1,2})?$'`
const isOfType = (sql: string, type: string) => `json_typeof(${sql}) = '${type}'`

const conversions: Readonly<Record<Storage, Partial<Readonly<Record<Storage, Conversion>>>>> = {
  integer: {
    real: { value: as('double precision') },
    text: { value: asWord },
    boolean: { value: (sql) => `${sql} = 1`, fits: isBit },
    json: { value: asJson },
  },
  real: {
    integer: { value: as('bigint'), fits: (sql) => `${sql} = trunc(${sql}) and ${isExact(sql)}` },
    text: { value: asWord },
    boolean: { value: (sql) => `${sql} = 1`, fits: isBit },
    json: { value: asJson },
  },
  text: {
    integer: { value: as('bigint'), fits: isIntegral },
    real: { value: as('double precision'), fits: isNumeral },
    boolean: { value: (sql) => `${sql} = 'true'`, fits: (sql) => `${sql} in ('true', 'false')` },
    json: { value: asJson },
  },
  boolean: {
    integer: { value: as('integer::bigint') },
    real: { value: as('integer::double precision') },
    text: { value: asWord },
    json: { value: asJson },
  },
  json: {
    integer: {
      value: (sql) => as('bigint')(extracted(sql)),
      fits: (sql) => `case when ${isOfType(sql, 'number')} then ${isIntegral(extracted(sql))} else false end`,
    },
    real: {
      value: (sql) => as('double precision')(extracted(sql)),
      fits: (sql) => `${isOfType(sql, 'number')} and ${isNumeral(extracted(sql))}`,
    },
    text: { value: extracted, fits: (sql) => isOfType(sql, 'string') },
    boolean: { value: (sql) => as('boolean')(extracted(sql)), fits: (sql) => isOfType(sql, 'boolean') },
  },
}

/** Values on Postgres. */
export const postgresValues: DialectValues = {
  literal,
  conversion: (from, to) => conversions[from][to] ?? { value: (sql) => sql },
  typed(value, storage) {
    const [type] = postgres.types[storage].split(' collate ')
    return `(${value})::${type}`
  },
  jsonKindOf: (value) => `json_typeof(${value})`,
  jsonKinds: {
    array: ['array'],
    object: ['object'],
    string: ['string'],
    number: ['number'],
    boolean: ['boolean'],
  },
}

function literal(value: Json, storage: Storage): string {
  if (storage === 'json') return `${sqlText(JSON.stringify(value))}::json`
  return typeof value === 'boolean' || typeof value === 'number'
    ? String(value)
    : sqlText(typeof value === 'string' ? value : JSON.stringify(value))
}
