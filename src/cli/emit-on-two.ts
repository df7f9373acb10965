/** Emits the code of a large API on two processors. It decides nothing of what is emitted. */
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { emit, outputsOfParts } from '../emit/index.ts'
import type { Api } from '../model/api.ts'
import { encoded, type WrittenOutput } from './written-output.ts'

/** With fewer resources, all is emitted before another thread has begun. */
const fewest = 250

/** Begins the other thread, where so many schemas are about to be loaded that it will be needed: it is ready by then. */
export function threadFor(schemas: number): Worker | undefined {
  return schemas < fewest ? undefined : beginThread()
}

function beginThread(): Worker {
  const worker = new Worker(new URL(`emit-worker${extname(import.meta.filename)}`, import.meta.url))
  // Should there be nothing to emit, nobody waits for it.
  worker.unref()
  return worker
}

/** Emits the generated code of an API, in no particular order: of a large one, what is of the whole in a thread of its own. */
export async function emitOnTwo(api: Api, thread?: Worker): Promise<readonly WrittenOutput[]> {
  if (api.resources.length < fewest) return emit(api)
  const worker = thread ?? beginThread()
  const ofWhole = outputsFrom(worker, api)
  const ofParts = Array.from(outputsOfParts(api), encoded)
  return [...(await ofWhole), ...ofParts]
}

/** Answers what a thread emits. The cast names what it sends: what comes from another thread has no type. */
async function outputsFrom(worker: Worker, api: Api): Promise<readonly WrittenOutput[]> {
  worker.ref()
  worker.postMessage(api, [])
  const sent: readonly unknown[] = await once(worker, 'message')
  return sent[0] as readonly WrittenOutput[]
}
