/** The contract of an API: what of its OpenAPI document a client depends on, and nothing that is only told to people. */
import type { JsonObject } from './json.ts'

/** What clients depend on. Schemas are as the document has them. */
export interface Contract {
  readonly version: string
  readonly operations: readonly ContractOperation[]
  readonly webhooks: readonly ContractWebhook[]
  /** The schemas that have names, and those that something refers to by a pointer. */
  readonly schemas: JsonObject
}

export interface ContractOperation {
  /** `listCountries`; `GET /countries` where the document does not say. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly isDeprecated: boolean
  readonly parameters: readonly ContractParameter[]
  readonly body?: ContractBody
  readonly responses: readonly ContractResponse[]
  /** The ways to be let in; one that needs nothing is that of anybody. */
  readonly security: readonly ContractWay[]
}

/** A way to be let in: the scopes that are needed of each scheme, `bearer` or `header x-api-key` whatever the document calls it. */
export type ContractWay = ReadonlyMap<string, readonly string[]>

/** What the API sends by itself, or to whoever has called an operation. */
export interface ContractWebhook {
  /** `sent`; of a callback, `sendThing done`. */
  readonly name: string
  readonly isDeprecated: boolean
  readonly content: readonly ContractContent[]
}

export interface ContractParameter {
  readonly in: string
  /** Headers in lower case. */
  readonly name: string
  readonly isRequired: boolean
  readonly schema: unknown
  /** How lists and objects are written, where it may be one: `form, explode`, `application/json`. */
  readonly style?: string
}

export interface ContractBody {
  readonly isRequired: boolean
  readonly content: readonly ContractContent[]
}

export interface ContractContent {
  readonly mediaType: string
  readonly schema: unknown
}

export interface ContractResponse {
  /** `200`, `4XX`, `default` */
  readonly status: string
  readonly headers: readonly ContractHeader[]
  readonly content: readonly ContractContent[]
}

export interface ContractHeader {
  readonly name: string
  readonly isRequired: boolean
  readonly schema: unknown
}
