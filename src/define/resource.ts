/** Resources as their author writes them: data in, the same data out, checked by the editor; nothing is worked out here. */
import type { TSchema } from './typebox.ts'
import { definition, made } from './definition.ts'
import type { Security } from './document.ts'
import type { ActionOptions } from './operation.ts'

/** The fields of a resource, by name, in the order in which they are documented and stored. */
export type Fields = Readonly<Record<string, TSchema>>

/** One of the six operations that every resource has unless it says otherwise. */
export type StandardOperation = 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'

/** The field that refers to a parent, as far as types know: it is called by the parent's singular and key, `event_id`. */
export type ParentField<P extends ResourceDefinition> =
  P extends ResourceDefinition<string, infer F> ? `${string}_${'id' | (keyof F & string)}` : never

/** What may be said of a resource. Only `fields` has to be. */
export interface ResourceOptions<
  F extends Fields,
  Name extends string = keyof F & string,
  P extends ResourceDefinition = ResourceDefinition,
> {
  /** What a client may write and read. The key `id` and the reference to a parent are added to them. */
  readonly fields: F
  /** The name that it had before: migrations keep its rows, rather than begin anew. May be left out once all databases have followed. */
  readonly renamedFrom?: string
  /** One or two sentences for the docs. */
  readonly description?: string
  /** Whether clients are advised against using it: the docs strike its operations through. Default: false. */
  readonly deprecated?: boolean
  /** The resource that this one is nested under, to any depth: `/events/{event_id}/guests`. */
  readonly parent?: P
  /** What happens to its rows when the row above them is deleted: that is refused (`restrict`, the default), or they go as well. */
  readonly onParentDelete?: 'restrict' | 'cascade'
  /**
   * What identifies a row: an `integer` that the database counts up (the default), a `uuid` (version 7) or a `ulid` that the server
   * makes, all of them called `id`; or a field that the client gives to a new row: `{ field: 'code' }`.
   */
  readonly key?: 'integer' | 'uuid' | 'ulid' | { readonly field: Name }
  /** The singular of the resource's name where the dictionary has it wrong: `{ singular: 'datum' }`. */
  readonly singular?: string
  /** The name of the resource's types where the singular's would be taken: `{ typeName: 'Ticket' }`. */
  readonly typeName?: string
  /** The operations to offer; all six when left out. */
  readonly operations?: readonly StandardOperation[]
  /** Operations of your own, by name: `{ refund: { method: 'post', path: '/{id}/refund', ... } }`. */
  readonly actions?: Readonly<Record<string, ActionOptions>>
  /**
   * Fields, or combinations of fields, of which no two rows may hold the same values: `['vin', ['make', 'model']]`. With that of the
   * parent, no two below the same: `[['event_id', 'email']]`.
   */
  readonly unique?: readonly (Name | ParentField<P> | readonly (Name | ParentField<P>)[])[]
  /** The fields that lists filter by, besides the key and references; every plain one when left out. Each has an index. */
  readonly filters?: readonly (Name | ParentField<P> | 'id')[]
  /** The fields that lists can be sorted by, besides the key; every plain one when left out. Each has an index. */
  readonly sorts?: readonly (Name | ParentField<P> | 'id')[]
  /** Whether a change has to name in `If-Match` the version that it is a change of; 428 otherwise. Default: false. */
  readonly requireIfMatch?: boolean
  /** The `Cache-Control` of what is read (RFC 9111): `'public, max-age=60'`. Default: none is sent. */
  readonly cacheControl?: string
  /**
   * Which security schemes clients need, `[]` for none; as the API says when left out. For all of its operations, or for some of the six:
   * `{ list: [], get: [] }`.
   */
  readonly security?: Security | Readonly<Partial<Record<StandardOperation, Security>>>
  /** What becomes of keys that no field declares: refused, left out, or kept; as the API says when left out. */
  readonly unknownKeys?: 'reject' | 'strip' | 'keep'
  /** How many rows a list answers with when `limit` is not given, and the most that `limit` may ask for. */
  readonly page?: { readonly default?: number; readonly maximum?: number }
}

/** What {@link defineResource} returns. */
export interface ResourceDefinition<Name extends string = string, F extends Fields = Fields> {
  readonly [definition]: 'resource'
  readonly name: Name
  readonly options: ResourceOptions<F, string>
}

/** Defines a resource: a table, a path, and the operations on it. `name` is its plural, as it stands in the path. */
export function defineResource<
  const Name extends string,
  const F extends Fields,
  const P extends ResourceDefinition = never,
>(name: Name, options: ResourceOptions<F, keyof F & string, P>): ResourceDefinition<Name, F> {
  return made({ [definition]: 'resource', name, options })
}
