/** Postgres URLs: the options in them that are the driver's own. What else they say is for pg; nothing is connected to. */
import { StartupError } from '../startup-error.ts'
import { readInteger, readWord } from './url-options.ts'

/** How a Postgres database is used. */
export interface PostgresOptions {
  /** The URL without the options below. */
  readonly url: string
  /** `pool_size`: how many connections there are at most. */
  readonly poolSize: number
  /** `prepare`: whether statements are prepared by name, which poolers between may not keep. */
  readonly prepare: boolean
  /** `statement_timeout`: how many milliseconds a statement may take; 0 is for ever. */
  readonly statementTimeout: number
  /** `connect_timeout`: how many seconds a connection may take, or a free one be waited for. */
  readonly connectTimeout: number
}

/** Reads a URL such as `postgres://user@host/database?pool_size=20`. Throws a {@link StartupError} for what cannot be read. */
export function readPostgresUrl(text: string): PostgresOptions {
  const [address = '', query = ''] = text.split(/\?(.*)/s)
  if (!URL.canParse(address)) throw new StartupError(`The database URL cannot be read. ${form}`)
  const values = new URLSearchParams(query)
  const others = query.split('&').filter((pair) => pair !== '' && !own.has(pair.replace(/=.*/s, '')))
  return {
    url: others.length === 0 ? address : `${address}?${others.join('&')}`,
    poolSize: readInteger(values, 'pool_size', 10, 1),
    prepare: readWord(values, 'prepare', ['true', 'false']) === 'true',
    statementTimeout: readInteger(values, 'statement_timeout', 30_000, 0),
    connectTimeout: readInteger(values, 'connect_timeout', 10, 1),
  }
}

const form = 'Give one of the form "postgres://user:password@host:5432/database?sslmode=verify-full".'

const own: ReadonlySet<string> = new Set(['pool_size', 'prepare', 'statement_timeout', 'connect_timeout'])
