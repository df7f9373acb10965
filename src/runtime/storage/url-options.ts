/** Options behind the `?` of a database URL: how a value is read. It does not know what they are for. */
import { StartupError } from '../startup-error.ts'

/** Reads an integer. Throws a {@link StartupError} for another text. */
export function readInteger(values: URLSearchParams, name: string, fallback: number, least: number): number {
  const text = values.get(name)
  if (text === null) return fallback
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= least) return value
  throw new StartupError(`In the database URL, "${name}" must be an integer from ${least}, not "${text}".`)
}

/** Reads one of a few words, of which the first is the default. Throws a {@link StartupError} for another text. */
export function readWord<Word extends string>(
  values: URLSearchParams,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = values.get(name) ?? words[0]
  const word = words.find((each) => each === text)
  if (word !== undefined) return word
  throw new StartupError(`In the database URL, "${name}" must be ${words.join(' or ')}, not "${text}".`)
}
