/**
 * The types of transactions, as they are once checked.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */
import type { UploadedFile } from 'tenon/runtime'

export interface Transaction {
  id: number
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
  description: string
}

export interface TransactionCreate {
  amount: number
  /** Currency code (ISO 4217). */
  currency: string
  description: string
}

export type TransactionReplace = TransactionCreate

export interface TransactionPatch {
  amount?: number
  /** Currency code (ISO 4217). */
  currency?: string
  description?: string
}

export interface RefundTransactionBody {
  reason: string
}

export interface ImportTransactionsResult {
  /** How many transactions. */
  imported: number
}

/** The query of `listTransactions`. */
export interface ListTransactionsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('id' | '-id' | 'amount' | '-amount' | 'currency' | '-currency' | 'description' | '-description')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('id' | 'amount' | 'currency' | 'description')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only transactions with this `id`. */
  id?: number
  /** Only transactions without this `id`. */
  'id[ne]'?: number
  /** Only transactions with one of these `id`, and none where the list is empty. */
  'id[in]'?: number[]
  /** Only transactions whose `id` is above this. */
  'id[gt]'?: number
  /** Only transactions whose `id` is this or above. */
  'id[gte]'?: number
  /** Only transactions whose `id` is below this. */
  'id[lt]'?: number
  /** Only transactions whose `id` is this or below. */
  'id[lte]'?: number
  /** Only transactions with this `amount`. */
  amount?: number
  /** Only transactions without this `amount`. */
  'amount[ne]'?: number
  /** Only transactions with one of these `amount`, and none where the list is empty. */
  'amount[in]'?: number[]
  /** Only transactions whose `amount` is above this. */
  'amount[gt]'?: number
  /** Only transactions whose `amount` is this or above. */
  'amount[gte]'?: number
  /** Only transactions whose `amount` is below this. */
  'amount[lt]'?: number
  /** Only transactions whose `amount` is this or below. */
  'amount[lte]'?: number
  /** Only transactions with this `currency`. */
  currency?: string
  /** Only transactions without this `currency`. */
  'currency[ne]'?: string
  /** Only transactions with one of these `currency`, and none where the list is empty. */
  'currency[in]'?: string[]
  /** Only transactions whose `currency` contains this. */
  'currency[contains]'?: string
  /** Only transactions whose `currency` starts with this. */
  'currency[startsWith]'?: string
  /** Only transactions with this `description`. */
  description?: string
  /** Only transactions without this `description`. */
  'description[ne]'?: string
  /** Only transactions with one of these `description`, and none where the list is empty. */
  'description[in]'?: string[]
  /** Only transactions whose `description` contains this. */
  'description[contains]'?: string
  /** Only transactions whose `description` starts with this. */
  'description[startsWith]'?: string
}

/** The params of `refundTransaction`. */
export interface RefundTransactionParams {
  id: number
}

/** The fields of the body of `importTransactions` that are text. */
export interface ImportTransactionsFields {
  /** The currency of lines that leave it empty. */
  currency?: string
}

/** The body of `importTransactions`: a form with files. */
export interface ImportTransactionsBody {
  /** A line for each transaction: amount, currency, description. */
  statement: UploadedFile
  /** The currency of lines that leave it empty. */
  currency?: string
}

/** The query of `feedTransactions`. */
export interface FeedTransactionsQuery {
  /** Leaves out what comes before this `id`, and that. */
  after: number
}

/** The headers of `feedTransactions`. */
export interface FeedTransactionsHeaders {
  /** Sent by browsers that come back. */
  'Last-Event-ID'?: number
}
