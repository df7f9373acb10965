/** What is true of the whole API, as its author writes it in `schemas/api.ts`. */
import type { TSchema } from './typebox.ts'
import { definition, made } from './definition.ts'
import type { Contact, ExternalDocs, License, Security, SecurityScheme, Server, Tag } from './document.ts'

/** Which pages of other origins may use the API from a browser (the Fetch standard's CORS protocol). */
export interface CorsOptions {
  /** The origins, or `'*'` for any: `['https://app.example.com']`. */
  readonly origins: readonly string[] | '*'
  /** Whether cookies and other credentials may be sent; needs a list of origins. Default: false. */
  readonly credentials?: boolean
  /** How long a browser may remember what it was allowed, in seconds. Default: as the browser likes. */
  readonly maxAge?: number
  /**
   * The request headers that are allowed, besides those that the generated client sends by itself: `Content-Type`, `Idempotency-Key`,
   * `If-Match`, `If-None-Match` and `Last-Event-ID`, and the headers that operations of your own declare. Default: all.
   */
  readonly allowHeaders?: readonly string[]
  /** Response headers that pages may read, besides those that the API itself sends and those that operations of your own declare. */
  readonly exposeHeaders?: readonly string[]
}

/** The paths at which it is asked how the server is, or false for one that there is not. */
export interface HealthOptions {
  /** Answers 200 while the process serves. Default: `/healthz`. */
  readonly live?: string | false
  /** Answers 200 while the database answers, else 503. Default: `/readyz`. */
  readonly ready?: string | false
}

/** A request that the API sends to those who have asked for it. */
export interface WebhookOptions {
  /** A few words; made of the name when left out. */
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  /** What it is listed under in the docs. */
  readonly tag?: string
  /** What is sent, as JSON. */
  readonly body: TSchema
}

/** Where the docs are. */
export interface DocsOptions {
  /** Default: `/docs`. */
  readonly path?: string
}

/** What may be said of the whole API. All of it has a default. */
export interface ApiOptions {
  /** The name at the head of the docs. Default: `API`. */
  readonly title?: string
  /** The version of the API, not of Tenon. Default: `0.1.0`. */
  readonly version?: string
  /** What the API is for, in CommonMark, at the head of the docs. */
  readonly description?: string
  /** Whom to ask about it. */
  readonly contact?: Contact
  /** Under which license it is: `{ name: 'MIT', identifier: 'MIT' }`. */
  readonly license?: License
  /** The address of the terms under which it may be used. */
  readonly termsOfService?: string
  /** Where more is to be read. */
  readonly externalDocs?: ExternalDocs
  /** Where it is served. Default: the host that serves the document. */
  readonly servers?: readonly Server[]
  /** What is said of groups of operations, in the order in which the docs have them: those of a resource are called as it is. */
  readonly tags?: readonly Tag[]
  /** What the API sends to those who have asked for it, by name. Only the document says so: your own code sends it. */
  readonly webhooks?: Readonly<Record<string, WebhookOptions>>
  /** How clients may prove who they are, by name. Only the document says so: what refuses a request is middleware. */
  readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>
  /** Which of these are needed, where a resource or an operation says nothing else. Default: none. */
  readonly security?: Security
  /** A path put before that of every operation: `/v1`. Default: none. */
  readonly prefix?: string
  /** The largest request body, in bytes; a larger one is answered 413. Default: 1 MiB. */
  readonly bodyLimit?: number
  /** How long the answer to a request with an `Idempotency-Key` is kept to be repeated, in seconds. Default: a day. */
  readonly idempotencyExpiry?: number
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
  /** Whether pages of other origins may use the API: `true` for all of them, without credentials. Default: false. */
  readonly cors?: boolean | CorsOptions
  /** Whether answers are compressed here, rather than by a proxy in front or not at all. Default: false. */
  readonly compress?: boolean
  /**
   * Whether to believe what proxies say of the request that they pass on: `X-Forwarded-*`, or `Forwarded` (RFC 7239). The number is
   * how many of them stand in front of the server; `true` believes everything. Default: false.
   */
  readonly trustProxy?: boolean | number
  /** Whether `GET /` lists the resources. Default: true. */
  readonly root?: boolean
  /** Where it is asked how the server is. Default: at `/healthz` and `/readyz`. */
  readonly health?: boolean | HealthOptions
  /** Whether the OpenAPI document is served, at `/openapi.json` and `/openapi.yaml`; without it there are no docs. Default: true. */
  readonly openapi?: boolean
  /** Where the docs are, or false for none. Default: at `/docs`. */
  readonly docs?: boolean | DocsOptions
}

/** What {@link defineApi} returns. */
export interface ApiDefinition {
  readonly [definition]: 'api'
  readonly options: ApiOptions
}

/** Defines what holds for the whole API. At most one file calls it; without one, the defaults hold. */
export function defineApi(options: ApiOptions): ApiDefinition {
  return made({ [definition]: 'api', options })
}
