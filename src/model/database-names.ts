/** Names and SQL that databases take for something of their own: what the author of a schema is told of them. */
import type { Report } from './keywords.ts'
import { longestName } from './names.ts'

/** Reports the name of a table or a column that is longer than every database keeps it. */
export function checkLength(name: string, at: string, remedy: string, report: Report): void {
  if (name.length <= longestName) return
  report('name_invalid', at, `has a name of ${name.length} characters, and Postgres keeps ${longestName}. ${remedy}`)
}

/** Reports the name of a table that not every database makes. */
export function checkTableName(name: string, report: Report): void {
  checkLength(name, name, 'Rename it.', report)
  if (/^sqlite_/i.test(name)) {
    report('name_invalid', name, 'begins with `sqlite_`, as tables of SQLite itself do. Rename it.')
  }
}

/** Reports the name of a column that not every database makes. */
export function checkColumnName(name: string, at: string, report: Report): void {
  checkLength(name, at, 'Rename it.', report)
  if (systemColumns.has(name)) report('name_invalid', at, 'is what Postgres has in every table. Rename it.')
}

/** https://www.postgresql.org/docs/current/ddl-system-columns.html */
const systemColumns: ReadonlySet<string> = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'])

/** Reports an expression that would not end where it ends, once it stands in the statement that makes its table. */
export function checkExpression(sql: string, at: string, report: Report): void {
  const code = sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '0')
  const fault = expressionFault(code)
  if (fault !== undefined) report('option_invalid', at, `is computed by \`${sql}\`, ${fault}`)
}

/** `code` is without texts and names in quotes. */
function expressionFault(code: string): string | undefined {
  if (code.trim() === '') return 'which is no expression of SQL.'
  if (/['"]/.test(code)) return 'in which a quote is not closed.'
  if (/--|\/\*/.test(code)) return 'which holds a comment. Leave that out.'
  if (code.includes(';')) return 'which holds a semicolon. Give one expression.'
  return areBalanced(code) ? undefined : 'in which brackets are not closed, or not opened.'
}

function areBalanced(code: string): boolean {
  let depth = 0
  for (const character of code) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0
}
