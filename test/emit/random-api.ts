/** Random APIs: resources and operations of random types under random names, of which the same seed makes the same. */
import type { TSchema } from '@sinclair/typebox'
import { nat, sample } from '../fast-check.ts'
import {
  createdAt,
  defineApi,
  defineOperation,
  defineResource,
  form,
  multipart,
  reference,
  Type,
  updatedAt,
  type Fields,
  type ResourceDefinition,
} from '../../src/define/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'

/** Chooses a number below another. */
export type Choose = (count: number) => number

const resourceNames = ['apples', 'data_points', 'entries', 'fish', 'news-items', 'queries', 'series', 'views'] as const
const fieldNames = (
  'name first_name firstName class type value data count_of is-odd default length order from select user group body input issues database params ' +
  'create updated row items code'
).split(' ')
/** Names that fields of objects within others may have as well. */
const innerNames = [...fieldNames, 'with space', 'größe', 'a.b', 'a[b]', '0', '']

/** Makes an API; undefined where the definitions have clashing names, as random ones may. */
export function randomApi(seed: number): Api | undefined {
  const built = buildApi([{ file: 'schemas/all.ts', exports: randomDefinitions(seed).all }])
  if ('api' in built) return built.api
  const others = built.problems.filter(({ code }) => code !== 'name_clash')
  if (others.length > 0) throw new Error(JSON.stringify(others))
  return undefined
}

/** Makes the definitions of an API: all of them by name, and the resources in an order in which each refers to those before it. */
export function randomDefinitions(seed: number) {
  const { choose, makeType } = randomness(seed)
  const resources: ResourceDefinition[] = []
  for (const name of resourceNames) resources.push(randomResource(name, resources, choose, makeType))
  const operations = ['ask', 'send'].map((name) => randomOperation(name, choose, makeType))
  const api = defineApi({ title: 'Random', coercion: choose(2) === 0 ? 'lax' : 'strict' })
  const all = { ...Object.fromEntries([...resources, ...operations].map((each) => [each.name, each])), api }
  return { all, api, resources, operations }
}

/** Makes what chooses numbers and types, the same for the same seed. */
export function randomness(seed: number): { readonly choose: Choose; readonly makeType: MakeType } {
  const numbers = sample(nat(), { seed, numRuns: 4000 })
  let at = 0
  const choose: Choose = (count) => (numbers[at++ % numbers.length] ?? 0) % count
  return { choose, makeType: typeMaker(choose) }
}

export type MakeType = (depth: number) => TSchema

/** Makes what makes a type that holds others to a depth. */
function typeMaker(choose: Choose): MakeType {
  let titles = 0
  const title = () => (choose(2) === 0 ? {} : { title: `Part${titles++}` })
  const pick = <T>(items: readonly T[]): T => items[choose(items.length)] as T

  function object(depth: number): TSchema {
    const names = new Set(Array.from({ length: 1 + choose(4) }, () => pick(innerNames)))
    const fields = [...names].map((name) => [name, optional(type(depth - 1))] as const)
    const open = choose(5) === 0 ? { additionalProperties: pick([true, false]) } : {}
    return Type.Object(Object.fromEntries(fields), { ...title(), ...open })
  }
  const optional = (inner: TSchema): TSchema => (choose(3) === 0 ? Type.Optional(inner) : inner)
  const tagged = (depth: number): TSchema =>
    Type.Union(
      ['a', 'b', "c's"].map((kind) =>
        Type.Object({ kind: Type.Literal(kind), of: optional(type(depth - 1)) }, { title: `Part${titles++}` }),
      ),
    )
  const scalars: readonly (() => TSchema)[] = [
    () =>
      Type.String(pick([{}, { minLength: 1, maxLength: 9 }, { pattern: '^[A-Z]+$' }, { description: 'A */ text.' }])),
    () => Type.String({ format: pick(['date', 'date-time', 'email', 'uri', 'uuid', 'ipv6']) }),
    () => Type.Integer(pick([{}, { minimum: 1, maximum: 5 }, { multipleOf: 5, deprecated: true }])),
    () => Type.Number(pick([{}, { exclusiveMinimum: -1e300 }, { maximum: 0.1 }])),
    () => Type.Boolean(),
    () =>
      Type.Union(
        pick([
          ['a', 'b'],
          [1, 2, 3],
          ["it's", 'a"b'],
        ]).map((value) => Type.Literal(value)),
      ),
    () => Type.Union([Type.String(), Type.Integer()]),
  ]
  const compounds: readonly ((depth: number) => TSchema)[] = [
    object,
    object,
    tagged,
    (depth) => Type.Array(type(depth - 1), pick([{}, { minItems: 1, maxItems: 3 }, { uniqueItems: true }])),
    (depth) => Type.Tuple([type(depth - 1), type(depth - 1)]),
    (depth) => Type.Record(Type.String(), type(depth - 1)),
    (depth) => Type.Union([Type.Object({ of: type(depth - 1) }, title()), Type.Null()]),
    (depth) =>
      Type.Intersect([Type.Object({ one: type(depth - 1) }), Type.Object({ other: optional(type(0)) })], title()),
    () => Type.Any(),
  ]
  const type: MakeType = (depth) => (depth > 0 && choose(2) === 0 ? pick(compounds)(depth) : pick(scalars)())
  return type
}

function randomResource(
  name: string,
  before: readonly ResourceDefinition[],
  choose: Choose,
  makeType: MakeType,
): ResourceDefinition {
  const names = new Set(Array.from({ length: 1 + choose(6) }, () => fieldNames[choose(fieldNames.length)] ?? 'name'))
  const modifiers = [{}, {}, {}, { writeOnly: true }, { readOnly: true }] as const
  const own = [...names].map((field) => {
    const type = { ...makeType(2), ...modifiers[choose(modifiers.length)] }
    return [field, 'readOnly' in type || choose(3) === 0 ? Type.Optional(type) : type] as const
  })
  const [parent, target] = [before[choose(20)], before[choose(12)]]
  const fields: Fields = {
    ...Object.fromEntries(own),
    ...(target !== undefined && { target: Type.Optional(reference(target.name)) }),
    ...(choose(4) === 0 && { made_at: createdAt(), changed_at: updatedAt() }),
  }
  return defineResource(name, {
    fields,
    ...(parent !== undefined && { parent }),
    ...(choose(3) === 0 && { key: choose(2) === 0 ? 'uuid' : 'ulid' }),
    ...(choose(4) === 0 && { unknownKeys: choose(2) === 0 ? 'strip' : 'keep' }),
  })
}

function randomOperation(name: string, choose: Choose, makeType: MakeType): ReturnType<typeof defineOperation> {
  const some = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, () => [innerNames[choose(fieldNames.length)] ?? 'a', makeType(0)]))
  const body = [makeType(2), form(some(2)), multipart(some(2))][choose(3)]
  return defineOperation(name, {
    method: 'post',
    path: `/${name}/{id}`,
    params: { id: Type.Integer() },
    query: some(choose(3)),
    ...(body !== undefined && { body }),
    responses: { 200: makeType(2) },
  })
}
