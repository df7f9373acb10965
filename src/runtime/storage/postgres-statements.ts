/** Statements as Postgres takes them: parameters by number, and a name by which each is prepared once. It runs none. */
import { createHash } from 'node:crypto'

/** A statement: what is sent of it. */
export interface Statement {
  readonly text: string
  /** The name under which a connection prepares it, the same for the same text; empty where it is prepared anew each time. */
  readonly name: string
}

/** The statements that are in use. */
export interface Statements {
  readonly of: (sql: string) => Statement
}

/** How many statements are known at a time, and a connection keeps prepared. */
export const statementLimit = 500

/** Makes an empty set of statements, with names if they are to be `prepared`. */
export function newStatements(prepared: boolean): Statements {
  const kept = new Map<string, Statement>()
  return {
    of(sql) {
      const known = kept.get(sql)
      if (known !== undefined) return known
      if (kept.size >= statementLimit) kept.clear()
      const text = numberParameters(sql)
      const statement = { text, name: prepared ? nameOf(text) : '' }
      kept.set(sql, statement)
      return statement
    },
  }
}

/** Writes `$1`, `$2` ... for each `?` that is not within quotes or a comment. */
export function numberParameters(sql: string): string {
  let count = 0
  return sql.replace(/'[^']*'|"[^"]*"|--[^\n]*|\/\*.*?\*\/|\?/gs, (token) => (token === '?' ? `$${++count}` : token))
}

function nameOf(text: string): string {
  return `tenon_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
}
