/** What becomes of the generated files where some of the resources have changed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emit } from '../../emit/index.ts'
import { allOperations } from '../../model/all-operations.ts'
import type { Api, Resource } from '../../model/api.ts'
import { defined } from '../../model/defined.ts'
import { camelCase } from '../../model/names.ts'
import type { FolderState, GeneratedFile } from '../generated-folder.ts'
import { hashOf, type Content, type Hashes } from '../manifest.ts'
import { replaceBlocks } from './replace-blocks.ts'
import type { Versions } from './versions.ts'

/** What files are to hold; undefined for one that is not to be there. */
type Contents = ReadonlyMap<string, Content | undefined>

/**
 * Answers how the folder stands, where each file holds what was written, as `hashes` say; undefined where that cannot be told for certain.
 * `changed` are the files of the schemas that have changed.
 */
export function changeFolder(
  folder: string,
  hashes: Hashes,
  { before, after }: Versions,
  changed: ReadonlySet<string>,
): FolderState | undefined {
  const resources = after.resources.filter(({ source }) => changed.has(source))
  const folders = new Set(resources.map(({ name }) => name))
  const isMine = mentions(resources, after)
  const [old, next] = [textsOf(before), textsOf(after)]
  const contents = new Map<string, Content | undefined>()
  for (const path of new Set([...old.keys(), ...next.keys()])) {
    const [was, is] = [old.get(path), next.get(path)]
    if (folders.has(path.split('/')[0] ?? '')) {
      // What a resource has to itself was generated like this the last time, or this is not how it is done.
      if (was === undefined ? existsSync(join(folder, path)) : hashOf(was) !== hashes[path]) return undefined
      if (was !== is) contents.set(path, is)
    } else if (was !== is) {
      if (was === undefined || is === undefined) return undefined
      const content = replaceBlocks(readFileSync(join(folder, path)), was, is, isMine)
      if (content === undefined) return undefined
      contents.set(path, content)
    }
  }
  return stateOf(hashes, contents)
}

function textsOf(api: Api): ReadonlyMap<string, string> {
  return new Map(emit(api).map(({ path, text }) => [path, text]))
}

/** Makes what tells whether a text is about any of some resources: names one, an operation or a type of it, or what is made for it. */
function mentions(resources: readonly Resource[], { shapes, aliases }: Api): (text: string) => boolean {
  if (resources.length === 0) return () => false
  const owners = new Set<string | undefined>(resources.map(({ name }) => name))
  const names = [
    ...resources.flatMap(({ name }) => [name, camelCase(name)]),
    ...allOperations({ resources, operations: [] }).map(({ id }) => id),
  ]
  const typeNames = [
    ...resources.flatMap(({ typeName, pluralTypeName }) => [typeName, pluralTypeName]),
    ...[...shapes, ...aliases].filter(({ resource }) => owners.has(resource)).map(({ name }) => name),
  ]
  const pattern = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])|(?:${typeNames.join('|')})(?![a-z\\d_])`)
  return (text) => pattern.test(text)
}

function stateOf(hashes: Hashes, contents: Contents): FolderState {
  const files = new Map<string, GeneratedFile>()
  for (const [path, hash] of Object.entries(hashes)) files.set(path, { path, state: 'current', hash, wanted: hash })
  for (const [path, text] of contents) files.set(path, changedFile(path, hashes[path], text))
  const all = [...files.values()]
  const hasNew = [...contents.keys()].some((path) => !Object.hasOwn(hashes, path))
  return {
    files: hasNew ? all.toSorted((a, b) => (a.path < b.path ? -1 : 1)) : all,
    manifest: contents.size === 0 ? 'current' : 'stale',
  }
}

function changedFile(path: string, hash: string | undefined, text: Content | undefined): GeneratedFile {
  const before = defined({ hash })
  if (text === undefined) return { path, state: 'extra', ...before }
  return { path, state: hash === undefined ? 'missing' : 'stale', text, wanted: hashOf(text), ...before }
}
