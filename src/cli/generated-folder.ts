/**
 * The folder of generated code: compares it with what it should hold, and makes it so. It never touches a file that Tenon
 * did not write or that was changed since.
 */
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Output } from '../emit/output.ts'
import { hashOf, isRecorded, manifestName, printManifest, readIfThere, readManifest } from './manifest.ts'
import type { Hashes } from './manifest.ts'

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
  readonly text?: string
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
export async function compareFolder(folder: string, outputs: readonly Output[]): Promise<FolderState> {
  const manifest = await readManifest(folder)
  const texts = new Map(outputs.map(({ path, text }) => [path, text]))
  const paths = new Set([...texts.keys(), ...Object.keys(manifest.files), ...Object.keys(manifest.next ?? {})])
  const files: GeneratedFile[] = []
  for (const path of [...paths].toSorted()) {
    const text = texts.get(path)
    const bytes = await readIfThere(join(folder, path))
    const hash = bytes && hashOf(bytes)
    const state = stateOf({
      hash,
      wanted: text === undefined ? undefined : hashOf(text),
      isOurs: hash !== undefined && isRecorded(manifest, path, hash),
      isKnown: Object.hasOwn(manifest.files, path),
    })
    if (state !== undefined) {
      files.push({ path, state, ...(text !== undefined && { text }), ...(hash !== undefined && { hash }) })
    }
  }
  return { files, manifest: await compareManifest(folder, files) }
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

async function compareManifest(folder: string, files: readonly GeneratedFile[]): Promise<FolderState['manifest']> {
  const bytes = await readIfThere(join(folder, manifestName))
  if (bytes === undefined) {
    return 'missing'
  }
  return bytes.toString() === printManifest({ files: hashesNext(files) }) ? 'current' : 'stale'
}

/**
 * Writes what is missing or stale and removes what is extra. A crash at any point leaves files that are whole, and a manifest
 * by which all of them are known as ours: it names both states first, then the files change, then it names the new one.
 */
export async function writeFolder(folder: string, { files, manifest }: FolderState): Promise<void> {
  if (manifest === 'current' && files.every(({ state }) => state === 'current')) {
    return
  }
  await mkdir(folder, { recursive: true })
  await replaceFile(folder, manifestName, printManifest({ files: hashesNow(files), next: hashesNext(files) }))
  for (const { path, state, text } of files) {
    if (state === 'extra') {
      await removeFile(folder, path)
    } else if (state !== 'current' && text !== undefined) {
      await replaceFile(folder, path, text)
    }
  }
  await replaceFile(folder, manifestName, printManifest({ files: hashesNext(files) }))
}

function hashesNow(files: readonly GeneratedFile[]): Hashes {
  return Object.fromEntries(files.flatMap(({ path, hash }) => (hash === undefined ? [] : [[path, hash]])))
}

function hashesNext(files: readonly GeneratedFile[]): Hashes {
  return Object.fromEntries(files.flatMap(({ path, text }) => (text === undefined ? [] : [[path, hashOf(text)]])))
}

/** Replaces a file as a whole: a reader, or a crash, meets the old text or the new one. */
async function replaceFile(folder: string, path: string, text: string): Promise<void> {
  // The process id keeps two commands that run at once out of each other's way.
  const temporary = join(folder, `.${process.pid}.tmp`)
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(temporary, text)
  try {
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path))
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if ((await readdir(join(folder, parent))).length > 0) {
      return
    }
    await rmdir(join(folder, parent))
  }
}
