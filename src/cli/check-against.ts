/** The version of an API that another is compared with: from git, a file or a server. It only reads. */
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { openapiDocument } from '../emit/openapi.ts'
import type { Api } from '../model/api.ts'
import { isObject } from '../runtime/check/keywords/kinds.ts'
import { storedTables, type StoredTable } from '../model/migration/stored-tables.ts'
import { download, isUrl, parseDocument } from './document-text.ts'
import { projectPath } from './project-path.ts'
import { toldUrl } from './told-url.ts'
import { UserError } from './user-error.ts'

/** A version of an API. */
export interface FoundVersion {
  /** Where it was found, as people are told. */
  readonly name: string
  /** Its OpenAPI document. */
  readonly document: unknown
  /** Its tables, where they are known. */
  readonly tables?: readonly StoredTable[]
}

/** The version that schemas describe. */
export function versionOf(api: Api, name: string): FoundVersion {
  return { name, document: openapiDocument(api), tables: storedTables(api) }
}

/**
 * Reads the version at a URL, in a file or a folder, or in git: at a revision, or else where this branch left the main one. Throws a
 * `UserError` when there is none.
 */
export async function readVersion(against: string | undefined, out: string): Promise<FoundVersion> {
  if (against === undefined) return readRevision(await branchPoint(), out)
  if (isUrl(against)) {
    const name = toldUrl(against)
    return { name, document: await parseDocument(await download(against), name) }
  }
  const isFolder = statSync(against, { throwIfNoEntry: false })?.isDirectory() === true
  const file = isFolder ? join(against, 'openapi.json') : against
  if (existsSync(file)) return isFolder ? readFolder(against) : readOne(against)
  return readRevision({ revision: await revisionOf(against, file), name: against }, out)
}

async function readFolder(folder: string): Promise<FoundVersion> {
  const model = join(folder, 'model.json')
  return {
    name: projectPath(folder) || folder,
    document: await parseDocument(await readFile(join(folder, 'openapi.json'), 'utf8'), join(folder, 'openapi.json')),
    ...(existsSync(model) && (await tablesIn(await readFile(model, 'utf8')))),
  }
}

async function readOne(file: string): Promise<FoundVersion> {
  const value = await parseDocument(await readFile(file, 'utf8'), file)
  if (!isModel(value)) return { name: file, document: value }
  // A model leaves out what its operations take and answer: the document that was generated with it says that.
  const document = join(dirname(file), 'openapi.json')
  if (!existsSync(document)) {
    throw new UserError(`There is no openapi.json beside ${file}. Name the document that was generated with it.`)
  }
  return { ...(await readFolder(dirname(file))), name: file }
}

/** A commit, and what it is called. */
interface Revision {
  readonly revision: string
  readonly name: string
}

async function readRevision({ revision, name }: Revision, out: string): Promise<FoundVersion> {
  const path = `./${projectPath(out)}`
  const document = await git('show', `${revision}:${path}/openapi.json`)
  if (document === undefined) {
    throw new UserError(
      `There is no ${out}/openapi.json at ${name} in git. Commit ${out}/, or name a file or a URL with --against.`,
    )
  }
  const model = await git('show', `${revision}:${path}/model.json`)
  return {
    name,
    document: await parseDocument(document, `${out}/openapi.json at ${name}`),
    ...(model !== undefined && (await tablesIn(model))),
  }
}

const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** Where this branch left the main one: what a pull request is compared with. Without a main branch, the last commit. */
async function branchPoint(): Promise<Revision> {
  if ((await git('rev-parse', 'HEAD')) === undefined) {
    throw new UserError('There is no commit here to compare with. Name a file or a URL with --against.')
  }
  for (const name of mainBranches) {
    if ((await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)) === undefined) continue
    const revision = await git('merge-base', 'HEAD', name)
    if (revision !== undefined)
      return { revision: revision.trim(), name: name.replace('origin/HEAD', 'the main branch') }
  }
  if ((await git('rev-parse', '--is-shallow-repository'))?.trim() !== 'false') {
    throw new UserError(
      'This clone does not have the main branch to compare with. Fetch it (`fetch-depth: 0` of actions/checkout), or name a revision with --against.',
    )
  }
  return { revision: 'HEAD', name: 'HEAD' }
}

/** The commit that a name stands for, of which there is no `file`. */
async function revisionOf(name: string, file: string): Promise<string> {
  const revision = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  if (revision === undefined) {
    throw new UserError(
      `There is no file ${file}, and no revision ${name} in git. Name a revision, a file or a URL with --against.`,
    )
  }
  return revision.trim()
}

/** What git prints; undefined when it fails, or is not there. */
async function git(...args: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)('git', args, { maxBuffer: 1_073_741_824 })).stdout
  } catch {
    return undefined
  }
}

async function tablesIn(text: string): Promise<{ readonly tables?: readonly StoredTable[] }> {
  const model = await parseDocument(text, 'model.json')
  return isModel(model) ? { tables: storedTables(model) } : {}
}

/** Looks at what tells a model from other files, and at what tables are made of. */
function isModel(value: unknown): value is Api {
  const lists = ['fields', 'unique', 'filters', 'sorts']
  return (
    isObject(value) &&
    Array.isArray(value['resources']) &&
    value['resources'].every((resource) => isObject(resource) && lists.every((name) => Array.isArray(resource[name])))
  )
}
