/** What is true of the whole API, as its author writes it in `schemas/api.ts`. */
import { definition } from './definition.ts'

/** A place where the API is served, as OpenAPI's Server Object has it. */
export interface Server {
  readonly url: string
  readonly description?: string
}

/** What may be said of the whole API. All of it has a default. */
export interface ApiOptions {
  /** The name at the head of the docs. Default: `API`. */
  readonly title?: string
  /** The version of the API, not of Tenon. Default: `0.1.0`. */
  readonly version?: string
  /** What the API is for, in CommonMark, at the head of the docs. */
  readonly description?: string
  /** Where it is served. Default: the host that serves the document. */
  readonly servers?: readonly Server[]
  /** A path put before that of every operation: `/v1`. Default: none. */
  readonly prefix?: string
  /** The largest request body, in bytes; a larger one is answered 413. Default: 1 MiB. */
  readonly bodyLimit?: number
  /** Whether JSON of another type is refused, or converted where FastAPI would: `'5'` for an integer. Default: `strict`. */
  readonly coercion?: 'strict' | 'lax'
  /** What becomes of keys that no field declares: refused (the default), left out, or kept within values; a row holds its fields alone. */
  readonly unknownKeys?: 'reject' | 'strip' | 'keep'
  /** Formats of your own, and the patterns that they stand for: `{ 'hex-color': '^#[0-9a-f]{6}$' }`. */
  readonly formats?: Readonly<Record<string, string>>
  /**
   * How errors are written: as FastAPI does (the default), as it did before its version 0.100, or as problem details (RFC 9457).
   * Server, document and client change together.
   */
  readonly errors?: 'fastapi' | 'fastapi-v1' | 'problem'
  /** Whether a fault repeats the value that it is about. Those of `writeOnly` fields and passwords never are. Default: true. */
  readonly echoInput?: boolean
  /** Words for faults in place of FastAPI's, by their type: `{ string_too_short: 'At least {min_length} characters' }`. */
  readonly messages?: Readonly<Record<string, string>>
}

/** What {@link defineApi} returns. */
export interface ApiDefinition {
  readonly [definition]: 'api'
  readonly options: ApiOptions
}

/** Defines what holds for the whole API. At most one file calls it; without one, the defaults hold. */
export function defineApi(options: ApiOptions): ApiDefinition {
  return { [definition]: 'api', options }
}
