/**
 * A problem as the command line shows it: with its line and column, and for `tenon dev` the lines around it, as far as they can be found.
 */
import { printProblem, type Problem } from '../model/problem.ts'
import { codeFrame, type FramePlace } from './code-frame.ts'
import { readIfThere } from './manifest.ts'
import { findPosition } from './source-position.ts'

/** Prints a problem in one line, `schemas/books.ts:3:5: books.isbn13: ...`, which editors and terminals take for a place to go to. */
export async function printLocated(problem: Problem): Promise<string> {
  const [line] = await linesOf(problem)
  return line
}

/** Prints it in the same line, and what it is about in the lines below. */
export async function printFramed(problem: Problem): Promise<string> {
  return (await linesOf(problem)).join('\n')
}

async function linesOf(problem: Problem): Promise<[line: string, ...frame: string[]]> {
  const text = (await readIfThere(problem.file))?.toString()
  const place = text === undefined ? undefined : placeOf(problem, text)
  if (text === undefined || place === undefined) return [printProblem(problem)]
  const { line, column } = place
  const file = [problem.file, line, ...(column === undefined ? [] : [column])].join(':')
  // What could not be loaded names its line as its place.
  const at = /^line \d+$/.test(problem.at) ? '' : problem.at
  return [printProblem({ ...problem, file, at }), ...codeFrame(text, place)]
}

function placeOf({ at, message }: Problem, text: string): FramePlace | undefined {
  const [, line] = /^line (\d+)$/.exec(at) ?? []
  return line === undefined ? findPosition(text, at, message) : { line: Number(line) }
}
