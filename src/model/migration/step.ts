/** A step from some tables to others, as people are told it, and what of the rows it might lose or refuse. */
import { defined } from '../defined.ts'
import type { KeptField, KeptTable } from './compare-tables.ts'
import type { TableField } from './stored-tables.ts'

/** A step, as people are told it. */
export interface Step {
  readonly kind: 'add' | 'remove' | 'change'
  /** `books`, `books.title` */
  readonly place: string
  /** `removed`, `renamed from name` */
  readonly what: string
  /** What it might do to rows that are there. A step without one is harmless. */
  readonly risk?: Risk
}

/** What a step does to rows, if there are any that it concerns. */
export interface Risk {
  /** What is lost is gone; rows that are rejected have to be mended first, whatever is allowed. */
  readonly kind: 'loses' | 'rejects'
  readonly count: Count
  /** What is counted, in words that follow a number: `without a value`. */
  readonly unit: 'row' | 'value'
  readonly words: string
  /** How to go on, a sentence. */
  readonly remedy?: string
}

/** What is counted, in the tables as they are before the step. */
export type Count =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'values' | 'absent' | 'inexact'; readonly table: string; readonly field: string }
  /** Values that are none of the new type. */
  | { readonly kind: 'unfit'; readonly table: string; readonly field: KeptField }
  /** Rows whose keys are none of the kind that the keys are to be. */
  | { readonly kind: 'unkeyed'; readonly table: KeptTable }
  /** Rows for which the database works out nothing. */
  | { readonly kind: 'uncomputed'; readonly table: KeptTable; readonly field: TableField }
  /** Rows that hold what another one holds. */
  | { readonly kind: 'repeated'; readonly table: KeptTable; readonly fields: readonly string[] }
  /** Rows that would refer to nothing. Without a target, there is nothing to refer to. */
  | { readonly kind: 'dangling'; readonly table: KeptTable; readonly field: TableField; readonly target?: KeptTable }

/** A step that changes what stays. */
export function changed(place: string, what: string, risk?: Risk): Step {
  return { kind: 'change', place, what, ...defined({ risk }) }
}
