/** What keeps a client from its server: a server that answers as it is told, and a proxy whose connections break. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as a server has met it. */
export interface Met {
  readonly method: string
  readonly target: string
  readonly headers: IncomingMessage['headers']
}

/** Starts a server that is told how to answer each request, the first of all being number 0. It ends with the test. */
export async function startTold(answer: (response: ServerResponse, number: number, request: Met) => void) {
  const met: Met[] = []
  const server = createServer((request, response) => {
    const { method = '', url: target = '', headers } = request
    const number = met.push({ method, target, headers }) - 1
    request.resume().on('end', () => answer(response, number, { method, target, headers }))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${await listen(server)}`, met }
}

/** Starts a proxy to a server that may be replaced by another, and that may lose an answer. It ends with the test. */
export async function startProxy(url: string) {
  const sockets = new Set<Socket>()
  const state = { port: Number(new URL(url).port), losesNextAnswer: false }
  const server = createTcpServer((from) => {
    const to = connect(state.port, '127.0.0.1')
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => other.destroy())
    }
    from.pipe(to)
    to.on('data', (bytes) => {
      if (!state.losesNextAnswer) return void from.write(bytes)
      state.losesNextAnswer = false
      from.resetAndDestroy()
    })
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    leadTo: (next: string) => {
      state.port = Number(new URL(next).port)
    },
    loseNextAnswer: () => {
      state.losesNextAnswer = true
    },
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}
