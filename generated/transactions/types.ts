/**
 * The types of transactions, as they are once checked.
 *
 * Generated from schemas/transactions.ts by `tenon generate`: change it there.
 */

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

/** The query of `listTransactions`. */
export interface ListTransactionsQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of the page before. */
  cursor?: string
  /** Only transactions with this `amount`. */
  amount?: number
  /** Only transactions with this `currency`. */
  currency?: string
  /** Only transactions with this `description`. */
  description?: string
}
