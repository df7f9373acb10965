/**
 * fast-check, with one seed for all that is random in the tests: a commit passes always or never. `SEED=2 scripts/test FILE` takes
 * another one, and `scripts/explore` one after another.
 */
import { configureGlobal } from 'fast-check'

export * from 'fast-check'

export const seed = Number(process.env['SEED'] ?? 1)
if (!Number.isSafeInteger(seed)) throw new Error(`SEED is to be an integer, not ${process.env['SEED']}.`)

configureGlobal({ seed })
