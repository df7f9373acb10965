/** Shows a line of a text between its neighbours, with a mark where to look. */
import { styleText } from 'node:util'

/** The place to be shown, both counted from 1; without a column there is no mark below the line. */
export interface FramePlace {
  readonly line: number
  readonly column?: number
}

/** Prints the line and the one before and after it, each with its number. */
export function codeFrame(text: string, { line, column }: FramePlace): string[] {
  const lines = text.split(/\r?\n/)
  const width = String(line + 1).length
  const frame: string[] = []
  for (let number = Math.max(1, line - 1); number <= Math.min(lines.length, line + 1); number++) {
    const isShown = number === line
    const label = `${String(number).padStart(width)} |`
    const shown = ` ${lines[number - 1] ?? ''}`.trimEnd()
    frame.push(isShown ? `${red('>')} ${label}${shown}` : dim(`  ${label}${shown}`))
    if (isShown && column !== undefined) frame.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1)}${red('^')}`)
  }
  return frame
}

function red(text: string): string {
  return styleText('red', text, { stream: process.stderr })
}

function dim(text: string): string {
  return styleText('dim', text, { stream: process.stderr })
}
