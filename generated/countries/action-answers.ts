/**
 * The answers of handlers of the custom operations on countries: what is not declared is left out.
 *
 * Generated from schemas/countries.ts by `tenon generate`: change it there.
 */
import type { Answers } from 'tenon/runtime'

export const exportCountriesAnswers: Answers = {
  200: { kind: 'text', mediaType: 'text/csv', headers: ['Content-Disposition'] },
}
