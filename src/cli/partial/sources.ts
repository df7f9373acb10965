/** The texts that an API is made of: those of its schema files, and of what these import. */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { projectPath } from '../project-path.ts'
import { repeatableImports } from './repeatable.ts'

/** A file: its text, and the paths of the files that it imports. All paths are relative to the project. */
export interface SourceText {
  readonly text: string
  readonly imports: readonly string[]
}

/** Files by their paths. */
export type SourceTexts = Readonly<Record<string, SourceText>>

/** The paths of schema files, relative to the project. */
export function schemaPaths(schemas: string, names: readonly string[]): string[] {
  const folder = projectPath(resolve(schemas))
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
}

/**
 * Reads files, and those that they import. What is known of one is not worked out again as long as its text is the same. Undefined where
 * any of them may make something else another time, or cannot be read.
 */
export function readSources(paths: readonly string[], known: SourceTexts = {}): SourceTexts | undefined {
  const read = new Map<string, SourceText>()
  const waiting = new Set(paths)
  // A set goes on to what is added to it meanwhile.
  for (const path of waiting) {
    const source = readSource(path, known[path])
    if (source === undefined) return undefined
    read.set(path, source)
    for (const each of source.imports) waiting.add(each)
  }
  return Object.fromEntries(read)
}

function readSource(path: string, known: SourceText | undefined): SourceText | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    if (text === known?.text) return known
    const imports = repeatableImports(text)
    // A file imports others by where it is, whatever links lead there.
    const folder = dirname(realpathSync(path))
    return imports && { text, imports: imports.map((each) => projectPath(resolve(folder, each))) }
  } catch {
    return undefined
  }
}

/** The paths of the files that are others than they were, and of those that import any of them. */
export function changedFiles(before: SourceTexts, after: SourceTexts): ReadonlySet<string> {
  const changed = new Set(Object.keys(after).filter((path) => before[path]?.text !== after[path]?.text))
  const imported = Object.entries(after).flatMap(([path, { imports }]) => imports.map((each) => ({ each, path })))
  const importers = Map.groupBy(imported, ({ each }) => each)
  for (const path of changed) for (const importer of importers.get(path) ?? []) changed.add(importer.path)
  return changed
}
