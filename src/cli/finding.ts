/** What `tenon doctor` finds. */

/** One thing that was looked at: that it is well, or what is wrong with it and what to do, in sentences. */
export interface Finding {
  readonly what: 'node' | 'schemas' | 'generated' | 'handlers' | 'database' | 'tables'
  readonly ok: boolean
  readonly message: string
  readonly remedy?: string
}
