/** The thread that emits what is of an API as a whole. It is given the API, and sends the outputs. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Api } from '../model/api.ts'

// Each thread asks for itself to be given what was compiled before: `main.ts` has asked for the first.
if (process.versions['bun'] === undefined && process.versions['deno'] === undefined) enableCompileCache()
const { outputsOfWhole } = await import('../emit/index.ts')
// The cast names what `emit-on-two.ts` gives: what comes from another thread has no type.
const outputs = outputsOfWhole(workerData as Api)
parentPort?.postMessage(outputs, [])
