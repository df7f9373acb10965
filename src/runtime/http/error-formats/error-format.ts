/** The port of error formats: what each one decides, and what it is told of a fault. It writes nothing. */
import type { Asked, Location, Position } from '../../check/issue.ts'

/** What may be told of an issue, whatever the format. */
export interface Told {
  readonly type: string
  readonly loc: Location
  /** The value as it was received; undefined when it is not to be told. */
  readonly input: unknown
  /** Whether that value is null, which is told even where the value is not. */
  readonly isNull: boolean
  /** Whether the fault is one of a key, not of its value: the location ends in the key and `[key]`. */
  readonly isOfKey: boolean
  readonly ctx: Readonly<Record<string, unknown>> | undefined
  readonly asked: Asked | undefined
  readonly position: Position | undefined
  /** The author's words for it; undefined when the format has to find its own. */
  readonly msg: string | undefined
}

/** How errors are written. Keys that are undefined are left out of what is sent. */
export interface ErrorFormat {
  readonly mediaType: string
  /** The body of an error with a sentence. */
  readonly error: (status: number, detail: string) => object
  /** The entry of an issue. */
  readonly entry: (issue: Told) => object
  /** The body of a request that is not valid but for its entries; of the `count` issues that were found, not all may have one. */
  readonly invalid: (status: number, count: number) => object
  /** The member of that body, its last, that holds the entries. */
  readonly entries: string
}
