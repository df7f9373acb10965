/** The thread that emits what is of an API as a whole. It is sent the API, and sends the outputs. */
import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Api } from '../model/api.ts'

// Each thread asks for itself to be given what was compiled before: `main.ts` has asked for the first.
if (process.versions['bun'] === undefined && process.versions['deno'] === undefined) enableCompileCache()
const { outputsOfWhole } = await import('../emit/index.ts')
const { encoded } = await import('./written-output.ts')

parentPort?.once('message', (api: Api) => {
  const outputs = Array.from(outputsOfWhole(api), encoded)
  // The bytes are handed over, not copied.
  parentPort?.postMessage(
    outputs,
    outputs.map(({ text }) => text.buffer),
  )
  parentPort?.close()
})
