/** Emits the code of a large API on two processors. It decides nothing of what is emitted. */
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { emit, outputsOfParts } from '../emit/index.ts'
import type { Output } from '../emit/output.ts'
import type { Api } from '../model/api.ts'

/** With fewer resources, all is emitted before another thread has begun. */
const fewest = 250

/** Emits the generated code of an API, in no particular order: of a large one, what is of the whole in a thread of its own. */
export async function emitOnTwo(api: Api): Promise<readonly Output[]> {
  if (api.resources.length < fewest) return emit(api)
  const ofWhole = outputsFrom(`emit-worker${extname(import.meta.filename)}`, api)
  const ofParts = outputsOfParts(api)
  return [...(await ofWhole), ...ofParts]
}

/** Starts a thread, and answers what it emits. The cast names what it sends: what comes from another thread has no type. */
async function outputsFrom(file: string, api: Api): Promise<readonly Output[]> {
  const worker = new Worker(new URL(file, import.meta.url), { workerData: api })
  const sent: readonly unknown[] = await once(worker, 'message')
  return sent[0] as readonly Output[]
}
