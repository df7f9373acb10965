/** What of Tenon `tenon build` puts together with a project: it serves that as `tenon start` does, and loads no code. */
import { Command } from 'commander'
import type { Generated } from './load-generated.ts'
import { runProgram } from './run-program.ts'
import { serveApi, type ServeOptions } from './serve-api.ts'
import { addStarting, databaseUrl, environment } from './serving-options.ts'
import { takeHandlers, type WrittenHandlers } from './written-handlers.ts'

/** Serves the API as the arguments of the process say. `folder` holds what is read later: the model, migrations and fixtures. */
export async function runServer(
  generated: Generated,
  written: WrittenHandlers | undefined,
  folder: string,
): Promise<void> {
  const server = addStarting(new Command('server.js'))
    .description('Serves the API that it was built from.')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', environment)
    .action(async (options: Omit<ServeOptions, 'schemas' | 'out'>) => {
      const handlers = written === undefined ? {} : takeHandlers(written)
      await serveApi(generated, handlers, { ...options, schemas: folder, out: folder }, databaseUrl())
    })
  process.exitCode = await runProgram(() => server, process.argv.slice(2))
}
