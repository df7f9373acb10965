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
