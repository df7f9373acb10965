/** Run as a process: writes to a file in a transaction, and holds it until there is a line to read. */
import { once } from 'node:events'
import { openSqlite } from '../../src/runtime/storage/sqlite.ts'

const database = openSqlite(process.argv[2] ?? '')
await database.transaction(async (within) => {
  await within.write("insert into notes (text) values ('other')", [])
  process.stdout.write('held\n')
  await once(process.stdin, 'data')
})
await database.close()
process.exit()
