/** What emission yields, as it is written to the disk. */
import type { Output } from '../emit/output.ts'
import { hashOf } from './manifest.ts'

/** An output, or the bytes of one with their hash. */
export interface WrittenOutput {
  readonly path: string
  readonly text: string | Uint8Array<ArrayBuffer>
  readonly hash?: string
}

const encoder = new TextEncoder()

/** Makes the bytes of an output: of many, they take less memory than their texts, and need not be copied by whoever collects garbage. */
export function encoded({ path, text }: Output): WrittenOutput & { readonly text: Uint8Array<ArrayBuffer> } {
  const bytes = encoder.encode(text)
  return { path, text: bytes, hash: hashOf(bytes) }
}
