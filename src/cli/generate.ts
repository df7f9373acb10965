/** `tenon generate`: from the schemas to the generated folder, or a list of what is in the way. */
import { join } from 'node:path'
import { allOperations } from '../model/all-operations.ts'
import { buildApi } from '../model/build.ts'
import type { Api } from '../model/api.ts'
import { defined } from '../model/defined.ts'
import type { Problem } from '../model/problem.ts'
import { emitOnTwo, threadFor } from './emit-on-two.ts'
import { compareFolder, writeFolder } from './generated-folder.ts'
import type { FileState, GeneratedFile } from './generated-folder.ts'
import { loadSchemas, schemaFiles } from './load-schemas.ts'
import { manifestName } from './manifest.ts'
import { readMigrations } from './migrate-files.ts'
import { basisOf, keep, sourcesToKeep, type Model } from './partial/basis.ts'
import { compareChanged, type Compared } from './partial/compare-changed.ts'
import { readKept, removeKept } from './partial/kept.ts'
import type { SourceTexts } from './partial/sources.ts'
import type { ProjectFolders } from './project-folders.ts'
import { timeWaited } from './time-waited.ts'
import { UserError } from './user-error.ts'

/** How problems are printed: one a line with its place, or, for `tenon dev`, also with the lines that it is about. */
export interface ProblemPrinting {
  readonly frames?: boolean
}

/** Brings the generated folder up to date and prints a line about it. Throws a {@link UserError} and writes nothing otherwise. */
export async function generate(folders: ProjectFolders & ProblemPrinting): Promise<void> {
  const kept = readKept(folders)
  // Read before any is loaded: what is saved meanwhile is a change the next time.
  const sources = await sourcesToKeep(folders.schemas, kept?.sources)
  const compared = (await compareChanged(folders, sources, kept)) ?? (await compareToKeep(folders, sources))
  const { folder, resourceCount, operationCount } = compared
  const { files } = folder
  const blocked = files.filter(({ state }) => state === 'edited' || state === 'foreign')
  if (blocked.length > 0) {
    const lines = blocked.map((file) => printBlocked(file, folders.out))
    throw new UserError(`${count(blocked.length, 'file')} in the way. Nothing was written.`, lines)
  }
  writeFolder(folders.out, folder)
  keep(folders, compared)
  const written = countOf(files, 'missing') + countOf(files, 'stale')
  console.log(
    `Generated ${count(resourceCount, 'resource')} in ${folders.out}/: ${written} written, ` +
      `${countOf(files, 'extra')} removed, ${countOf(files, 'current')} unchanged (${seconds()})`,
  )
  if (operationCount === 0) console.warn(printNothing(folders.schemas))
}

/** Prints that the generated folder is up to date. Throws a {@link UserError} otherwise. Writes nothing. */
export async function checkGenerated(folders: ProjectFolders): Promise<void> {
  const files = await requireCurrent(folders)
  console.log(`${folders.out}/ is current: ${count(files.length, 'file')} (${seconds()})`)
}

/** Answers the files of the generated folder, or throws a {@link UserError} that lists what is not up to date. */
export async function requireCurrent(folders: ProjectFolders): Promise<readonly GeneratedFile[]> {
  const { files, manifest } = (await compareProject(folders)).folder
  const differing = [...files, { path: manifestName, state: manifest }].filter(({ state }) => state !== 'current')
  if (differing.length > 0) {
    // Should that have been wrong, it is not so again.
    removeKept(folders)
    const lines = differing.map(({ path, state }) => `${state.padEnd(8)} ${join(folders.out, path)}`)
    const remedy = differing.some(({ state }) => state === 'edited' || state === 'foreign')
      ? 'Move what is edited or foreign elsewhere, delete it there, and run `tenon generate`.'
      : 'Run `tenon generate`.'
    throw new UserError(`${folders.out}/ is not what the schemas say. ${remedy}`, lines)
  }
  return files
}

/** The same as to compare the project, with what is kept of it for the next time. */
async function compareToKeep(
  folders: ProjectFolders & ProblemPrinting,
  sources: SourceTexts | undefined,
): Promise<Compared> {
  const { folder, model } = await compareProject(folders)
  return {
    folder,
    resourceCount: model.api.resources.length,
    operationCount: allOperations(model.api).length,
    ...defined({ basis: sources && basisOf(sources, model) }),
  }
}

async function compareProject({ schemas, out, frames = false }: ProjectFolders & ProblemPrinting) {
  const thread = threadFor((await schemaFiles(schemas)).length)
  const model = await loadModel(schemas, { frames })
  // A history that cannot be followed is told as soon as it is merged.
  await readMigrations(schemas)
  return { model, folder: compareFolder(out, await emitOnTwo(model.api, thread)) }
}

/** Builds the model of the schemas in a folder. Throws a {@link UserError} that lists what is wrong with them. */
export async function loadApi(folder: string, printing: ProblemPrinting = {}): Promise<Api> {
  return (await loadModel(folder, printing)).api
}

async function loadModel(folder: string, printing: ProblemPrinting): Promise<Model> {
  const loaded = await loadSchemas(folder)
  if ('problems' in loaded) {
    throw await problemsError(loaded.problems, printing)
  }
  const built = buildApi(loaded.sources)
  if ('problems' in built) {
    throw await problemsError(built.problems, printing)
  }
  return built
}

/** What is told of problems. */
export async function problemsError(
  problems: readonly Problem[],
  { frames = false }: ProblemPrinting = {},
): Promise<UserError> {
  const { printFramed, printLocated } = await import('./framed-problem.ts')
  const lines = await Promise.all(problems.map(frames ? printFramed : printLocated))
  return new UserError(`${count(problems.length, 'problem')}. Nothing was written.`, lines)
}

/** What is told where nothing is defined, or nothing but what holds for the whole API. */
function printNothing(schemas: string): string {
  const example = "`export const notes = defineResource('notes', { fields: { text: Type.String() } })`"
  return `No file in ${schemas}/ exports a resource or an operation, so the API has none. Export one: ${example}.`
}

function printBlocked({ path, state, text }: GeneratedFile, out: string): string {
  const file = join(out, path)
  if (state === 'foreign') {
    return `${file}: it was not written by Tenon. Move it elsewhere, then generate again`
  }
  const reason = text === undefined ? 'it is no longer generated, but was edited by hand' : 'it was edited by hand'
  return `${file}: ${reason}. Move your change elsewhere, delete the file, then generate again`
}

function countOf(files: readonly GeneratedFile[], counted: FileState): number {
  return files.filter(({ state }) => state === counted).length
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The time that this has taken, as a user waits for it. */
function seconds(): string {
  return `${(timeWaited() / 1000).toFixed(2)} s`
}
