/**
 * Load: the same requests, over connections that are kept open, one after the other on each. It reads of an answer its status and its
 * length alone, so that it is not what is waited for.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Something that is asked for, in variants that are sent in turns, and the status of its answer. */
export interface Load {
  readonly requests: readonly Buffer[]
  readonly status: number
}

/** Writes a request as it is sent. */
export function requestOf(method: string, path: string, body?: unknown): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body)
  const headers =
    body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n`
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n${content}`)
}

/** Connections to a server. */
export interface Connections {
  /** Sends so many requests, and resolves when all are answered. Rejects when one is answered otherwise than it should be. */
  readonly send: (load: Load, count: number) => Promise<void>
  readonly close: () => void
}

/** Opens connections to a port of this machine. */
export async function openConnections(port: number, count: number): Promise<Connections> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)))
  return {
    async send(load, total) {
      let sent = 0
      const next = () => (sent < total ? load.requests[sent++ % load.requests.length] : undefined)
      await Promise.all(sockets.map((socket) => exchange(socket, next, load.status)))
    },
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

/** Sends a request, reads its answer, and so on while there are requests. */
function exchange(socket: Socket, next: () => Buffer | undefined, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = ''
    const end = (fault?: Error) => {
      socket.off('data', read).off('close', lose)
      if (fault === undefined) resolve()
      else reject(fault)
    }
    const go = () => {
      const request = next()
      if (request === undefined) end()
      else socket.write(request)
    }
    const lose = () => end(new Error('The server has closed a connection.'))
    const read = (bytes: Buffer) => {
      received += bytes.toString('latin1')
      const length = lengthOf(received)
      if (length === undefined || received.length < length) return
      if (received.startsWith(`HTTP/1.1 ${status} `)) {
        received = ''
        go()
      } else end(new Error(`This is not answered with ${status}: ${received}`))
    }
    socket.on('data', read).on('close', lose)
    go()
  })
}

/** The length of an answer, once its head is there. */
function lengthOf(received: string): number | undefined {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const length = /\r\ncontent-length: *(\d+)/i.exec(received)?.[1]
  if (length === undefined) throw new Error(`An answer has no length: ${received.slice(0, head)}`)
  return head + 4 + Number(length)
}
