/**
 * What a client still sends when its answer is known. To close a connection over it is to reset it, and a client that is reset while it
 * writes may never read the answer. Where the connection stays open, @hono/node-server takes it in after the answer.
 */
import type { Readable } from 'node:stream'

/** As much as @hono/node-server takes in, and for as long: a client that sends more, or slowly, has to read as it writes. */
const limit = 64 * 1024 * 1024
const timeout = 500

/** Takes in the rest of a body, and resolves when there is no more of it or it is too much to wait for. It never rejects. */
export function takeRest(incoming: Readable): Promise<void> {
  return new Promise((resolve) => {
    let length = 0
    const count = (chunk: Uint8Array) => {
      length += chunk.byteLength
      if (length > limit) end()
    }
    const timer = setTimeout(end, timeout)
    function end(): void {
      clearTimeout(timer)
      incoming.off('data', count).off('end', end).off('error', end).off('close', end)
      resolve()
    }
    if (incoming.readableEnded || incoming.destroyed) end()
    else incoming.on('data', count).on('end', end).on('error', end).on('close', end).resume()
  })
}
