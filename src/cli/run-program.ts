/** How a command line ends: what went wrong is printed, each kind of it in its way, and answered as an exit code. It knows no command. */
import { statSync } from 'node:fs'
import { styleText } from 'node:util'
import { type Command, CommanderError } from 'commander'
import { UsageError, UserError } from './user-error.ts'

/** Thrown: `.env` says something else now, and the command is to run again with that. */
export class EnvironmentChanged extends Error {
  override readonly name = 'EnvironmentChanged'
}

/** Runs a program and answers the exit code: 0, 1 for what a user can put right, 2 for wrong usage. */
export async function runProgram(program: () => Command, args: readonly string[]): Promise<number> {
  const given = new Set(Object.keys(process.env))
  for (;;) {
    try {
      // What the environment says already stays as it is.
      loadEnvironment('.env')
      await program().parseAsync(args, { from: 'user' })
      return 0
    } catch (error) {
      if (!(error instanceof EnvironmentChanged)) return report(error)
      for (const name of Object.keys(process.env)) if (!given.has(name)) delete process.env[name]
    }
  }
}

/** Takes what a file says of the environment. A folder is none: of Python's, many are called `.env`. */
function loadEnvironment(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined || found.isDirectory()) return
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw new UserError(`${file} cannot be read. Let this user read it, or move it elsewhere.`, [], { cause: error })
  }
}

/** Prints what went wrong, unless that was done already, and answers the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof UserError || isSystemError(error)) {
    const details = error instanceof UserError ? error.details : []
    console.error([...details, styleText('red', error.message, { stream: process.stderr })].join('\n'))
    return error instanceof UsageError ? 2 : 1
  }
  console.error(error)
  console.error('\nThis is a fault of Tenon. Please report it with the lines above.')
  return 1
}

/** Answers whether the machine has refused something, and said in its message what and where. */
function isSystemError(error: unknown): error is Error {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EDQUOT']
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
}
