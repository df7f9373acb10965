/** Prints rows of words in columns. */
import { styleText } from 'node:util'

/** Prints a head and rows below it, the columns as wide as they have to be; the head is faint in a terminal. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const print = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [styleText('dim', print(head), { stream: process.stdout }), ...rows.map(print)].join('\n')
}
