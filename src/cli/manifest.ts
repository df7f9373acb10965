/**
 * The manifest of a generated folder: what was last written there, so that an edit by hand is told from our own work. It
 * decides nothing.
 */
import { createHash, hash as digest } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '../runtime/check/keywords/kinds.ts'
import { UserError } from './user-error.ts'

/** The name of the manifest within the folder. */
export const manifestName = 'manifest.json'

/** The SHA-256 of what was written, in hexadecimal, by path. */
export type Hashes = Readonly<Record<string, string>>

/** What was written. `next` is there only while files are being replaced: each of those that it names holds the one or the other. */
export interface Manifest {
  readonly files: Hashes
  readonly next?: Hashes
}

/** Reads the manifest of a folder; one that is not there is empty. Throws a {@link UserError} when it cannot be parsed. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName)
  const text = readWrittenSync(file)
  if (text === undefined) {
    return { files: {} }
  }
  const manifest = parseManifest(text.toString())
  if (manifest === undefined) {
    throw new UserError(
      `${file} cannot be read, perhaps after a merge. Delete it and the files listed in it, and run \`tenon generate\`.`,
    )
  }
  return manifest
}

/** Prints a manifest, the same for the same files in one order. */
export function printManifest({ files, next }: Manifest): string {
  return `${JSON.stringify({ files, next }, undefined, 2)}\n`
}

/** Answers whether a file with this hash was written by us. */
export function isRecorded({ files, next }: Manifest, path: string, hash: string): boolean {
  return (
    (Object.hasOwn(files, path) && files[path] === hash) ||
    (next !== undefined && isRecorded({ files: next }, path, hash))
  )
}

/** What a file holds: a text, or bytes, be it in pieces that follow one another. */
export type Content = string | Uint8Array | readonly Uint8Array[]

/** The pieces of what a file holds. */
export function piecesOf(content: Content): readonly (string | Uint8Array)[] {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content
}

/** Answers the SHA-256 of what a file holds, in hexadecimal. */
export function hashOf(content: Content): string {
  const [first = '', ...others] = piecesOf(content)
  if (others.length === 0) return digest('sha256', first)
  const hash = createHash('sha256').update(first)
  for (const piece of others) hash.update(piece)
  return hash.digest('hex')
}

/** Reads a file, or answers undefined when there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}

/** Reads a file as we wrote it, at once: version control may have changed the ends of its lines. */
export function readWrittenSync(file: string): Buffer | undefined {
  // To be told of so many files by an error that they are not there takes longer than to ask.
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  return bytes.includes('\r\n') ? Buffer.from(bytes.toString().replaceAll('\r\n', '\n')) : bytes
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isManifest(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  return isObject(value) && isHashes(value['files']) && (value['next'] === undefined || isHashes(value['next']))
}

function isHashes(value: unknown): value is Hashes {
  return isObject(value) && Object.values(value).every((hash) => typeof hash === 'string')
}
