import * as fc from '../fast-check.ts'
import { expect, test } from 'vitest'
import type { Database, Page } from '../../src/runtime/index.ts'
import { expectedRows, type Asked, type Plain } from './list-model.ts'
import { insertThing, itemsOf, openThings, walk, type Item } from './list-walk.ts'

const letters = ['a', 'A', 'b', 'É', '%', '_', ',', "'", '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{10FFFF}']
const textOf = fc.array(fc.constantFrom(...letters), { maxLength: 2 }).map((each) => each.join(''))
const integerOf = fc.integer({ min: -2, max: 2 })
const numberOf = fc.constantFrom(-1.5, 0, 0.1, 0.2, 1, 1e21, -5e-324)
const kinds = { id: fc.integer({ min: 0, max: 12 }), name: textOf, note: textOf, rank: integerOf, score: numberOf }
const names = ['id', 'name', 'note', 'rank', 'score', 'open'] as const

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 3 })
const itemOf = fc.record({
  name: textOf,
  note: maybe(textOf),
  rank: maybe(integerOf),
  score: maybe(numberOf),
  open: fc.boolean(),
})

const comparisonOf = fc.constantFrom('id', 'name', 'note', 'rank', 'score').chain((field) =>
  fc.oneof(
    fc.record({
      field: fc.constant(field),
      operator: fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte'),
      value: kinds[field],
    }),
    fc.record({
      field: fc.constant(field),
      operator: fc.constant('in'),
      value: fc.array<Plain>(kinds[field], { minLength: 1, maxLength: 3 }),
    }),
  ),
)
const otherFilterOf = fc.oneof(
  fc.record({ field: fc.constant('open'), operator: fc.constant('eq'), value: fc.boolean() }),
  fc.record({ field: fc.constantFrom('note', 'rank'), operator: fc.constant('isNull'), value: fc.boolean() }),
  fc.record({
    field: fc.constantFrom('name', 'note'),
    operator: fc.constantFrom('contains', 'startsWith'),
    value: textOf,
  }),
)
const askedOf: fc.Arbitrary<Asked> = fc.record({
  filters: fc.uniqueArray(fc.oneof(comparisonOf, otherFilterOf), {
    maxLength: 2,
    selector: ({ field, operator }) => `${field} ${operator}`,
  }),
  sort: fc.uniqueArray(fc.record({ field: fc.constantFrom(...names), descending: fc.boolean() }), {
    maxLength: 3,
    selector: ({ field }) => field,
  }),
})

/** The parameters that ask for it, but for how many. Values of `in` with commas are repeated parameters: here they stand alone. */
function parametersOf({ filters, sort }: Asked): [string, string][] {
  const order = sort.map(({ field, descending }) => (descending ? `-${field}` : field)).join(',')
  return [
    ...filters.flatMap(({ field, operator, value }): [string, string][] => {
      const name = operator === 'eq' ? field : `${field}[${operator}]`
      if (!Array.isArray(value)) return [[name, String(value)]]
      const [first = null] = value
      return [...(value.length === 1 ? [first] : []), ...value].map((each) => [name, String(each)])
    }),
    ...(order === '' ? [] : ([['sort', order]] as [string, string][])),
  ]
}

async function fill(database: Database, items: readonly Item[]): Promise<Item[]> {
  const rows: Item[] = []
  for (const item of items) rows.push({ ...item, id: await insertThing(database, item) })
  return rows
}

/** Runs with a database of its own. */
async function withThings(run: (database: Database) => Promise<void>): Promise<void> {
  const database = await openThings()
  try {
    await run(database)
  } finally {
    await database.close()
  }
}

function idsOf(pages: readonly Page[]): unknown[] {
  return pages.flatMap(itemsOf).map(({ id }) => id)
}

test('filters, orders and pages are those of a plain model, walked forwards and backwards', async () => {
  const property = fc.asyncProperty(
    fc.array(itemOf, { maxLength: 12 }),
    askedOf,
    fc.integer({ min: 1, max: 4 }),
    (items, asked, limit) =>
      withThings(async (database) => {
        const rows = await fill(database, items)
        const query = [...parametersOf(asked), ['limit', String(limit)], ['count', 'exact']] as const
        const expected = expectedRows(rows, asked).map(({ id }) => id)
        const pages = await walk(database, query, 'next')
        expect(idsOf(pages)).toEqual(expected)
        expect(pages.map(({ items: { length } }) => length)).toEqual(lengthsOf(expected.length, limit))
        expect(pages.map(({ total }) => total)).toEqual(pages.map(() => expected.length))
        const cursor = pages.at(-1)?.prev
        if (cursor === undefined) return
        const back = await walk(database, [...query, ['cursor', cursor]], 'prev')
        expect(back.toReversed()).toEqual(pages.slice(0, -1))
      }),
  )
  await fc.assert(property, { numRuns: 1500 })
}, 60_000)

/** How many rows are on each page. */
function lengthsOf(count: number, limit: number): number[] {
  const full = Math.max(0, Math.ceil(count / limit) - 1)
  return [...Array.from({ length: full }, () => limit), count - full * limit]
}

test('a walk sees each row that stays exactly once, and none twice, while others come and go', async () => {
  const change = fc.record({
    inserted: fc.array(itemOf, { maxLength: 3 }),
    removed: fc.array(fc.nat(), { maxLength: 3 }),
  })
  const property = fc.asyncProperty(
    fc.array(itemOf, { maxLength: 12 }),
    askedOf,
    fc.array(change, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('next' as const, 'prev' as const),
    (items, asked, changes, direction) =>
      withThings(async (database) => {
        const staying = await fill(database, items)
        const query = [...parametersOf(asked), ['limit', '2']] as const
        const ahead = direction === 'next' ? [] : await walk(database, query, 'next')
        const cursor = ahead.at(-1)?.prev
        const seenBefore = new Set(idsOf(ahead.slice(-1)))
        const rest = [...changes]
        const pages = await walk(
          database,
          [...query, ...(cursor === undefined ? [] : [['cursor', cursor] as const])],
          direction,
          async () => {
            const { inserted, removed } = rest.shift() ?? { inserted: [], removed: [] }
            await fill(database, inserted)
            for (const index of removed) {
              const [gone] = staying.splice(index % Math.max(1, staying.length), 1)
              if (gone !== undefined) await database.write('delete from things where id = ?', [Number(gone['id'])])
            }
          },
        )
        const seen = idsOf(pages)
        const isComplete = direction === 'next' || cursor !== undefined
        const stayed = expectedRows(staying, asked).map(({ id }) => id)
        const due = isComplete ? stayed.filter((id) => !seenBefore.has(id)) : []
        const ordered = direction === 'next' ? seen : pages.toReversed().flatMap((page) => idsOf([page]))
        expect(seen).toHaveLength(new Set(seen).size)
        expect(ordered.filter((id) => due.includes(id))).toEqual(due)
      }),
  )
  await fc.assert(property, { numRuns: 700 })
}, 60_000)
