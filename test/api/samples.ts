/** For each resource of the example what can be sent to it. */

/** A row, and what makes it one that is not valid. */
export interface Sample {
  readonly row: object
  readonly faulty: readonly object[]
}

const samples: Readonly<Record<string, Sample>> = {
  books: {
    row: {
      title: 'Python Basics',
      page_count: 635,
      pub_date: '2021-03-16',
      authors: [{ name: 'David Amos' }],
      isbn13: '978-1775093329',
      genre: null,
    },
    faulty: [
      { title: '' },
      { page_count: 0 },
      { pub_date: '2021-02-29' },
      { authors: [] },
      { authors: [{ name: 'A', born: 1 }] },
      { authors: [{}] },
      { isbn13: '1' },
      { genre: 7 },
    ],
  },
  cars: {
    row: { make: 'Nissan', model: '240SX', year: 1994, vin: '1N6AD0CU5AC961553', color: 'Violet' },
    faulty: [{ year: 1885 }, { year: 2101 }, { vin: 'O' }, { color: 'x'.repeat(31) }, { make: null }],
  },
  countries: {
    row: { name: 'Germany', capital: 'Berlin', area: 357_022 },
    faulty: [{ name: '🎉'.repeat(101) }, { area: -1 }, { area: 1.5 }, { area: '1' }, { __proto: 1 }],
  },
  customers: {
    row: { name: 'Grace', email: 'grace@example.com' },
    faulty: [{ email: 'grace' }, { tier: 'gold' }, { id: 7 }],
  },
  events: { row: { name: 'Launch', date: '2026-12-01' }, faulty: [{ date: 7 }, { location: 7 }, { name: null }] },
  guests: { row: { name: 'Ada', email: 'ada@example.com' }, faulty: [{ event_id: 1 }, { email: '@' }] },
  sales: { row: { amount: 12.5, currency: 'EUR' }, faulty: [{ amount: 0 }, { currency: 'eur' }, { amount: '1' }] },
  todos: { row: { userId: 1, title: 'Buy milk' }, faulty: [{ completed: 1 }, { userId: 0 }, { completed: null }] },
  transactions: {
    row: { amount: 99.95, currency: 'USD', description: '' },
    faulty: [{ amount: null }, { description: 'x'.repeat(501) }],
  },
}

/** The resource whose rows a path is of. */
export function resourceOf(path: string): string {
  return path.split('/').findLast((segment) => !segment.startsWith('{')) ?? ''
}

/** What can be sent to a path. */
export function sampleOf(path: string): Sample {
  const sample = samples[resourceOf(path)]
  if (sample === undefined) throw new Error(`There is no sample for ${path}`)
  return sample
}
