/** What the programs send: for each resource a row, another that takes its place, and a change. */
export const book = {
  title: 'Dune',
  page_count: 612,
  pub_date: '1965-08-01',
  authors: [{ name: 'Frank Herbert' }],
  isbn13: '978-0441172719',
  genre: null,
}
export const car = { make: 'Nissan', model: '240SX', year: 1994, vin: '1N6AD0CU5AC961553', color: 'Violet' }
export const country = { name: 'Iceland', capital: 'Reykjavík', area: 103_000 }
export const customer = { name: 'Grace', email: 'grace@example.com' }
export const event = { name: 'Launch', date: '2026-12-01' }
export const guest = { name: 'Ada', email: 'ada@example.com' }
export const language = { code: 'qu', name: 'Quechua' }
export const meal = { dish: 'Skyr', course: 'dessert' } as const
export const sale = { amount: 12.5, currency: 'EUR' }
export const todo = { userId: 1, title: 'Buy milk' }
export const transaction = { amount: 99.95, currency: 'USD', description: 'Lunch' }
export const venue = { name: 'Harpa', city: 'Reykjavík', seats: null }

/** A statement of an account, as a file. */
export const statement = new File(['12.5,EUR,Dinner\n'], 'statement.csv', { type: 'text/csv' })
