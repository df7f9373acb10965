/** Loads the generated API: the app, and the tables that it needs. It reads no schemas. */
import { access } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { printProblem } from '../model/problem.ts'
import type { Database } from '../runtime/storage/database.ts'
import type { FixtureTarget } from '../runtime/storage/fixtures.ts'
import type { serve } from '../runtime/serve.ts'
import type { Tables } from '../runtime/storage/tables.ts'
import { importModule } from './import-module.ts'
import type { LoadedHandlers } from './written-handlers.ts'
import { loadProblem, missingModule } from './load-problem.ts'
import { projectPath } from './project-path.ts'
import { UserError } from './user-error.ts'

/** What is needed of the generated code to serve it. */
export interface Generated {
  readonly createApp: (
    database: Database,
    options: LoadedHandlers & { development: boolean },
  ) => Parameters<typeof serve>[0]
  readonly tables: Tables
  readonly fixtures: readonly FixtureTarget[]
  /** Absent where there are none. */
  readonly docs?: { readonly path: string }
}

/** Imports it. Throws a {@link UserError} when it is not there, or cannot be loaded. */
export async function loadGenerated(folder: string): Promise<Generated> {
  const app = resolve(folder, 'app.ts')
  await access(app).catch((error: unknown) => {
    throw new UserError(`There is no API in ${folder}/ yet. Run \`tenon generate\` first.`, [], { cause: error })
  })
  const module: unknown = {
    ...(await importOf(app, folder)),
    ...(await importOf(resolve(folder, 'tables.ts'), folder)),
  }
  if (!isGenerated(module)) {
    throw new UserError(`What is in ${folder}/ is not of this version of Tenon. Run \`tenon generate\` again.`)
  }
  return module
}

async function importOf(file: string, folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await importModule(file)
  } catch (error) {
    const missing = missingModule(error)
    if (missing?.startsWith(resolve(folder) + sep) === true) {
      throw new UserError(`${projectPath(missing)} is missing. Run \`tenon generate\` again.`, [], { cause: error })
    }
    throw new UserError(`The API in ${folder}/ cannot be loaded.`, [printProblem(loadProblem(error, file))], {
      cause: error,
    })
  }
}

function isGenerated(module: unknown): module is Generated {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createApp' in module &&
    typeof module.createApp === 'function' &&
    'tables' in module &&
    typeof module.tables === 'object' &&
    'fixtures' in module &&
    Array.isArray(module.fixtures)
  )
}
