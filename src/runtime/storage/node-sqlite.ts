/** SQLite through `node:sqlite`, which comes with Node. It decides nothing. */
import type { DatabaseSync } from 'node:sqlite'
import type { SqlitePackage } from './sqlite-package.ts'

export const nodeSqlite: SqlitePackage = {
  open(file, busyTimeout) {
    const File = load()
    const database = new File(file, { timeout: busyTimeout })
    return {
      prepare(sql) {
        const statement = database.prepare(sql)
        statement.setReturnArrays(true)
        return (params) => statement.all(...params)
      },
      execute: (sql) => database.exec(sql),
      isInTransaction: () => database.isOpen && database.isTransaction,
      close: () => database.close(),
    }
  },
  codeOf: (error) => ('errcode' in error ? Number(error.errcode) : undefined),
}

/** Loads it without the warning that Node 22 prints of it. Loading is synchronous, so no other warning is lost. */
function load(): typeof DatabaseSync {
  const emitWarning = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  if (emitWarning !== undefined)
    Object.defineProperty(process, 'emitWarning', { ...emitWarning, value: () => undefined })
  try {
    return process.getBuiltinModule('node:sqlite').DatabaseSync
  } finally {
    if (emitWarning !== undefined) Object.defineProperty(process, 'emitWarning', emitWarning)
  }
}
