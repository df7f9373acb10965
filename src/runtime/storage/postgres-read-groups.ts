/**
 * Groups of reads: those that come in the same turn of the event loop are sent together, since each journey on its own costs this
 * process more than all else about them. It never tries anything again.
 */
import type { Row, SqlValue } from './database.ts'
import type { Connections } from './postgres-connections.ts'
import type { Session } from './postgres-session.ts'

/** A read that somebody waits for. */
interface Read {
  readonly sql: string
  readonly params: readonly SqlValue[]
  readonly resolve: (rows: Row[]) => void
  readonly reject: (error: unknown) => void
}

/** How many go over one connection: it answers them one after the other, where others may be free. */
const mostTogether = 16

/** Makes what takes reads, each of which fails alone. */
export function newReadGroups(connections: Connections): (sql: string, params: readonly SqlValue[]) => Promise<Row[]> {
  /** The group that takes more. */
  let open: Read[] | undefined

  async function send(group: readonly Read[]): Promise<void> {
    if (open === group) open = undefined
    try {
      await connections.use((session) => Promise.all(session.together(() => group.map((read) => run(session, read)))))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return (sql, params) =>
    new Promise((resolve, reject) => {
      if (open === undefined || open.length === mostTogether) {
        const group: Read[] = []
        open = group
        // Behind what else has arrived by now.
        setImmediate(() => void send(group))
      }
      open.push({ sql, params, resolve, reject })
    })
}

function run(session: Session, { sql, params, resolve, reject }: Read): Promise<void> {
  return session.run(sql, params).then(resolve, reject)
}
