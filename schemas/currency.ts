// A type that several resources use is a constant like any other.
import { Type } from 'tenon'

export const currency = Type.String({
  pattern: '^[A-Z]{3}$',
  description: 'Currency code (ISO 4217).',
  examples: ['EUR'],
})
