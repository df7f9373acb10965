/** Dialects where tables change: what each decides of values and of statements. */
import type { Storage } from '../../../model/api.ts'
import type { JsonKind } from '../../../model/json-kinds.ts'
import type { TableChange } from '../../../model/migration/compare-tables.ts'
import type { Json } from '../../../model/types.ts'
import type { Dialect } from '../dialect.ts'

/** A dialect in which tables change. */
export interface MigrationDialect extends Dialect, DialectValues {
  /** How migrations are to be run, in words. */
  readonly advice: string
  /** The statements that take a database through changes of its tables. */
  migrate(changes: readonly TableChange[]): string[]
}

/** What the databases do not have in common of values. */
export interface DialectValues {
  /** A JSON value other than null, as it is stored. */
  literal(value: Json, storage: Storage): string
  /** How values of one storage become those of another one. */
  conversion(from: Storage, to: Storage): Conversion
  /** A value of a storage, where the database would not know its type otherwise. */
  typed(value: string, storage: Storage): string
  /** What kind of JSON a value is, in the words of `jsonKinds`; null is `null`. */
  jsonKindOf(value: string): string
  /** What the database calls each kind of JSON. */
  readonly jsonKinds: Readonly<Record<JsonKind, readonly string[]>>
}

/** How values of one storage become values of another, as SQL over SQL. */
export interface Conversion {
  readonly value: (sql: string) => string
  /** Whether a value, which is not null, can become one; where it always can, this is absent. */
  readonly fits?: (sql: string) => string
}
