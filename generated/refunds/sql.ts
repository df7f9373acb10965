/**
 * The statements on refunds.
 *
 * Generated from schemas/refunds.ts by `tenon generate`: change it there.
 */

export const whereOne = `
where "id" = ?`

export const selectOne = `
select "id", "transaction_id", "reason", "refunded_at", "_version"
from "refunds"${whereOne}`
