/** Resources as their author writes them: data in, the same data out, checked by the editor; nothing is worked out here. */
import type { TSchema } from '@sinclair/typebox'
import { definition } from './definition.ts'

/** The fields of a resource, by name, in the order in which they are documented and stored. */
export type Fields = Readonly<Record<string, TSchema>>

/** One of the six operations that every resource has unless it says otherwise. */
export type StandardOperation = 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'

/** What may be said of a resource. Only `fields` has to be. */
export interface ResourceOptions<F extends Fields, Name extends string = keyof F & string> {
  /** What a client may write and read. The key `id` and the reference to a parent are added to them. */
  readonly fields: F
  /** One or two sentences for the docs. */
  readonly description?: string
  /** The resource that this one is nested under: `/events/{event_id}/guests`. */
  readonly parent?: ResourceDefinition
  /** The singular of the resource's name where the dictionary has it wrong: `{ singular: 'datum' }`. */
  readonly singular?: string
  /** The name of the resource's types where the singular's would be taken: `{ typeName: 'Ticket' }`. */
  readonly typeName?: string
  /** The operations to offer; all six when left out. */
  readonly operations?: readonly StandardOperation[]
  /** Fields, or combinations of fields, of which no two rows may hold the same values: `['vin', ['make', 'model']]`. */
  readonly unique?: readonly (Name | readonly Name[])[]
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
export function defineResource<const Name extends string, const F extends Fields>(
  name: Name,
  options: ResourceOptions<F>,
): ResourceDefinition<Name, F> {
  return { [definition]: 'resource', name, options }
}
