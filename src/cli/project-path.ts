/** Paths as people are told them. */
import { relative, sep } from 'node:path'

/** Answers a path relative to the project, which is the current folder, with forward slashes: `schemas/books.ts`. */
export function projectPath(path: string): string {
  return relative('.', path).split(sep).join('/')
}
