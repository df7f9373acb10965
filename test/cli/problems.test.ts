import { expect, test } from 'vitest'
import { createProject, notesSchema } from './project.ts'

async function generate(files: Readonly<Record<string, string>>): Promise<{ code: number | null; lines: string[] }> {
  const project = await createProject(files)
  const { code, stdout, stderr } = await project.tenon(['generate'])
  expect(stdout).toBe('')
  return { code, lines: stderr.trimEnd().split('\n') }
}

test('every file that cannot be loaded is told, with its line, its reason and a remedy', async () => {
  const { code, lines } = await generate({
    'schemas/a-syntax.ts': 'export const a = {\n  x: 1\n  y: 2\n}\n',
    'schemas/b-enum.ts': 'export const a: number = 1\nenum Color { Red }\n',
    'schemas/c-throws.ts': "import { Type } from 'tenon'\n\nexport const c = Type.Object(undefined.fields)\n",
    'schemas/d-throws-text.ts': "throw 'no error'\n",
    'schemas/e-missing.ts': "import './parts/money'\n",
    'schemas/f-package.ts': "import 'no-such-package'\n",
    'schemas/g-type.ts': "import { Money } from './parts/money.ts'\nexport const g = (m: Money) => m\n",
    'schemas/h-json.ts': "import rows from './rows.json'\nexport const h = rows\n",
    'schemas/i-imports.ts': "export * from './a-syntax.ts'\n",
    'schemas/j-circle.ts':
      "import { defineResource, reference } from 'tenon'\nimport { ks } from './k-circle.ts'\nexport const js = defineResource('js', { fields: { k: reference(ks) } })\n",
    'schemas/k-circle.ts':
      "import { defineResource, reference } from 'tenon'\nimport { js } from './j-circle.ts'\nexport const ks = defineResource('ks', { fields: { j: reference(js) } })\n",
    'schemas/parts/money.ts': 'export interface Money { amount: number }\n',
    'schemas/rows.json': '[]',
    'schemas/notes.ts': notesSchema(),
  })
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      "schemas/a-syntax.ts:3: Expected ',', got 'ident'",
      'schemas/b-enum.ts:2: TypeScript enum is not supported in strip-only mode; Node runs TypeScript by leaving the types out, so write it in plain JavaScript',
      "schemas/c-throws.ts:3: Cannot read properties of undefined (reading 'fields')",
      'schemas/d-throws-text.ts: it throws no error',
      'schemas/e-missing.ts: it imports schemas/parts/money, which does not exist; imports of your own files end in .ts',
      'schemas/f-package.ts: it imports the package no-such-package, which is not installed: npm install no-such-package',
      "schemas/g-type.ts:1: The requested module './parts/money.ts' does not provide an export named 'Money'; a type is imported with `import type`",
      "schemas/h-json.ts: it imports JSON: write import ... with { type: 'json' }",
      "schemas/k-circle.ts:3: Cannot access 'js' before initialization; where two files import each other, one of them refers to a resource by its name: reference('js')",
      '9 problems. Nothing was written.',
    ],
  })
})

test('a problem of a definition is told as the model puts it', async () => {
  const { code, lines } = await generate({
    'schemas/notes.ts': notesSchema('when: Type.Date(), what: Type.Function([], Type.Null())'),
  })
  expect({ code, places: lines.map((line) => line.split(': ').slice(0, 2)) }).toEqual({
    code: 1,
    places: [
      ['schemas/notes.ts:2:58', 'notes.when'],
      ['schemas/notes.ts:2:77', 'notes.what'],
      ['2 problems. Nothing was written.'],
    ],
  })
})

test('files of sub-folders, tests and declarations are no schemas', async () => {
  const project = await createProject({
    'schemas/notes.ts': notesSchema(),
    'schemas/notes.test.ts': 'throw new Error()',
    'schemas/notes.d.ts': 'nonsense here',
    'schemas/parts/money.ts': 'throw new Error()',
    'schemas/readme.md': '# Notes',
  })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
})

const unexported = (declared: string, call: string) =>
  `is defined here, and no file exports it by itself, so that the API is without it. Write \`export const ${declared} = ${call}(...)\`.`

test('what a schema file makes and no file exports by itself is told', async () => {
  const fields = '{ fields: { text: Type.String() } }'
  const { code, lines } = await generate({
    'schemas/api.ts': "import { defineApi } from 'tenon'\nconst api = defineApi({ errors: 'problem' })\n",
    'schemas/notes.ts': `${notesSchema()}const tags = defineResource('tags', ${fields})\n`,
    'schemas/more.ts': `import { defineOperation, defineResource, Type } from 'tenon'
import { make } from './parts/make.ts'
export const more = [defineResource('user_profiles', ${fields})]
export default { wash: defineOperation('wash', { method: 'post', path: '/wash', responses: { 204: 'Done.' } }) }
make('lists')
`,
    'schemas/parts/make.ts': `import { defineResource, Type } from 'tenon'
export const make = (name: string) => defineResource(name, ${fields})
export const apart = defineResource('parts', ${fields})
`,
  })
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      `schemas/api.ts:2:7: api: ${unexported('api', 'defineApi')}`,
      `schemas/more.ts:3:37: user_profiles: ${unexported('userProfiles', 'defineResource')}`,
      `schemas/more.ts:4:40: wash: ${unexported('wash', 'defineOperation')}`,
      `schemas/more.ts:5:6: lists: ${unexported('lists', 'defineResource')}`,
      `schemas/notes.ts:3:29: tags: ${unexported('tags', 'defineResource')}`,
      '5 problems. Nothing was written.',
    ],
  })
})

test('what other definitions are made of, or refer to, is not told of as well', async () => {
  const made = await createProject({
    'schemas/api.ts': "export { api, notes } from './parts/all.ts'\n",
    'schemas/parts/all.ts': `import { defineApi, defineResource, Type } from 'tenon'
const plain = defineApi({ title: 'Notes' })
const base = defineResource('notes', { fields: { text: Type.String() } })
export const api = defineApi({ ...plain.options, version: '1.0.0' })
export const notes = defineResource('notes', { ...base.options, description: 'A note.' })
`,
    'schemas/tags.ts': `import { defineResource, Type } from 'tenon'
const base = defineResource('tags', { fields: { text: Type.String() } })
export const tags = defineResource('tags', { ...base.options, description: 'A tag.' })
`,
  })
  expect(await made.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  const { lines } = await generate({
    'schemas/notes.ts': `import { defineResource, reference, Type } from 'tenon'
const people = defineResource('people', { fields: { name: Type.String() } })
const events = defineResource('events', { fields: { host: reference(people) } })
export const notes = defineResource('notes', { parent: events, fields: { by: reference(people) } })
`,
  })
  expect(lines).toEqual([
    'schemas/notes.ts:4:56: notes.parent: `events` is exported by no file of the schemas. Export it.',
    'schemas/notes.ts:4:74: notes.by: refers to `people`, which no file of the schemas exports. Export it.',
    '2 problems. Nothing was written.',
  ])
})

const notLoaded = (file: string, name: string) =>
  `schemas/${file}: it exports \`${name}\`, and is not loaded: only the \`*.ts\` files of schemas/ itself are, but for handlers.ts. ` +
  `Move it there, or export what it defines from one of these: \`export * from './${file}'\`.`

test('files that export definitions and are not loaded are told', async () => {
  const files = {
    'schemas/notes.ts': notesSchema(),
    'schemas/handlers.ts': notesSchema().replaceAll('notes', 'things'),
    'schemas/js.js': notesSchema().replaceAll('notes', 'tags'),
    'schemas/mts.mts': "import { defineApi } from 'tenon'\nexport default defineApi({})\n",
    'schemas/sub/deep/lists.ts': notesSchema().replaceAll('notes', 'lists'),
    'schemas/sub/lists.test.ts': notesSchema().replaceAll('notes', 'lists'),
    'schemas/node_modules/other/people.ts': notesSchema().replaceAll('notes', 'people'),
  }
  expect(await generate(files)).toEqual({
    code: 1,
    lines: [
      notLoaded('handlers.ts', 'things'),
      notLoaded('js.js', 'tags'),
      notLoaded('mts.mts', 'default'),
      notLoaded('sub/deep/lists.ts', 'lists'),
      '4 problems. Nothing was written.',
    ],
  })
})

test('and so they are where nothing else is there', async () => {
  const files = { 'schemas/v1/notes.ts': notesSchema(), 'schemas/readme.md': '' }
  expect(await generate(files)).toEqual({
    code: 1,
    lines: [notLoaded('v1/notes.ts', 'notes'), '1 problem. Nothing was written.'],
  })
})

test('a missing or empty folder of schemas is told with the remedy', async () => {
  const missing = await generate({})
  const empty = await generate({ 'schemas/readme.md': '' })
  expect([missing, empty]).toEqual([
    {
      code: 1,
      lines: [
        'There is no folder schemas/ here. Run this in the root of your project, or name the folder with --schemas.',
      ],
    },
    { code: 1, lines: ['There is no schema in schemas/. Add one, for example schemas/books.ts.'] },
  ])
})
