import { describe, expect, test } from 'vitest'
import { ConstraintError, type Database, type SqlValue } from '../../src/runtime/storage/database.ts'
import { fault } from './fault.ts'
import { drivers } from './drivers.ts'

describe.each(drivers)('$name', (driver) => {
  const { open, types } = driver

  async function openValues(): Promise<Database> {
    const database = await open()
    await database.script(
      `create table kinds (
        "id" ${types.key},
        "integer" ${types.integer},
        "real" ${types.real},
        "text" ${types.text},
        "boolean" ${types.boolean},
        "json" ${types.json}
      )${driver.options}`,
    )
    return database
  }

  const values: Readonly<Record<string, readonly SqlValue[]>> = {
    integer: [0, 1, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, null],
    real: [0.1, 1 / 3, -2.5, 123456789.12345678, 1e21, 1.7976931348623157e308, 5e-324, 2 ** 53 + 2, 4, 0.1 + 0.2, null],
    text: [
      '',
      ' a ',
      "it's",
      '"?"',
      '\\n\\',
      'line\nline\r\n\ttab',
      'é',
      'e\u0301',
      '\u{1F600}\u{10FFFF}',
      '\uFFFF\uFEFF\u2028',
      'null',
      '0',
      'a'.repeat(100_000),
      null,
    ],
    boolean: [0, 1, null],
    json: ['{"b":1,"a":[1e21,-0,0.10,"\\u0000\\ud800"],"a":null}', '""', 'null', '[ ]', null],
  }

  test.each(Object.entries(values))('keeps each value of the type %s, and finds it', async (type, expected) => {
    const database = await openValues()
    const kept: unknown[] = []
    for (const value of expected) {
      const sql = `insert into kinds ("${type}") values (?) returning "${type}"`
      kept.push((await database.write(sql, [value]))[0]?.[0])
    }
    expect(kept).toEqual(expected)
    expect((await database.all(`select "${type}" from kinds order by "id"`, [])).flat()).toEqual(expected)
    if (type === 'json') return
    for (const [index, value] of expected.entries()) {
      const found = await database.all(`select "id" from kinds where "${type}" = ?`, [value])
      expect([value, found]).toEqual([value, value === null ? [] : [[index + 1]]])
    }
  })

  test('keeps minus zero as zero', async () => {
    const database = await openValues()
    expect(
      await database.write('insert into kinds ("integer", "real") values (?, ?) returning "integer", "real"', [-0, -0]),
    ).toEqual([[0, 0]])
  })

  test('takes parameters wherever they stand, and none from within quotes', async () => {
    const database = await openValues()
    await database.write('insert into kinds ("integer", "real", "text", "boolean") values (?, ?, ?, ?)', [
      1,
      2,
      'a?',
      1,
    ])
    await database.write(
      'insert into kinds ("integer", "real", "text", "boolean", "json") select "id", ?, ?, ?, ? from kinds where "id" = ?',
      [0.5, 'b', 0, '[]', 1],
    )
    await database.write(
      'update kinds set "real" = ?, "boolean" = ? where "id" in (?, ?) and "integer" = ?',
      [3, 1, 1, 9, 1],
    )
    const sql = `select "id", "text", '?' as "is it?" from kinds -- ?
      where "boolean" = ? and "real" >= ? and ("text" > ? or "text" = 'a?') /* ? */ order by "id" limit ?`
    expect(await database.all(sql, [1, 2.5, 'a', 5])).toEqual([[1, 'a?', '?']])
    expect(await database.all('select "id" from kinds order by "id" desc limit ?', [1])).toEqual([[2]])
  })

  test('answers what is counted as a number, and what is compared as 0 or 1', async () => {
    const database = await openValues()
    await database.write('insert into kinds ("integer") values (?), (?)', [1, 2])
    const sql =
      'select count(*), sum("integer"), max("integer"), "integer" = 1 from kinds where "integer" < 2 group by "integer"'
    expect(await database.all(sql, [])).toEqual([[1, 1, 1, 1]])
  })

  test('answers every row, the first, or none', async () => {
    const database = await openValues()
    const insert = 'insert into kinds ("integer") values (?), (?)'
    expect(await database.write(insert, [1, 2])).toEqual([])
    expect(await database.write(`${insert} returning "id", "integer"`, [3, 4])).toEqual([
      [3, 3],
      [4, 4],
    ])
    expect(await database.write('update kinds set "integer" = ? where "id" = ? returning "id"', [5, 99])).toEqual([])
    expect(await database.all('select "id" from kinds where "id" > ? order by "id"', [2])).toEqual([[3], [4]])
    expect(await database.get('select "id" from kinds order by "id"', [])).toEqual([1])
    expect(await database.get('select "id" from kinds where "id" = ?', [99])).toBeUndefined()
  })

  test.each(['a\0', '\ud800'])('refuses to write %j, which would be refused or altered, and goes on', async (text) => {
    const database = await openValues()
    const insert = 'insert into kinds ("integer", "text")\n  values (?, ?)'
    const error = new TypeError(
      'Parameter 2 has U+0000 or half of a surrogate pair, which no row can keep: insert into kinds ("integer", "text") values (?, ?)',
    )
    expect(await fault(() => database.write(insert, [1, text]))).toEqual(error)
    await database.transaction(async (within) => {
      expect(await fault(() => within.write(insert, [1, text]))).toEqual(error)
      await within.write(insert, [2, 'kept'])
    })
    const write = async (params: SqlValue[]) => database.write(insert, params)
    const [, told] = await Promise.all([write([3, 'a']), fault(() => write([4, text]))])
    expect(told).toEqual(error)
    expect(await database.all('select "integer" from kinds order by "id"', [])).toEqual([[2], [3]])
  })

  test('refuses an integer that a number cannot hold', async () => {
    const database = await openValues()
    await database.script('insert into kinds ("integer") values (9007199254740993)')
    expect(await fault(() => database.all('select "integer" from kinds', []))).toBeInstanceOf(Error)
    expect(await database.get('select 1', [])).toEqual([1])
  })

  test('goes on when it has seen more texts than it keeps prepared', async () => {
    const database = await openValues()
    for (let number = 0; number < 1100; number++) {
      expect(await database.get(`select ${number} where 1 = ?`, [1])).toEqual([number])
    }
  })

  test('runs a script all or none', async () => {
    const database = await open()
    await fault(() => database.script('create table a (id integer); create table a (id integer)'))
    await database.script('create table a (id integer); insert into a values (1)')
    expect(await database.all('select * from a', [])).toEqual([[1]])
  })
})

describe.each(drivers)('$name: a violated constraint', (driver) => {
  const { open } = driver

  async function openCars(): Promise<Database> {
    const { types, options } = driver
    const database = await open()
    await database.script(`
      create table makes ("name" ${types.text} primary key)${options};
      create table cars (
        "id" ${types.key},
        "vinCode" ${types.text} not null unique,
        "make" ${types.text} references makes ("name"),
        "year" ${types.integer} check ("year" > 1885),
        unique ("make", "year")
      )${options};
      create unique index cars_vin_of_make on cars (lower("vinCode" || "make"));
      insert into makes values ('Saab');
      insert into cars ("vinCode", "make", "year") values ('v)=(1', 'Saab', 1990)`)
    return database
  }

  const insert = 'insert into cars ("id", "vinCode", "make", "year") values (?, ?, ?, ?)'

  test.each<[string, SqlValue[], ConstraintError['kind'], string[]]>([
    ['a unique field', [2, 'v)=(1', null, null], 'unique', ['vinCode']],
    ['a unique combination', [2, 'v2', 'Saab', 1990], 'unique', ['make', 'year']],
    ['the key', [1, 'v2', null, null], 'unique', ['id']],
    ['a unique expression, which has no field', [2, 'V)=(1', 'Saab', 1991], 'unique', []],
    ['a reference', [2, 'v2', 'Volvo', 1990], 'foreign key', driver.namesReferences ? ['make'] : []],
    ['a field that may not be NULL', [2, null, null, null], 'not null', ['vinCode']],
    ['a condition', [2, 'v2', null, 1800], 'check', []],
  ])('is told by kind and fields: %s', async (_, params, kind, fields) => {
    const database = await openCars()
    for (const within of [undefined, 'a transaction']) {
      const write = (over: Database) => fault(() => over.write(insert, params))
      const error = within === undefined ? await write(database) : await database.transaction(write)
      expect(error).toBeInstanceOf(ConstraintError)
      expect(error).toMatchObject({ kind, fields })
      expect(await database.get('select count(*) from cars', [])).toEqual([1])
    }
  })

  test('by a change, or by a row that is referred to when it is deleted', async () => {
    const database = await openCars()
    const update = 'update cars set "make" = ?'
    expect(await fault(() => database.write(update, ['Volvo']))).toMatchObject({ kind: 'foreign key' })
    expect(await fault(() => database.write('delete from makes', []))).toMatchObject({
      kind: 'foreign key',
      fields: [],
    })
    expect(await fault(() => database.script("insert into makes values ('Saab')"))).toMatchObject({
      kind: 'unique',
      fields: ['name'],
    })
    expect(await database.all('select "make" from cars', [])).toEqual([['Saab']])
  })
})
