/**
 * The folder of generated code: compares it with what it should hold, and makes it so. It never touches a file that Tenon
 * did not write or that was changed since. Nothing else goes on meanwhile, so it waits for the disk, which is several times faster
 * than to be called back for each of thousands of files.
 */
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defined } from '../model/defined.ts'
import { hashOf, isRecorded, manifestName, piecesOf, printManifest, readWrittenSync, readManifest } from './manifest.ts'
import type { Content, Hashes, Manifest } from './manifest.ts'
import type { WrittenOutput } from './written-output.ts'

/**
 * How a file stands: `stale` is ours and out of date, `extra` is ours and no longer emitted, `edited` was ours and is changed
 * by hand, `foreign` was never ours.
 */
export type FileState = 'current' | 'missing' | 'stale' | 'extra' | 'edited' | 'foreign'

/** A file of the folder. `path` is relative to it. */
export interface GeneratedFile {
  readonly path: string
  readonly state: FileState
  /** What it should hold; absent when it should not be there. */
  readonly text?: Content
  /** The hash of that text. */
  readonly wanted?: string
  /** The hash of what it holds; absent when it is not there. */
  readonly hash?: string
}

/** How a folder stands. */
export interface FolderState {
  /** Every output, and every file that was once one, sorted by path. */
  readonly files: readonly GeneratedFile[]
  readonly manifest: 'current' | 'missing' | 'stale'
}

/** Compares a folder with the outputs. Writes nothing. */
export function compareFolder(folder: string, outputs: readonly WrittenOutput[]): FolderState {
  const manifest = readManifest(folder)
  const wanted = new Map(outputs.map((output) => [output.path, output]))
  const paths = new Set([...wanted.keys(), ...Object.keys(manifest.files), ...Object.keys(manifest.next ?? {})])
  const files = [...paths].toSorted().flatMap((path) => compareFile(folder, path, wanted.get(path), manifest))
  return { files, manifest: compareManifest(folder, files) }
}

/** Compares a file with what it should hold; answers nothing for one that neither is there nor should be. */
function compareFile(
  folder: string,
  path: string,
  output: WrittenOutput | undefined,
  manifest: Manifest,
): GeneratedFile[] {
  const text = output?.text
  const bytes = readWrittenSync(join(folder, path))
  const hash = bytes && hashOf(bytes)
  const wanted = text === undefined ? undefined : (output?.hash ?? hashOf(text))
  const isOurs = hash !== undefined && isRecorded(manifest, path, hash)
  const state = stateOf({ hash, wanted, isOurs, isKnown: Object.hasOwn(manifest.files, path) })
  if (state === undefined) return []
  return [{ path, state, ...defined({ text, wanted, hash }) }]
}

interface Facts {
  readonly hash: string | undefined
  readonly wanted: string | undefined
  readonly isOurs: boolean
  readonly isKnown: boolean
}

function stateOf({ hash, wanted, isOurs, isKnown }: Facts): FileState | undefined {
  if (hash === undefined) {
    return wanted === undefined ? undefined : 'missing'
  }
  if (hash === wanted) {
    return 'current'
  }
  if (!isOurs) {
    return isKnown ? 'edited' : 'foreign'
  }
  return wanted === undefined ? 'extra' : 'stale'
}

function compareManifest(folder: string, files: readonly GeneratedFile[]): FolderState['manifest'] {
  const bytes = readWrittenSync(join(folder, manifestName))
  if (bytes === undefined) {
    return 'missing'
  }
  return bytes.toString() === printManifest({ files: hashesNext(files) }) ? 'current' : 'stale'
}

/**
 * Writes what is missing or stale and removes what is extra. A crash at any point leaves files that are whole, and a manifest
 * by which all of them are known as ours: it names both states first, then the files change, then it names the new one.
 */
export function writeFolder(folder: string, { files, manifest }: FolderState): void {
  if (manifest === 'current' && files.every(({ state }) => state === 'current')) {
    return
  }
  const written = files.filter(({ state, text }) => state !== 'current' && text !== undefined)
  for (const at of new Set([folder, ...written.map(({ path }) => dirname(join(folder, path)))])) {
    mkdirSync(at, { recursive: true })
  }
  replaceFile(folder, manifestName, printManifest({ files: hashesNow(files), next: hashesNext(written) }))
  for (const { path, state, text } of files) {
    if (state === 'extra') {
      removeFile(folder, path)
    } else if (state !== 'current' && text !== undefined) {
      replaceFile(folder, path, text)
    }
  }
  replaceFile(folder, manifestName, printManifest({ files: hashesNext(files) }))
}

function hashesNow(files: readonly GeneratedFile[]): Hashes {
  return hashesBy(files, ({ hash }) => hash)
}

/** What files hold once the folder is written. */
export function hashesNext(files: readonly GeneratedFile[]): Hashes {
  return hashesBy(files, ({ wanted }) => wanted)
}

function hashesBy(files: readonly GeneratedFile[], hashIn: (file: GeneratedFile) => string | undefined): Hashes {
  const hashes: Record<string, string> = {}
  for (const file of files) {
    const hash = hashIn(file)
    if (hash !== undefined) hashes[file.path] = hash
  }
  return hashes
}

/** Replaces a file as a whole, in a folder that is there: a reader, or a crash, meets the old text or the new one. */
function replaceFile(folder: string, path: string, content: Content): void {
  // The process id keeps two commands that run at once out of each other's way.
  const temporary = join(folder, `.${process.pid}.tmp`)
  const [first = '', ...others] = piecesOf(content)
  writeFileSync(temporary, first)
  for (const piece of others) appendFileSync(temporary, piece)
  try {
    renameSync(temporary, join(folder, path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path))
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) {
      return
    }
    rmdirSync(join(folder, parent))
  }
}
