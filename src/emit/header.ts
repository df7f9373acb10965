/** The head of a generated file: what it is, what it comes from, and how it is made again. */
import { comment } from './text.ts'

/** Prints the head of a file, which names nothing that changes with time. */
export function header(purpose: string, source: string): string {
  return comment(purpose, `Generated from ${source} by \`tenon generate\`: change it there.`)
}
