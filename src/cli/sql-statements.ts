/** Statements in a text of SQL, as far as is needed to see which of them begin or end a transaction. It runs none of them. */
import type { Database } from '../runtime/storage/database.ts'

/**
 * The first statement of a text that begins or ends a transaction, as it is written; undefined where there is none. What stands in comments,
 * in quotes or in the body of a trigger or a function is no statement of its own.
 */
export function transactionStatement(sql: string, dialect: Database['dialect']): string | undefined {
  return statements(sql, dialect).find((words) => ownTransaction.test(words))
}

/** `rollback to` goes back within a transaction. */
const ownTransaction =
  /^(?:begin|commit|end|abort|start transaction|prepare transaction|rollback(?! (?:(?:transaction|work) )?to\b))\b/i

/** The words of each statement, with a space between them; whatever is quoted is left out. */
function statements(sql: string, dialect: Database['dialect']): string[] {
  const found: string[] = []
  let words: string[] = []
  const end = () => {
    const statement = words.filter((word) => word !== ';').join(' ')
    if (statement !== '') found.push(statement)
    words = []
  }
  for (const word of wordsOf(sql, dialect)) {
    if (word !== ';') words.push(word)
    else if (isInBody(words)) words.push(word)
    else end()
  }
  end()
  return found
}

/** Whether a statement goes on behind a semicolon: it makes a trigger or a function, whose body has begun and not ended. */
function isInBody(words: readonly string[]): boolean {
  const lowered = words.map((word) => word.toLowerCase())
  if (lowered[0] !== 'create' || !lowered.some((word) => makers.has(word))) return false
  const [before, last] = lowered.slice(-2)
  // The statements of a body end in a semicolon, so that the end of a `case` is told from that of the body.
  const isEnd = last === 'end' && (before === ';' || before === 'atomic')
  return lowered.includes('begin') && !isEnd
}

const makers: ReadonlySet<string> = new Set(['trigger', 'function', 'procedure'])

/** Words and semicolons outside of quotes and comments. */
function* wordsOf(sql: string, dialect: Database['dialect']): Iterable<string> {
  let rest = sql
  while (rest !== '') {
    const [token = rest] = tokens[dialect].exec(rest) ?? []
    const length = token === '/*' ? commentLength(rest, dialect) : token.length
    if (/^(?:;|[\p{L}_])/u.test(token) && !/['"]$/.test(token)) yield token
    rest = rest.slice(length)
  }
}

/** Quotes that never end go on to the end of the text. */
const tokens: Readonly<Record<Database['dialect'], RegExp>> = {
  sqlite: /^(?:--.*|\/\*|'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|[\p{L}\d_$]+|[^])/u,
  postgres:
    /^(?:--.*|\/\*|[eE]'(?:\\[^]|[^'\\])*(?:'|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)|\$((?:[\p{L}_][\p{L}\d_]*)?)\$[^]*?(?:\$\1\$|$)|[\p{L}\d_][\p{L}\d_$]*|[^])/u,
}

/** How long the comment is that a text begins with. On Postgres there are comments within comments. */
function commentLength(sql: string, dialect: Database['dialect']): number {
  let depth = 0
  for (const { 0: mark, index } of sql.matchAll(/\/\*|\*\//g)) {
    if (mark === '*/') depth--
    else if (depth === 0 || dialect === 'postgres') depth++
    if (depth === 0) return index + mark.length
  }
  return sql.length
}
