/** Run as a process: changes the tables of a database, and is not done until there is a line to read. */
import { once } from 'node:events'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { holdingTables } from '../../src/runtime/storage/table-lock.ts'

const database = openDatabase(process.argv[2] ?? '')
await holdingTables(database, 'alter', async () => {
  process.stdout.write('held\n')
  await once(process.stdin, 'data')
})
await database.close()
process.exit()
