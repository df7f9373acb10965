/** Statements as Postgres takes them: parameters by number, and a name by which each is prepared once. It runs none. */
import { createHash } from 'node:crypto'

/** A statement: what is sent of it. */
export interface Statement {
  readonly text: string
  /** The name under which a connection prepares it; the same for the same text. */
  readonly name?: string
}

/** The statements that are in use. */
export interface Statements {
  readonly of: (sql: string) => Statement
  /**
   * Counts how often all names were forgotten. A connection keeps what it has prepared to its end: one of an earlier generation is
   * better closed.
   */
  readonly generation: () => number
}

/** How many statements a connection keeps prepared. */
const statementLimit = 500

/** Makes an empty set of statements, with names if they are to be `prepared`. */
export function newStatements(prepared: boolean): Statements {
  const kept = new Map<string, Statement>()
  let generation = 0
  return {
    of(sql) {
      const known = kept.get(sql)
      if (known !== undefined) return known
      if (kept.size >= statementLimit) {
        kept.clear()
        generation++
      }
      const text = numberParameters(sql)
      const statement = prepared ? { text, name: nameOf(text) } : { text }
      kept.set(sql, statement)
      return statement
    },
    generation: () => generation,
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
