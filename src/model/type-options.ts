/** The options that say how types are read: what is converted, what becomes of other keys, and formats of an author's own. */
import type { ApiOptions } from '../define/index.ts'
import type { Api } from './api.ts'
import type { UnknownKeys } from './types.ts'
import { isSchema, type Report } from './keywords.ts'
import { isPattern } from './read/scalars.ts'

/** How types are read and values checked, in the whole API. */
export interface TypeOptions {
  readonly coercion: Api['coercion']
  readonly unknownKeys: UnknownKeys
  readonly formats: Readonly<Record<string, string>>
}

/** What may become of keys that nobody has declared. */
export const unknownKeysChoices: readonly UnknownKeys[] = ['reject', 'strip', 'keep']

/** Reads the options, with the defaults filled in. */
export function readTypeOptions(options: ApiOptions, report: Report): TypeOptions {
  const { coercion = 'strict', unknownKeys = 'reject', formats = {} } = options
  checkChoice(coercion, ['strict', 'lax'], 'api.coercion', report)
  checkChoice(unknownKeys, unknownKeysChoices, 'api.unknownKeys', report)
  if (!isSchema(formats)) {
    report('option_invalid', 'api.formats', "must be an object of patterns: `{ 'hex-color': '^#[0-9a-f]{6}$' }`.")
    return { coercion, unknownKeys, formats: {} }
  }
  return { coercion, unknownKeys, formats: readFormats(formats, report) }
}

/** Reads the patterns of formats. One that is none is told once, and then finds everything. */
function readFormats(formats: Readonly<Record<string, unknown>>, report: Report): TypeOptions['formats'] {
  return Object.fromEntries(
    Object.entries(formats).map(([name, pattern]) => {
      const at = `api.formats.${name}`
      if (typeof pattern !== 'string') report('option_invalid', at, "must be a pattern: `'^#[0-9a-f]{6}$'`.")
      else if (isPattern(pattern)) return [name, pattern]
      else report('option_invalid', at, `is not a regular expression (with the flag \`u\`): ${pattern}`)
      return [name, '']
    }),
  )
}

/** Reports a value that is none of those that there are. */
export function checkChoice(value: unknown, known: readonly string[], at: string, report: Report): void {
  if (typeof value === 'string' && known.includes(value)) return
  report('option_invalid', at, `must be one of ${known.map((each) => `'${each}'`).join(', ')}.`)
}
