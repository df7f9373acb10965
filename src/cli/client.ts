/** `tenon client`: a client in one file, of the schemas or of somebody else's OpenAPI document. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { printClientOf } from '../emit/client.ts'
import { isHeadedBy } from '../emit/header.ts'
import { buildClient } from '../model/build-client.ts'
import { clientOperations, type ClientApi } from '../model/client-api.ts'
import { readDocument } from '../model/from-document/read-document.ts'
import { loadApi, problemsError } from './generate.ts'
import { readIfThere } from './manifest.ts'
import { download, isUrl, parseDocument } from './document-text.ts'
import { toldUrl } from './told-url.ts'
import { UsageError, UserError } from './user-error.ts'

/** What the client is made of, and where it is written. */
export interface ClientOptions {
  readonly out: string
  /** A file or a URL; the schemas when left out. */
  readonly from?: string
  readonly schemas: string
}

/** Writes a client, in place of one that is there, and prints a line about it. Throws a {@link UserError} and writes nothing otherwise. */
export async function client({ out, from, schemas }: ClientOptions): Promise<void> {
  if (!out.endsWith('.ts')) throw new UsageError(`--out is ${out}. Name a TypeScript file: client.ts.`)
  const found = await readIfThere(out)
  if (found !== undefined && !isHeadedBy(found.toString(), 'tenon client')) {
    throw new UserError(`${out} was not written by \`tenon client\`. Name another file with --out, or delete it first.`)
  }
  const api = from === undefined ? buildClient(await loadApi(schemas)) : await readClient(from)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, printClientOf(api, from === undefined ? 'the schemas' : nameOf(from)))
  console.log(`Wrote ${out}: ${count(clientOperations(api).length, 'operation')}, ${count(api.shapes.length, 'type')}`)
}

async function readClient(from: string): Promise<ClientApi> {
  const text = isUrl(from) ? await download(from) : await readText(from)
  const name = isUrl(from) ? toldUrl(from) : from
  const read = readDocument(await parseDocument(text, name), name)
  if ('problems' in read) throw await problemsError(read.problems)
  return read.client
}

/** What people know a document by: the name of a file, wherever it is; a URL as a whole, but for what may be secret in it. */
function nameOf(from: string): string {
  return isUrl(from) ? toldUrl(from) : basename(from)
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(`${file} cannot be read. Name a file or a URL with --from.`, [], { cause: error })
  })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
