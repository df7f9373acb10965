/**
 * Generating again where little has changed: the code of a few resources is emitted as they were and as they are, and the difference is
 * brought into the files that there are. What cannot be told for certain is left to whoever generates everything.
 */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { FolderState } from '../generated-folder.ts'
import { loadFiles, schemaFiles } from '../load-schemas.ts'
import { manifestName, readManifest } from '../manifest.ts'
import { readMigrations } from '../migrate-files.ts'
import type { ProjectFolders } from '../project-folders.ts'
import { importEarlier } from './earlier-modules.ts'
import { changeFolder } from './change-folder.ts'
import { fileState, markOf, type Basis, type Kept } from './kept.ts'
import { changedFiles, schemaPaths, type SourceTexts } from './sources.ts'
import { neededFiles, versionsOf, type Versions } from './versions.ts'

/** How the generated folder stands, what there is in the API, and what is kept once the folder has been written, if anything. */
export interface Compared {
  readonly folder: FolderState
  readonly resourceCount: number
  readonly operationCount?: number
  readonly basis?: Basis
  /** How the files stand by their paths, as far as they have been looked at. */
  readonly states?: ReadonlyMap<string, string | undefined>
}

/** With more files to load than this, to load them all takes hardly longer. */
const mostFiles = 40

/**
 * Compares the generated folder with what the schemas say by what has changed since of the texts that these are; undefined where all must
 * be generated.
 */
export async function compareChanged(
  { schemas, out }: ProjectFolders,
  sources: SourceTexts | undefined,
  kept: Kept | undefined,
): Promise<Compared | undefined> {
  if (kept === undefined || sources === undefined) return undefined
  if (!isDeepStrictEqual(Object.keys(sources), Object.keys(kept.sources))) return undefined
  const names = await schemaFiles(schemas)
  const manifest = readManifest(out)
  const states = new Map(
    [...Object.keys(manifest.files), manifestName].map((path) => [path, fileState(join(out, path))]),
  )
  if (markOf([...states.values()], manifest.files) !== kept.written) return undefined
  const changed = changedFiles(kept.sources, sources)
  const versions = await loadVersions({ schemas, names, changed, kept })
  const folder = versions && changeFolder(out, manifest.files, versions, changed)
  // A history that cannot be followed is told as soon as it is merged.
  await readMigrations(schemas)
  return folder && { folder, resourceCount: kept.resourceCount, basis: { ...kept, sources }, states }
}

/** What of the schemas has changed. */
interface Change {
  readonly schemas: string
  /** The names of all schema files. */
  readonly names: readonly string[]
  /** The paths of those that have changed, or import what has. */
  readonly changed: ReadonlySet<string>
  readonly kept: Kept
}

/** Loads what has changed, and what that needs, as it was and as it is, and answers what that makes of the API. */
async function loadVersions({ schemas, names, changed, kept }: Change): Promise<Versions | undefined> {
  const needed = neededFiles(changed, kept)
  const paths = schemaPaths(schemas, names)
  const loaded = names.filter((_, index) => needed.has(paths[index] ?? ''))
  if (loaded.length > mostFiles) return undefined
  const now = await loadFiles(schemas, loaded, names)
  if ('problems' in now) return undefined
  const texts = new Map([...changed].map((path) => [path, kept.sources[path]?.text ?? '']))
  const earlier = await loadEarlier(schemaPaths(schemas, loaded), texts)
  return earlier && versionsOf(kept, earlier, now.sources)
}

async function loadEarlier(paths: readonly string[], texts: ReadonlyMap<string, string>) {
  try {
    const exports = await importEarlier(paths, texts)
    return paths.map((file, index) => ({ file, exports: exports[index] ?? {} }))
  } catch {
    return undefined
  }
}
