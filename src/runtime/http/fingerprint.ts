/** Fingerprints of values: whether what was sent twice is the same, without keeping it. */
import { createHash } from 'node:crypto'
import { isObject } from '../check/values.ts'

/**
 * Makes the SHA-256 of a value, in hexadecimal: of its JSON with the keys of objects in order, and of the bytes of the files in it.
 * Equal values have equal ones.
 */
export async function fingerprintOf(value: unknown): Promise<string> {
  const files: Blob[] = []
  const describe = (file: Blob) => {
    files.push(file)
    return { type: file.type, name: file instanceof File ? file.name : null, size: file.size }
  }
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Blob) return describe(each)
    if (each instanceof ArrayBuffer) return describe(new Blob([each]))
    if (each instanceof Uint8Array) return describe(new Blob([new Uint8Array(each)]))
    return isObject(each) ? inOrder(each) : each
  })
  const hash = createHash('sha256').update(text)
  for (const file of files) {
    const bytes: AsyncIterable<Uint8Array> = file.stream()
    for await (const chunk of bytes) hash.update(chunk)
  }
  return hash.digest('hex')
}

function inOrder(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
