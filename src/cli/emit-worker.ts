/** The thread that emits what is of an API as a whole. It is given the API, and sends the outputs. */
import { parentPort, workerData } from 'node:worker_threads'
import { outputsOfWhole } from '../emit/index.ts'
import type { Api } from '../model/api.ts'

// The cast names what `emit-on-two.ts` gives: what comes from another thread has no type.
const outputs = outputsOfWhole(workerData as Api)
parentPort?.postMessage(outputs, [])
