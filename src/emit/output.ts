/** What emission yields: files, as text, that nobody has written yet. */

/** A file to be: `path` is relative to the folder of generated code, with forward slashes. */
export interface Output {
  readonly path: string
  readonly text: string
}
