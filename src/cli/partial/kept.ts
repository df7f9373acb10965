/**
 * What is kept of the last time that code was generated, beside what is installed: by it, the next time is told what has changed. It may
 * be deleted at any time.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { BuildContext } from '../../model/build.ts'
import { isObject } from '../../runtime/check/keywords/kinds.ts'
import { hashOf, type Hashes } from '../manifest.ts'
import type { ProjectFolders } from '../project-folders.ts'
import type { Dependencies } from './dependencies.ts'
import type { SourceTexts } from './sources.ts'

/** What is kept of the schemas. */
export interface Basis extends Dependencies {
  /** The schema files, and what they import. */
  readonly sources: SourceTexts
  readonly context: BuildContext
  readonly resourceCount: number
}

/** What is kept. */
export interface Kept extends Basis {
  /** How the generated files stood. */
  readonly written: string
}

/** Reads what was kept for a project; undefined where there is nothing of use. */
export function readKept(folders: ProjectFolders): Kept | undefined {
  const file = fileOf(folders)
  if (file === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Nothing else writes such a file, so that its mark tells all of it. */
function isKept(value: unknown): value is Kept {
  return isObject(value) && value['tool'] === toolMark()
}

/** Keeps it; where that is not possible, the next time takes as long as this. */
export function writeKept(folders: ProjectFolders, kept: Kept): void {
  const file = fileOf(folders)
  if (file === undefined) return
  const temporary = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, JSON.stringify({ ...kept, tool: toolMark() }))
    renameSync(temporary, file)
  } catch {
    removeIfPossible(temporary)
  }
}

/** Forgets it, where that is possible. */
export function removeKept(folders: ProjectFolders): void {
  const file = fileOf(folders)
  if (file !== undefined) removeIfPossible(file)
}

function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What is installed may not be ours to write, and what cannot be removed is in nobody's way.
  }
}

/** The place for it: where packages are installed, as other tools have it, for each pair of folders. */
function fileOf({ schemas, out }: ProjectFolders): string | undefined {
  const installed = installedAbove(resolve('.'))
  const name = `${hashOf(JSON.stringify([resolve(schemas), resolve(out)])).slice(0, 16)}.json`
  return installed === undefined ? undefined : join(installed, '.cache', 'tenon', name)
}

function installedAbove(folder: string): string | undefined {
  const found = join(folder, 'node_modules')
  if (statSync(found, { throwIfNoEntry: false })?.isDirectory() === true) return found
  return dirname(folder) === folder ? undefined : installedAbove(dirname(folder))
}

/** Tells this Tenon, and what it runs on, from any other: each file of its code has a part in what is generated. */
function toolMark(): string {
  tool ??= readToolMark()
  return tool
}

let tool: string | undefined

function readToolMark(): string {
  const code = resolve(import.meta.dirname, '..', '..')
  const names = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name))
  const files = names.toSorted().map((name) => join(code, name))
  return hashOf([process.version, code, ...files.map(fileState)].join('\n'))
}

/** How a file stands, in a text that changes whenever the file does; undefined where it is not there. */
export function fileState(path: string): string | undefined {
  const state = statSync(path, { throwIfNoEntry: false })
  // Nobody can set this moment, as they can that of the last change.
  return state === undefined ? undefined : `${state.size} ${state.ctimeMs} ${state.ino}`
}

/** How files stand, in one text, and what was last written into them; undefined where one of them is not there. */
export function markOf(states: readonly (string | undefined)[], hashes: Hashes): string | undefined {
  return states.includes(undefined) ? undefined : hashOf([...states, ...Object.values(hashes)].join('\n'))
}
