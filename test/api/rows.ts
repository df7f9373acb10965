/** Rows for paths: whatever has to be there before something can be sent to one. */
import { fill, type Documented } from './documented.ts'
import { resourceOf, sampleOf } from './samples.ts'
import type { Server } from './server.ts'

type Key = number | string

/** Makes rows. */
export interface RowMaker {
  /** Creates the rows that a path goes through, and answers their keys, the outermost first. */
  readonly keysOf: (path: string) => Promise<Key[]>
  /** Creates a row of the resource that a path is of, below these if that is where the path is, and answers its key. */
  readonly createRow: (path: string, keys?: readonly Key[]) => Promise<Key>
  /** Creates what refers to a row. */
  readonly referTo: (path: string, keys: readonly Key[]) => Promise<void>
}

/** Makes what makes rows by the operations that there are. */
export function rowMaker({ send }: Pick<Server, 'send'>, operations: readonly Documented[]): RowMaker {
  const posts = operations.filter(({ method }) => method === 'post').map(({ path }) => path)

  const keysOf: RowMaker['keysOf'] = async (path) => {
    const keys: Key[] = []
    const segments = path.split('/')
    for (const [index, segment] of segments.entries()) {
      if (segment.startsWith('{')) keys.push(await createRow(segments.slice(0, index).join('/'), keys))
    }
    return keys
  }

  const createRow: RowMaker['createRow'] = async (path, keys) => {
    const collection = collectionOf(path, posts)
    const at = fill(collection, collection === path && keys !== undefined ? keys : await keysOf(collection))
    const { row, key } = sampleOf(path)
    const { status, body } = await send('POST', at, { ...row, ...key?.() })
    if (status !== 201) throw new Error(`POST ${at} has not created anything: ${JSON.stringify(body)}`)
    return keyIn(body)
  }

  const referTo: RowMaker['referTo'] = async (path, keys) => {
    const { referrer } = sampleOf(path)
    const child = posts.find(
      (each) => each.startsWith(`${path}/`) || each.startsWith(`${path.replace(/\{\w+\}$/, '')}{`),
    )
    if (referrer !== undefined)
      await send('POST', referrer.path, { ...sampleOf(referrer.path).row, [referrer.field]: keys.at(-1) })
    else if (child !== undefined) await send('POST', fill(child, keys), sampleOf(child).row)
    else throw new Error(`Nothing refers to what is at ${path}`)
  }

  return { keysOf, createRow, referTo }
}

/** The path at which the rows of a path's resource are created. */
function collectionOf(path: string, posts: readonly string[]): string {
  const resource = resourceOf(path)
  const created = sampleOf(path).createdAt ?? posts.find((each) => each.endsWith(`/${resource}`))
  if (created === undefined) throw new Error(`Nobody can create ${resource}`)
  return created
}

function keyIn(row: unknown): Key {
  const fields: [string, unknown][] = typeof row === 'object' && row !== null ? Object.entries(row) : []
  const [, key] = fields.find(([name]) => name === 'id' || name === 'code') ?? []
  if (typeof key === 'number' || typeof key === 'string') return key
  throw new Error(`This row has no key: ${JSON.stringify(row)}`)
}
