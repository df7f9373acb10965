/** For each resource of the example, and each operation of its own, what can be sent to it. */

/** What can be sent, and what makes it something that is refused. */
export interface Sample {
  /** A body that is right. */
  readonly row: object
  /** Changes that make it wrong. */
  readonly faulty: readonly object[]
  /** Changes with which it is right, and refers to what is not there. */
  readonly dangling?: readonly object[]
  /** What a new row has besides, another each time. */
  readonly key?: () => object
  /** Where rows come to be; by POST to the path of the resource when left out. */
  readonly createdAt?: string
  /** The path of a resource that refers to this one, and the field in which it does. */
  readonly referrer?: { readonly path: string; readonly field: string }
  /** The query of an operation that needs one. */
  readonly query?: string
}

/** A form with a file in it. */
export interface FormSample {
  readonly form: FormData
  readonly faulty: readonly FormData[]
}

let languages = 0

/** A language code that no other row of the example has: the fixtures' begin with other letters. */
function nextLanguage(): string {
  languages++
  return `${letters[15 + Math.floor(languages / 26)]}${letters[languages % 26]}`
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

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
      { language: 'english' },
    ],
    dangling: [{ language: 'zz' }],
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
  events: {
    row: { name: 'Launch', date: '2026-12-01' },
    faulty: [{ date: 7 }, { location: 7 }, { name: null }, { venue_id: 'here' }],
    dangling: [{ venue_id: '01900000-0000-7000-8000-000000000000' }],
  },
  guests: { row: { name: 'Ada', email: 'ada@example.com' }, faulty: [{ event_id: 1 }, { email: '@' }] },
  languages: {
    row: { name: 'Quechua' },
    key: () => ({ code: nextLanguage() }),
    faulty: [{ code: 7 }, { name: '' }, { id: 1 }],
    referrer: { path: '/books', field: 'language' },
  },
  meals: { row: { dish: 'Skyr', course: 'dessert' }, faulty: [{ course: 'third' }, { dish: '' }, { guest_id: 1 }] },
  refunds: { row: { reason: 'Broken' }, faulty: [], createdAt: '/transactions/{id}/refund' },
  sales: { row: { amount: 12.5, currency: 'EUR' }, faulty: [{ amount: 0 }, { currency: 'eur' }, { amount: '1' }] },
  todos: { row: { userId: 1, title: 'Buy milk' }, faulty: [{ completed: 1 }, { userId: 0 }, { completed: null }] },
  transactions: {
    row: { amount: 99.95, currency: 'USD', description: '' },
    faulty: [{ amount: null }, { description: 'x'.repeat(501) }],
  },
  venues: {
    row: { name: 'Harpa', city: 'Reykjavík', seats: null },
    faulty: [{ seats: 0 }, { city: '' }, { label: 'Harpa' }, { created_at: '2026-01-01T00:00:00Z' }, { id: 'x' }],
  },

  export: { row: {}, faulty: [], query: 'separator=;' },
  feed: { row: {}, faulty: [], query: 'after=0' },
  refund: { row: { reason: 'Broken' }, faulty: [{ reason: '' }, { reason: 7 }, { amount: 1 }] },
  search: { row: {}, faulty: [], query: 'q=an' },
}

/** A form with a statement of an account. */
export function statementForm(
  lines: string,
  others: Readonly<Record<string, string>> = {},
  type = 'text/csv',
): FormData {
  const form = new FormData()
  form.set('statement', new Blob([lines], { type }), 'statement.csv')
  for (const [name, value] of Object.entries(others)) form.set(name, value)
  return form
}

const forms: Readonly<Record<string, FormSample>> = {
  import: {
    form: statementForm('12.5,EUR,Lunch\n'),
    faulty: [
      new FormData(),
      statementForm('12.5,EUR,Lunch\n', { currency: 'euro' }),
      statementForm('12.5,EUR,Lunch\n', { account: '1' }),
      statementForm('a lot,EUR,Lunch\n'),
      statementForm('x'.repeat(500_001)),
      statementForm('12.5,EUR,Lunch\n', {}, 'application/pdf'),
    ],
  },
}

/** The resource whose rows a path is of, or the operation that it is for. */
export function resourceOf(path: string): string {
  return path.split('/').findLast((segment) => !segment.startsWith('{')) ?? ''
}

/** What can be sent to a path as JSON. */
export function sampleOf(path: string): Sample {
  const sample = samples[resourceOf(path)]
  if (sample === undefined) throw new Error(`There is no sample for ${path}`)
  return sample
}

/** What can be sent to a path that takes forms. */
export function formOf(path: string): FormSample {
  const form = forms[resourceOf(path)]
  if (form === undefined) throw new Error(`There is no form for ${path}`)
  return form
}
