/** The schemas of the benchmark, and values for them: many different ones, each as a client's JSON would be parsed. */
import { Type, type TSchema } from '@sinclair/typebox'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1, maxLength: 100 })

const address = Type.Object({ street: text, city: text, postcode: Type.String({ pattern: '^[0-9]{5}$' }) }, closed)
const line = Type.Object(
  {
    sku: Type.String({ pattern: '^[A-Z]{3}-[0-9]{4}$' }),
    quantity: Type.Integer({ minimum: 1, maximum: 1000 }),
    price: Type.Number({ minimum: 0 }),
  },
  closed,
)

/** What is checked: a flat object, a nested one, and the loose one of typescript-runtime-type-benchmarks. */
export const schemas = {
  Country: Type.Object({ name: text, capital: text, area: Type.Number({ minimum: 0 }) }, closed),
  Order: Type.Object(
    {
      reference: Type.String({ minLength: 1, maxLength: 40 }),
      customer: Type.Object({ name: text, email: Type.String({ format: 'email' }), address }, closed),
      lines: Type.Array(line, { minItems: 1, maxItems: 100 }),
    },
    closed,
  ),
  Loose: Type.Object(
    {
      number: Type.Number(),
      negNumber: Type.Number(),
      maxNumber: Type.Number(),
      string: Type.String(),
      longString: Type.String(),
      boolean: Type.Boolean(),
      deeplyNested: Type.Object(
        { foo: Type.String(), num: Type.Number(), bool: Type.Boolean() },
        { additionalProperties: true },
      ),
    },
    { additionalProperties: true },
  ),
} satisfies Readonly<Record<string, TSchema>>

export type CaseName = keyof typeof schemas

/** A valid value, different for each seed. */
const valid: Readonly<Record<CaseName, (seed: number) => Record<string, unknown>>> = {
  Country: (seed) => ({ name: `Land ${seed}`, capital: `Città ${seed * 7}`, area: seed * 12.5 }),
  Order: (seed) => ({
    reference: `order-${seed}`,
    customer: {
      name: `Zoë Müller ${seed}`,
      email: `zoe.${seed}@shop-${seed % 90}.example.com`,
      address: { street: `${seed} Main Street`, city: `Town ${seed % 50}`, postcode: String(10_000 + seed) },
    },
    lines: Array.from({ length: 10 }, (_, index) => ({
      sku: `ABC-${1000 + ((seed * 10 + index) % 9000)}`,
      quantity: 1 + ((seed + index) % 1000),
      price: (seed % 100) + index / 4,
    })),
  }),
  Loose: (seed) => ({
    number: seed,
    negNumber: -seed,
    maxNumber: Number.MAX_VALUE,
    string: `string ${seed}`,
    longString: `Lorem ipsum dolor sit amet ${seed} `.repeat(8),
    boolean: seed % 2 === 0,
    deeplyNested: { foo: `bar ${seed}`, num: seed, bool: seed % 3 === 0 },
  }),
}

/** Ways to spoil a value, of which an invalid one has one or several. */
const faults: Readonly<Record<CaseName, readonly ((value: Record<string, unknown>, seed: number) => void)[]>> = {
  Country: [
    (value) => delete value['capital'],
    (value) => (value['name'] = ''),
    (value, seed) => (value['area'] = -1 - seed),
    (value, seed) => (value['capital'] = seed),
    (value, seed) => (value['name'] = 'é'.repeat(101 + (seed % 50))),
    (value, seed) => (value['area'] = `${seed} km²`),
    (value, seed) => (value[`note${seed % 10}`] = seed),
  ],
  Order: [
    (value, seed) => put(value, ['lines', seed % 10, 'sku'], 'abc-1'),
    (value, seed) => put(value, ['lines', seed % 7, 'quantity'], 0),
    (value, seed) => put(value, ['lines', seed % 5, 'price'], -seed - 1),
    (value, seed) => put(value, ['customer', 'email'], `nobody ${seed}`),
    (value, seed) => put(value, ['customer', 'address', 'postcode'], seed % 1000),
    (value, seed) => put(value, ['customer', 'address', 'state'], seed),
    (value) => delete value['reference'],
    (value, seed) => put(value, ['lines', seed % 3, 'quantity'], 1.5),
  ],
  Loose: [
    (value, seed) => (value['number'] = String(seed)),
    (value) => delete value['negNumber'],
    (value) => (value['string'] = null),
    (value, seed) => put(value, ['deeplyNested', 'num'], `x${seed}`),
    (value) => put(value, ['deeplyNested', 'bool'], 1),
    (value, seed) => (value['boolean'] = `b${seed}`),
  ],
}

function put(value: unknown, [name, ...rest]: readonly (string | number)[], to: unknown): void {
  if (typeof value !== 'object' || value === null || name === undefined) return
  if (rest.length === 0) Reflect.set(value, name, to)
  else put(Reflect.get(value, name), rest, to)
}

/** Valid values. One in eight has its keys in another order, as clients differ. */
export function validInputs(name: CaseName, count: number): unknown[] {
  return Array.from({ length: count }, (_, seed) => parsed(turned(valid[name](seed), seed)))
}

/** Values with one to three faults each. */
export function invalidInputs(name: CaseName, count: number): unknown[] {
  return Array.from({ length: count }, (_, seed) => {
    const value = valid[name](seed)
    const ways = faults[name]
    for (let fault = 0; fault <= seed % 3; fault++) ways[(seed + fault * 2) % ways.length]?.(value, seed)
    return parsed(turned(value, seed))
  })
}

function turned(value: Record<string, unknown>, seed: number): Record<string, unknown> {
  return seed % 8 === 0 ? Object.fromEntries(Object.entries(value).toReversed()) : value
}

function parsed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
