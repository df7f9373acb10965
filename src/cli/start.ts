/** `tenon start`: serves what was generated, from a database. It loads the runtime and generated code only, to start soon. */
import { loadGenerated } from './load-generated.ts'
import { loadHandlers } from './load-handlers.ts'
import { serveApi, type ServeOptions } from './serve-api.ts'

/** Serves the generated API from a database until a signal stops it. Throws a `UserError` when it cannot be started. */
export async function start(options: ServeOptions, databaseUrl: string): Promise<void> {
  const generated = await loadGenerated(options.out)
  const handlers = await loadHandlers(options.schemas, { frames: options.development === true })
  await serveApi(generated, handlers, options, databaseUrl)
}
