/** Problems: what is wrong with a definition, in sentences that its author can act on. */

/** One fault of a definition. */
export interface Problem {
  /** A name for the kind of fault, for programs: `type_unsupported`. */
  readonly code: ProblemCode
  /** The file, relative to the project: `schemas/books.ts`. */
  readonly file: string
  /** The place within it: `books.isbn13`, or empty for the file as a whole. */
  readonly at: string
  /** What is wrong and what to do about it. */
  readonly message: string
}

export type ProblemCode =
  | 'file_unreadable'
  | 'file_not_loaded'
  | 'not_exported'
  | 'api_repeated'
  | 'option_invalid'
  | 'name_invalid'
  | 'name_clash'
  | 'path_clash'
  | 'type_unsupported'
  | 'keyword_unsupported'
  | 'keyword_invalid'
  | 'pattern_unsafe'
  | 'default_invalid'
  | 'example_invalid'
  | 'parent_unknown'
  | 'reference_unknown'
  | 'reference_circle'

/** Prints a problem on one line: `schemas/books.ts: books.isbn13: ...`. */
export function printProblem({ file, at, message }: Problem): string {
  return [file, at, message].filter((part) => part !== '').join(': ')
}
