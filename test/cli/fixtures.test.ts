import { expect, test } from 'vitest'
import type { Awaitable, Database } from '../../src/runtime/storage/database.ts'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { createDatabase } from '../postgres.ts'
import { createProject } from './project.ts'

const schemas = {
  'schemas/library.ts': `import { computed, createdAt, defineResource, reference, Type } from 'tenon'
export const shelves = defineResource('shelves', { key: { field: 'code' }, fields: { code: Type.String({ minLength: 1 }) } })
export const books = defineResource('books', {
  fields: {
    title: Type.String({ minLength: 1 }),
    shelf: Type.Optional(reference(shelves)),
    sequel: Type.Optional(reference('books')),
    price: Type.Optional(Type.Number({ default: 1, minimum: 0 })),
    lent: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.String())),
    double: computed(Type.Number(), '{price} * 2'),
    made: createdAt(),
  },
})
`,
}

const files = {
  'schemas/fixtures/books.ndjson': `{"title":"a","shelf":"Škoda 1","sequel":2,"made":"2020-01-01T00:00:00Z"}

{"title":"b","price":0.1,"lent":true,"tags":["\u{1F600}",""],"made":"2020-01-01T00:00:00Z"}
`,
  'schemas/fixtures/shelves.json': '[{ "code": "Škoda 1" }]',
}

const dumped = {
  'dump/books.json': `[
  {"id":1,"title":"a","shelf":"Škoda 1","sequel":2,"price":1,"made":"2020-01-01T00:00:00Z"},
  {"id":2,"title":"b","price":0.1,"lent":true,"tags":["\u{1F600}",""],"made":"2020-01-01T00:00:00Z"}
]
`,
  'dump/shelves.json': '[\n  {"code":"Škoda 1"}\n]\n',
}

const said = (text: string) => ({ code: 0, stdout: text, stderr: '' })

const databases = [
  ['SQLite', (name: string) => Promise.resolve(`sqlite:data/${name}.sqlite`)],
  ['Postgres', async () => (await createDatabase()).url],
] as const

test.each(databases)('what is loaded is dumped, and is the same when it is loaded again: %s', async (_, createUrl) => {
  const project = await createProject({ ...schemas, ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const first = { DATABASE_URL: await createUrl('first') }
  const second = { DATABASE_URL: await createUrl('second') }
  expect(await project.tenon(['fixtures', 'load'], first)).toEqual(said('Loaded 3 rows from schemas/fixtures/\n'))
  expect(await project.tenon(['fixtures', 'dump', 'dump'], first)).toEqual(said('Wrote 3 rows to dump/\n'))
  expect(await project.list('dump')).toEqual(dumped)
  expect(await project.tenon(['fixtures', 'load', 'dump'], second)).toEqual(said('Loaded 3 rows from dump/\n'))
  expect(await project.tenon(['fixtures', 'dump', 'dump', '--force'], second)).toEqual(said('Wrote 3 rows to dump/\n'))
  expect(await project.list('dump')).toEqual(dumped)
  expect(await project.tenon(['fixtures', 'dump', 'lines', '--ndjson'], second)).toMatchObject({ code: 0 })
  expect(await project.read('lines/books.ndjson')).toBe(
    dumped['dump/books.json'].replace(/^\[\n|\]\n$/g, '').replace(/^ {2}|,$/gm, ''),
  )
})

test('what cannot be loaded or dumped is a sentence, and changes nothing', async () => {
  const project = await createProject({ ...schemas, ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const told = async (...args: string[]) => {
    const { code, stdout, stderr } = await project.tenon(['fixtures', ...args])
    return [code, stdout + stderr]
  }
  expect(await told('dump')).toEqual([0, 'Wrote 0 rows to schemas/fixtures/\n'])
  expect(await told('load', 'absent')).toEqual([1, 'There are no rows in absent/.\n'])
  expect(await told('load')).toMatchObject([0, expect.anything()])
  expect(await told('load')).toEqual([1, 'schemas/fixtures/shelves.json: row 1: another row has the same "code".\n'])
  await project.write({ 'broken/books.ndjson': '{"title":"c"}\n{"title":\n' })
  expect(await told('load', 'broken')).toEqual([
    1,
    'broken/books.ndjson: line 2: is not JSON: Unexpected end of JSON input\n',
  ])
  await project.write({ 'broken/books.ndjson': '{"title":"c"}\n\n{"title":7}\n' })
  expect(await told('load', 'broken')).toEqual([1, 'broken/books.ndjson: line 3: "title" must be a string, not 7.\n'])
  await project.write({ 'broken/books.ndjson': '{"title":"","tags":["x",7],"price":-1}\n' })
  expect(await told('load', 'broken')).toEqual([
    1,
    'broken/books.ndjson: line 1: title: String should have at least 1 character; ' +
      'price: Input should be greater than or equal to 0; tags.1: Input should be a valid string.\n',
  ])
  await project.write({ 'broken/books.json': '[]' })
  expect(await told('load', 'broken')).toEqual([
    1,
    'There are both broken/books.json and broken/books.ndjson. Remove one of them.\n',
  ])
  expect(await told('dump')).toEqual([
    1,
    'There is a file schemas/fixtures/shelves.json already. Give another folder, or --force to replace it.\n',
  ])
  expect(await project.read('schemas/fixtures/shelves.json')).toBe(files['schemas/fixtures/shelves.json'])
})

const natural = {
  'schemas/world.ts': `import { defineResource, reference, Type } from 'tenon'
export const countries = defineResource('countries', { fields: { name: Type.String() }, unique: ['name'] })
export const cities = defineResource('cities', {
  fields: { name: Type.String(), country: reference(countries), twin: Type.Optional(reference('cities')) },
})
export const streets = defineResource('streets', { parent: cities, fields: { name: Type.String() } })
`,
  // Resources are loaded in the order in which they refer to one another; rows in the order of the file.
  'schemas/fixtures/cities.json': JSON.stringify([
    { name: 'Akureyri', country: { name: 'Iceland' }, twin: { name: 'Lahti', country: { name: 'Finland' } } },
    { id: 7, name: 'Springfield', country: 1 },
    { name: 'Springfield', country: { name: 'Finland' } },
    { name: 'Lahti', country: { name: 'Finland' } },
  ]),
  'schemas/fixtures/countries.json': JSON.stringify([{ name: 'Iceland' }, { name: 'Finland' }]),
  'schemas/fixtures/streets.ndjson':
    JSON.stringify({ city_id: { name: 'Springfield', country: { name: 'Finland' }, twin: null }, name: 'Main' }) + '\n',
}

test.each(databases)('rows refer to others by fields that those have alone: %s', async (_, createUrl) => {
  const project = await createProject(natural)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const environment = { DATABASE_URL: await createUrl('world') }
  const load = async (text: string) => {
    await project.write({ 'more/cities.ndjson': text })
    const { code, stderr } = await project.tenon(['fixtures', 'load', 'more'], environment)
    return [code, stderr]
  }
  expect(await project.tenon(['fixtures', 'load'], environment)).toEqual(said('Loaded 7 rows from schemas/fixtures/\n'))
  const city = { name: 'Oulu', country: { name: 'Finland' } }
  const faults: [object, string][] = [
    [
      { ...city, country: { name: 'Norway' } },
      '"country" refers to a row of countries that does not exist: {"name":"Norway"}',
    ],
    [{ ...city, country: { nam: 'Norway' } }, '"nam" is not a field of countries'],
    [{ ...city, country: {} }, '"country" must be a key, or an object with fields that one row has alone'],
    [{ ...city, country: [1] }, '"country" must be a key, or an object with fields that one row has alone'],
    [{ ...city, twin: { name: 'Springfield' } }, '"twin" refers to several rows of cities: {"name":"Springfield"}'],
    [{ ...city, twin: { name: 'Lahti', country: { name: 5 } } }, '"name" must be a string, not 5'],
  ]
  for (const [row, fault] of faults) {
    expect(await load(`${JSON.stringify(city)}\n\n${JSON.stringify(row)}\n`)).toEqual([
      1,
      `more/cities.ndjson: line 3: ${fault}.\n`,
    ])
  }
  // What was one row when it was asked for, and is one of two in the end.
  const [lahti, twin] = [
    { ...city, name: 'Lahti' },
    { ...city, twin: { name: 'Lahti' } },
  ].map((row) => JSON.stringify(row))
  expect(await load(`${twin}\n${lahti}\n`)).toEqual([
    1,
    'more/cities.ndjson: line 1: "twin" refers to several rows of cities: {"name":"Lahti"}.\n',
  ])
  expect(await project.tenon(['fixtures', 'dump', 'dump', '--ndjson'], environment)).toMatchObject({ code: 0 })
  expect(await project.list('dump')).toEqual({
    'dump/countries.ndjson': '{"id":1,"name":"Iceland"}\n{"id":2,"name":"Finland"}\n',
    'dump/cities.ndjson':
      '{"id":1,"name":"Akureyri","country":1,"twin":9}\n{"id":7,"name":"Springfield","country":1}\n' +
      '{"id":8,"name":"Springfield","country":2}\n{"id":9,"name":"Lahti","country":2}\n',
    'dump/streets.ndjson': '{"id":1,"city_id":8,"name":"Main"}\n',
  })
})

const named = {
  'schemas/world.ts': `import { defineResource, reference, Type } from 'tenon'
export const countries = defineResource('countries', {
  fields: { code: Type.Optional(Type.String()), name: Type.String(), capital: Type.Optional(reference('cities')) },
  unique: ['code', 'name'],
})
export const cities = defineResource('cities', {
  fields: { name: Type.String(), country: reference(countries), twin: Type.Optional(reference('cities')) },
  unique: [['country', 'name']],
})
export const sights = defineResource('sights', { parent: cities, fields: { name: Type.String(), near: Type.Optional(reference('sights')) } })
`,
  'schemas/fixtures/countries.json': JSON.stringify([
    { id: 5, code: 'IS', name: 'Iceland', capital: 4 },
    { id: 3, name: 'Finland' },
  ]),
  'schemas/fixtures/cities.json': JSON.stringify([
    { id: 9, name: 'Lahti', country: 3, twin: 9 },
    { id: 4, name: 'Reykjavík', country: 5, twin: 9 },
  ]),
  'schemas/fixtures/sights.json': JSON.stringify([
    { city_id: 4, name: 'Harpa', near: 2 },
    { city_id: 4, name: 'Tjörnin' },
  ]),
}

test.each(databases)(
  'a dump tells rows by what they have alone, so that it goes beside others: %s',
  async (_, createUrl) => {
    const project = await createProject(named)
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    const first = { DATABASE_URL: await createUrl('first') }
    const second = { DATABASE_URL: await createUrl('second') }
    expect(await project.tenon(['fixtures', 'load'], first)).toEqual(said('Loaded 6 rows from schemas/fixtures/\n'))
    const dump = (folder: string, environment: Record<string, string>) =>
      project.tenon(['fixtures', 'dump', folder, '--ndjson', '--natural-keys'], environment)
    expect(await dump('dump', first)).toMatchObject({ code: 0 })
    const lahti = '{"name":"Lahti","country":{"name":"Finland"}'
    const reykjavik = '{"country":{"code":"IS"},"name":"Reykjavík"}'
    expect(await project.list('dump')).toEqual({
      'dump/countries.ndjson': `{"name":"Finland"}\n{"code":"IS","name":"Iceland","capital":${reykjavik}}\n`,
      'dump/cities.ndjson':
        `{"name":"Reykjavík","country":{"code":"IS"},"twin":{"country":{"name":"Finland"},"name":"Lahti"}}\n` +
        `${lahti},"twin":{"country":{"name":"Finland"},"name":"Lahti"}}\n`,
      // These have nothing alone but their keys.
      'dump/sights.ndjson': `{"id":1,"city_id":${reykjavik},"name":"Harpa","near":2}\n{"id":2,"city_id":${reykjavik},"name":"Tjörnin"}\n`,
    })
    await project.write({ 'before/countries.json': '[{ "name": "Norway" }, { "name": "Sweden" }]' })
    for (const folder of ['before', 'dump']) {
      expect(await project.tenon(['fixtures', 'load', folder], second)).toMatchObject({ code: 0, stderr: '' })
    }
    expect(await dump('again', second)).toMatchObject({ code: 0 })
    expect(await project.read('again/cities.ndjson')).toBe(await project.read('dump/cities.ndjson'))
    expect(await project.read('again/countries.ndjson')).toBe(
      `{"name":"Norway"}\n{"name":"Sweden"}\n${await project.read('dump/countries.ndjson')}`,
    )
  },
)

test.each(databases)(
  'rows refer to one another in a circle, but for what must not be null: %s',
  async (_, createUrl) => {
    const project = await createProject({
      'schemas/firms.ts': `import { defineResource, reference, Type } from 'tenon'
export const firms = defineResource('firms', { fields: { name: Type.String(), owner: Type.Optional(reference('people')) } })
export const people = defineResource('people', { fields: { name: Type.String(), firm: reference(firms) } })
export const nodes = defineResource('nodes', { key: { field: 'name' }, fields: { name: Type.String({ minLength: 1 }), next: reference('nodes') } })
`,
      'good/people.json': '[{ "name": "a", "firm": 2 }, { "name": "b", "firm": { "name": "y" } }]',
      'good/firms.json': '[{ "name": "x" }, { "name": "y", "owner": 1 }]',
      'good/nodes.json': '[{ "name": "1", "next": "2" }, { "name": "2", "next": "3" }, { "name": "3", "next": "3" }]',
      'circle/nodes.json': '[{ "name": "4", "next": "5" }, { "name": "5", "next": "4" }]',
      'nothing/firms.json': '[{ "name": "z", "owner": 7 }]',
    })
    const environment = { DATABASE_URL: await createUrl('circle') }
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
    expect(await project.tenon(['fixtures', 'load', 'good'], environment)).toEqual(said('Loaded 7 rows from good/\n'))
    expect(await project.tenon(['fixtures', 'load', 'circle'], environment)).toMatchObject({
      code: 1,
      stderr: 'circle/nodes.json: row 1: "next" refers to a row of nodes that does not exist.\n',
    })
    expect(await project.tenon(['fixtures', 'load', 'nothing'], environment)).toMatchObject({
      code: 1,
      stderr: 'nothing/firms.json: row 1: "owner" refers to a row of people that does not exist.\n',
    })
    expect(await project.tenon(['fixtures', 'dump', 'dump', '--ndjson'], environment)).toMatchObject({ code: 0 })
    expect(await project.list('dump')).toEqual({
      'dump/firms.ndjson': '{"id":1,"name":"x"}\n{"id":2,"name":"y","owner":1}\n',
      'dump/people.ndjson': '{"id":1,"name":"a","firm":2}\n{"id":2,"name":"b","firm":2}\n',
      'dump/nodes.ndjson': '{"name":"1","next":"2"}\n{"name":"2","next":"3"}\n{"name":"3","next":"3"}\n',
    })
  },
)

test.each(databases)(
  'a server fills tables that migrations have made, until it has served them: %s',
  async (_, createUrl) => {
    const project = await createProject({ ...schemas, ...files })
    const environment = { DATABASE_URL: await createUrl('new') }
    const start = async (...args: string[]) => {
      const server = project.spawn(['start', '--port', '0', ...args], environment)
      await server.printed(/^Serving /m)
      server.process.kill('SIGTERM')
      await server.ended
      return server.output().replace(/Serving [^]*/, '')
    }
    const migrate = async () => {
      expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
      expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
    }
    const add = async (name: string) => {
      await project.write({
        [`schemas/${name}.ts`]: `import { defineResource, Type } from 'tenon'\nexport const ${name} = defineResource('${name}', { fields: { text: Type.String() } })\n`,
        [`schemas/fixtures/${name}.json`]: '[{ "text": "first" }]',
      })
      await migrate()
    }
    await migrate()
    expect([await start('--fixtures'), await start('--fixtures')]).toEqual([
      'Loaded 3 rows from schemas/fixtures/\n',
      '',
    ])
    await add('notes')
    expect([await start('--fixtures'), await start('--fixtures')]).toEqual([
      'Loaded 1 row from schemas/fixtures/\n',
      '',
    ])
    // One that was served without its fixtures may have had rows since.
    await add('drafts')
    expect([await start(), await start('--fixtures')]).toEqual(['', ''])
    // One that has rows is left as it is.
    await add('pages')
    await withDatabase(environment.DATABASE_URL, project.root, (database) =>
      database.script(`insert into pages ("text") values ('own')`),
    )
    expect(await start('--fixtures')).toBe('')
  },
)

async function withDatabase(url: string, root: string, work: (database: Database) => Awaitable<void>): Promise<void> {
  const database = openDatabase(url.replace('sqlite:', `sqlite:${root}/`))
  await work(database)
  await database.close()
}

test('rows go from SQLite to Postgres and back, and are the same', async () => {
  const project = await createProject({
    'schemas/kinds.ts': `import { computed, createdAt, defineResource, reference, Type, updatedAt } from 'tenon'
export const groups = defineResource('groups', { key: 'uuid', fields: { name: Type.String() } })
export const kinds = defineResource('kinds', {
  fields: {
    text: Type.String(),
    integer: Type.Integer(),
    real: Type.Number(),
    boolean: Type.Boolean(),
    nullable: Type.Union([Type.String(), Type.Null()]),
    json: Type.Object({ b: Type.Number(), a: Type.Array(Type.String()) }),
    secret: Type.String({ writeOnly: true }),
    group: Type.Optional(reference(groups)),
    next: Type.Optional(reference('kinds')),
    twice: computed(Type.Number(), '{real} * 2'),
    created: createdAt(),
    changed: updatedAt(),
  },
})
export const parts = defineResource('parts', { parent: kinds, key: 'ulid', fields: { name: Type.String() } })
`,
    'first/groups.json': '[{ "name": "g" }]',
    'first/kinds.json': JSON.stringify([
      {
        id: 7,
        text: 'é"\\\n\u{1F600}',
        integer: Number.MAX_SAFE_INTEGER,
        real: 0.1 + 0.2,
        boolean: true,
        nullable: null,
        json: { b: 1e21, a: ['x', ''] },
        secret: 's',
        group: { name: 'g' },
        next: { integer: -1 },
      },
      { text: '', integer: -1, real: -5e-324, boolean: false, nullable: '', json: { b: 0, a: [] }, secret: '' },
    ]),
    'first/parts.json': '[{ "kind_id": { "integer": -1 }, "name": "p" }]',
  })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const stations = ['sqlite:data/a.sqlite', (await createDatabase()).url, 'sqlite:data/b.sqlite']
  const dumps: unknown[] = []
  let from = 'first'
  for (const [index, url] of stations.entries()) {
    const environment = { DATABASE_URL: url }
    expect(await project.tenon(['fixtures', 'load', from], environment)).toMatchObject({ code: 0, stderr: '' })
    from = `dump${index}`
    expect(await project.tenon(['fixtures', 'dump', from, '--ndjson'], environment)).toMatchObject({ code: 0 })
    dumps.push(Object.values(await project.list(from)))
  }
  expect(dumps[0]).toHaveLength(3)
  expect(dumps).toEqual([dumps[0], dumps[0], dumps[0]])
})

test('a fixture whose key no path can hold is refused', async () => {
  const project = await createProject({
    'schemas/shelves.ts': `import { defineResource, Type } from 'tenon'
export const shelves = defineResource('shelves', { key: { field: 'code' }, fields: { code: Type.String({ minLength: 1 }) } })
`,
    'schemas/fixtures/shelves.json': '[{ "code": "..." }, { "code": ".." }]',
  })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const sentence = "schemas/fixtures/shelves.json: row 2: code: String should match pattern '[^.]|\\.{3}'.\n"
  expect(await project.tenon(['fixtures', 'load'])).toMatchObject({ code: 1, stderr: sentence })
})
