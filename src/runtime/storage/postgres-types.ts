/** Values of Postgres as the store port has them. In charge of the types of one connection, never of those of other users of pg. */
import type { SqlValue } from './database.ts'

/** What reads the text in which Postgres writes a value. */
export type Parser = (text: string) => SqlValue

/** Object ids of types, which are the same in every Postgres (`pg_type.dat`). What has none here is read as text. */
const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  // bool
  [16, (text) => (text === 't' ? 1 : 0)],
  // int8, int2, int4, oid
  [20, exactNumber],
  [21, Number],
  [23, Number],
  [26, Number],
  // float4, float8: the shortest text that is this number and no other, since Postgres 12.
  [700, Number],
  [701, Number],
  // numeric, which is what a sum of int8 is
  [1700, exactNumber],
])

/** What reads values of a type. */
export function parserOf(id: number): Parser {
  return parsers.get(id) ?? asText
}

function asText(text: string): string {
  return text
}

/** Refuses integers that a number cannot hold, rather than answer another. */
function exactNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new TypeError(`A query answered ${text}, which is beyond the integers that are exact.`)
  }
  return value
}
