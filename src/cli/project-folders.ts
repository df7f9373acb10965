/** Where a project keeps its parts. */

/** The folders of a project, relative to its root, which is the current folder. */
export interface ProjectFolders {
  /** What its author writes. */
  readonly schemas: string
  /** What is generated. */
  readonly out: string
}
