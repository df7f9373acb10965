/** What `tenon doctor` sees of a project without its database: Node, the schemas, what was generated, the handlers. */
import { join } from 'node:path'
import { handledOperation } from '../emit/handling.ts'
import { emit } from '../emit/index.ts'
import { allOperations, ownedOperations } from '../model/all-operations.ts'
import type { Api } from '../model/api.ts'
import { requireHandlers } from '../runtime/handlers/require-handlers.ts'
import { StartupError } from '../runtime/startup-error.ts'
import type { Finding } from './finding.ts'
import { loadApi } from './generate.ts'
import { compareFolder, type FileState } from './generated-folder.ts'
import { loadHandlers } from './load-handlers.ts'
import type { ProjectFolders } from './project-folders.ts'

/** The entry has turned away a Node that is too old. */
export function checkNode(): Finding {
  return { what: 'node', ok: true, message: `Node ${process.versions.node}` }
}

/** Reads the schemas. Throws a `UserError` with their problems. */
export async function checkSchemas({ schemas }: ProjectFolders): Promise<{ api: Api; findings: Finding[] }> {
  const api = await loadApi(schemas)
  const message = `${count(api.resources.length, 'resource')}, ${count(allOperations(api).length, 'operation')}`
  return { api, findings: [{ what: 'schemas', ok: true, message }] }
}

/** What is to be done about a file of the generated folder, by how it stands. */
const remedies: readonly { readonly states: readonly FileState[]; readonly said: string; readonly remedy: string }[] = [
  {
    states: ['missing', 'stale', 'extra'],
    said: 'not what the schemas say',
    remedy: 'Run `tenon generate`.',
  },
  {
    states: ['edited'],
    said: 'edited by hand',
    remedy: 'Move the change to the schemas or to a handler, delete the file, and run `tenon generate`.',
  },
  {
    states: ['foreign'],
    said: 'not written by Tenon',
    remedy: 'Move it elsewhere, and run `tenon generate`.',
  },
]

/** Compares what was generated with the schemas. */
export async function checkGenerated(api: Api, { out }: ProjectFolders): Promise<{ findings: Finding[] }> {
  const { files } = compareFolder(out, emit(api))
  const findings = remedies.flatMap(({ states, said, remedy }): Finding[] => {
    const paths = files.filter(({ state }) => states.includes(state)).map(({ path }) => join(out, path))
    if (paths.length === 0) return []
    return [{ what: 'generated', ok: false, message: `${some(paths)}: ${said}.`, remedy }]
  })
  const well: Finding = { what: 'generated', ok: true, message: `${count(files.length, 'file')}, as the schemas say` }
  return { findings: findings.length === 0 ? [well] : findings }
}

/** Compares the handlers with the operations. */
export async function checkHandlers(api: Api, { schemas }: ProjectFolders): Promise<{ findings: Finding[] }> {
  const { handlers } = await loadHandlers(schemas)
  const operations = ownedOperations(api).map(({ operation, resource }) => handledOperation(operation, resource))
  try {
    requireHandlers(typeof handlers === 'object' && handlers !== null ? handlers : {}, operations)
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    return { findings: error.message.split('\n').map((message) => ({ what: 'handlers', ok: false, message })) }
  }
  const own = operations.filter(({ signature }) => signature !== undefined).length
  return {
    findings: [
      { what: 'handlers', ok: true, message: `${count(own, 'operation')} of your own, each with its handler` },
    ],
  }
}

/** The first of them, and how many there are besides. */
function some(paths: readonly string[]): string {
  const others = paths.length - 3
  return `${paths.slice(0, 3).join(', ')}${others > 0 ? ` and ${count(others, 'other')}` : ''}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
