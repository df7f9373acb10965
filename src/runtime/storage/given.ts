/** Statements of which a part depends on what a request gives: the pieces of SQL that it needs, and their parameters. */
import type { SqlValue } from './database.ts'

/** The pieces whose value is given. */
export interface Given {
  readonly params: readonly SqlValue[]
  /** The pieces, joined and headed; empty when there is none. */
  text(head: string, separator: string): string
}

/** Takes those pieces of SQL, each with one `?`, whose value is not undefined. */
export function given(pieces: readonly (readonly [sql: string, value: SqlValue | undefined])[]): Given {
  const texts: string[] = []
  const params: SqlValue[] = []
  for (const [sql, value] of pieces) {
    if (value === undefined) continue
    texts.push(sql)
    params.push(value)
  }
  return { params, text: (head, separator) => (texts.length === 0 ? '' : head + texts.join(separator)) }
}
