import { expect, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { createProject } from './project.ts'

const schemas = {
  'schemas/library.ts': `import { computed, createdAt, defineResource, reference, Type } from 'tenon'
export const shelves = defineResource('shelves', { key: { field: 'code' }, fields: { code: Type.String({ minLength: 1 }) } })
export const books = defineResource('books', {
  fields: {
    title: Type.String(),
    shelf: Type.Optional(reference(shelves)),
    sequel: Type.Optional(reference('books')),
    price: Type.Optional(Type.Number({ default: 1 })),
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
  expect(await told('load')).toEqual([1, 'shelves.json: row 1: another row has the same "code".\n'])
  await project.write({ 'broken/books.ndjson': '{"title":"c"}\n{"title":\n' })
  expect(await told('load', 'broken')).toEqual([
    1,
    'broken/books.ndjson, line 2, is not JSON: Unexpected end of JSON input\n',
  ])
  await project.write({ 'broken/books.ndjson': '{"title":"c"}\n{"title":7}\n' })
  expect(await told('load', 'broken')).toEqual([1, 'books.ndjson: row 2: "title" must be a string, not 7.\n'])
  await project.write({ 'broken/books.json': '[]' })
  expect(await told('load', 'broken')).toEqual([
    1,
    'There are both broken/books.json and books.ndjson. Remove one of them.\n',
  ])
  expect(await told('dump')).toEqual([
    1,
    'There is a file schemas/fixtures/shelves.json already. Give another folder, or --force to replace it.\n',
  ])
  expect(await project.read('schemas/fixtures/shelves.json')).toBe(files['schemas/fixtures/shelves.json'])
})
