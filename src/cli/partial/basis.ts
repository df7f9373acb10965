/** What is told, once everything has been generated, to whoever generates again what has changed. */
import { join } from 'node:path'
import type { Api } from '../../model/api.ts'
import type { BuildContext } from '../../model/build.ts'
import { schemaFiles } from '../load-schemas.ts'
import { hashesNext } from '../generated-folder.ts'
import { manifestName } from '../manifest.ts'
import type { ProjectFolders } from '../project-folders.ts'
import { dependenciesOf } from './dependencies.ts'
import type { Compared } from './compare-changed.ts'
import { fileState, markOf, writeKept, type Basis } from './kept.ts'
import { readSources, schemaPaths, type SourceTexts } from './sources.ts'

/** What schemas mean. */
export interface Model {
  readonly api: Api
  readonly context: BuildContext
}

/** With fewer files, everything is generated about as soon. */
const fewestFiles = 40

/** The texts to keep of schema files, of which some are known; undefined where nothing is to be kept. */
export async function sourcesToKeep(schemas: string, known?: SourceTexts): Promise<SourceTexts | undefined> {
  const names = await schemaFiles(schemas)
  return names.length < fewestFiles ? undefined : readSources(schemaPaths(schemas, names), known)
}

/** What is kept of a model. */
export function basisOf(sources: SourceTexts, { api, context }: Model): Basis {
  return { sources, context, resourceCount: api.resources.length, ...dependenciesOf(api, context.apiFile) }
}

/** Keeps the basis of what has been compared, once the folder is written. */
export function keep(folders: ProjectFolders, { folder, basis, states }: Compared): void {
  if (basis === undefined) return
  const stateOf = (path: string) => fileState(join(folders.out, path))
  const there = folder.files.filter(({ state }) => state !== 'extra')
  const now = there.map(({ path, state }) => (state === 'current' && states?.get(path)) || stateOf(path))
  const written = markOf([...now, stateOf(manifestName)], hashesNext(folder.files))
  if (written !== undefined) writeKept(folders, { ...basis, written })
}
