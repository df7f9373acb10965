/** Statements of which a part depends on what a request gives. */
import type { SqlValue } from './database.ts'
import type { Piece } from './piece.ts'

/** Prints what an update adds to its `set`, `, "name" = ?`: those of these pieces, each with one `?`, whose value is not undefined. */
export function given(pieces: readonly (readonly [sql: string, value: SqlValue | undefined])[]): Piece {
  let text = ''
  const params: SqlValue[] = []
  for (const [sql, value] of pieces) {
    if (value === undefined) continue
    text += `, ${sql}`
    params.push(value)
  }
  return { sql: text, params }
}
