/** Ladders: an `if ... else if ... else` of rungs, of which the first that applies is taken, printed as the formatter would. */
import { hang, indented, join } from '../text.ts'

/** One rung: what is asked, or nothing on the last rung, and what follows: one statement or a block of lines. */
export interface Rung {
  readonly test?: string
  readonly body: string
  readonly isBlock?: boolean
}

/** Prints rungs one after the other. A ladder of no rungs is empty. */
export function printLadder(rungs: readonly Rung[]): string {
  const [only] = rungs
  if (only !== undefined && rungs.length === 1 && only.test === undefined) return only.body
  let text = ''
  const isBlock = (index: number) => {
    const rung = rungs[index]
    // Else what follows would be taken for that of the `if` within.
    return rung?.isBlock === true || (index < rungs.length - 1 && /^\W*if \(/.test(rung?.body ?? ''))
  }
  for (const [index, rung] of rungs.entries()) {
    const afterBlock = index > 0 && isBlock(index - 1)
    const joint = index === 0 ? '' : afterBlock ? ' else ' : '\nelse '
    const head = rung.test === undefined ? '' : `if (${rung.test})`
    text += joint + (isBlock(index) ? block(head, rung.body) : statement(head, rung.body))
  }
  return text
}

function block(head: string, lines: string): string {
  return `${join([head, '{'], ' ')}\n${indent(lines)}\n}`
}

function statement(head: string, text: string): string {
  return head === '' ? text : hang(head, text)
}

/** Indents every line that is not empty. */
export function indent(lines: string): string {
  return lines === '' ? '' : `  ${indented(lines, '  ')}`
}
