/** What is asked of the servers. */
import { requestOf, type Load } from './load.ts'

/** An operation that is measured: how often it is asked for in one turn. */
export interface MeasuredOperation extends Load {
  readonly name: string
  readonly count: number
}

/** How many products there are before anything is measured. */
export const productCount = 1000

const ids = Array.from({ length: 200 }, (_, index) => 1 + ((index * 37) % productCount))

/** A product, a little different each time. */
export function productOf(index: number): object {
  return {
    name: `Chess set ${index % 89}`,
    sku: `ABC-${String(index % 10_000).padStart(4, '0')}`,
    category: 'toy',
    description: 'Thirty-two pieces of maple and walnut, and a board that folds. "Well made", says the café.',
    price: 19.99 + index,
    quantity: index % 7,
    weight: 0.75,
    active: index % 3 !== 0,
  }
}

const invalid = { ...productOf(1), name: undefined, price: -1 }

export const operations: readonly MeasuredOperation[] = [
  { name: 'get', status: 200, count: 250, requests: ids.map((id) => requestOf('GET', `/products/${id}`)) },
  { name: 'list', status: 200, count: 80, requests: [requestOf('GET', '/products?limit=50')] },
  { name: 'create', status: 201, count: 150, requests: ids.map((id) => requestOf('POST', '/products', productOf(id))) },
  {
    name: 'put',
    status: 200,
    count: 150,
    requests: ids.map((id) => requestOf('PUT', `/products/${id}`, productOf(id))),
  },
  { name: '422', status: 422, count: 150, requests: [requestOf('POST', '/products', invalid)] },
]
