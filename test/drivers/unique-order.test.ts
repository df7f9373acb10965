import { describe, expect, test } from 'vitest'
import { defineResource, Type } from '../../src/define/index.ts'
import { createTable, indexesOf, type Dialect } from '../../src/emit/sql/dialect.ts'
import { postgres } from '../../src/emit/sql/postgres.ts'
import { sqlite } from '../../src/emit/sql/sqlite.ts'
import { buildApi } from '../../src/model/build.ts'
import { storedTables } from '../../src/model/migration/stored-tables.ts'
import type { Database } from '../../src/runtime/storage/database.ts'
import { drivers } from './drivers.ts'

const dialects: Readonly<Record<Database['dialect'], Dialect>> = { sqlite, postgres }

/** What makes a table whose rows are told by several fields together, or by one that may be absent. */
function statementsOf(dialect: Dialect): string {
  const seats = defineResource('seats', {
    fields: {
      room: Type.Integer(),
      place: Type.Integer(),
      label: Type.Optional(Type.String()),
      code: Type.String(),
    },
    unique: [['room', 'place'], 'label', 'code'],
  })
  const built = buildApi([{ file: 'schemas/seats.ts', exports: { seats } }])
  if ('problems' in built) throw new Error('The schema has problems.')
  return storedTables(built.api)
    .flatMap((table) => [createTable(table, dialect), ...indexesOf(table, dialect).map(({ sql }) => sql)])
    .join(';\n')
}

describe.each(drivers)('$name', ({ open }) => {
  test('reads rows that are alike in one of several unique fields, or in NULL, in the order of their keys from an index', async () => {
    const database = await open()
    await database.script(statementsOf(dialects[database.dialect]))
    const nulls = database.dialect === 'postgres' ? ' nulls first' : ''
    const lists = [
      'where "room" = 1 order by "id"',
      'order by "room", "id"',
      `order by "label"${nulls}, "id"`,
      'where "label" is null order by "id"',
    ]
    const plans = await database.transaction(async (within) => {
      for (const way of within.dialect === 'postgres' ? ['sort', 'seqscan', 'bitmapscan'] : []) {
        await within.all(`set local enable_${way} = off`, [])
      }
      const lines: unknown[] = []
      const explain = within.dialect === 'postgres' ? 'explain' : 'explain query plan'
      for (const list of lists) {
        lines.push(...(await within.all(`${explain} select * from "seats" ${list} limit 51`, [])).flat())
      }
      return lines.map(String)
    })
    expect(plans.filter((line) => /\bsort\b|temp b-tree/i.test(line))).toEqual([])
  })
})
