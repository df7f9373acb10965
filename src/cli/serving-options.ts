/** The options of what serves an API, and what the environment says of it. */
import { type Command, InvalidArgumentError, Option } from 'commander'

/** Adds where to serve, and with which rows. */
export function addServing(command: Command): Command {
  return command
    .addOption(new Option('--port <number>', 'the port, or 0 for any').env('PORT').default(3000).argParser(parsePort))
    .addOption(
      new Option('--host <address>', 'the address; 0.0.0.0 serves other machines too')
        .env('HOST')
        .default('127.0.0.1')
        .argParser((text, given: string) => text || given),
    )
    .option('--fixtures', 'fill tables that are new from schemas/fixtures/<resource>.json', false)
}

/** Adds those of a server that goes by its migrations. */
export function addStarting(command: Command): Command {
  return addServing(command).option('--migrate', 'run pending migrations first', false)
}

const defaultDatabase = 'sqlite:data/tenon.sqlite'

/** An empty variable is one that is not set, here and below: that is how containers often pass them. */
export function databaseUrl(): string {
  return process.env['DATABASE_URL'] || defaultDatabase
}

/** The help of that. */
export const environment = `
Environment:
  DATABASE_URL  the database (default: ${defaultDatabase}); the file .env may say it
`

/** Prints lines of a shell below the help of a command. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
}

function parsePort(text: string, given: number): number {
  if (text === '') {
    return given
  }
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  }
  return port
}
