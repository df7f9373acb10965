/** The head of a generated file: what it is, what it comes from, and how it is made again. */
import { comment } from './text.ts'

/** Prints the head of a file that a command has made of something, which names nothing that changes with time. */
export function header(purpose: string, source: string, command = 'tenon generate'): string {
  return comment(purpose, `Generated from ${source} ${byCommand(command)}`)
}

/** Whether a text begins with the head that a command prints. */
export function isHeadedBy(text: string, command: string): boolean {
  const [head = ''] = text.split('*/', 1)
  return head.startsWith('/**') && head.includes(byCommand(command))
}

function byCommand(command: string): string {
  return `by \`${command}\`: change it there.`
}
