/** The README and the reference, run: each section or page in a project of its own, and their tables compared with the code. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { constraining } from '../src/model/keywords.ts'
import {
  compile,
  createProject,
  patience,
  repository,
  runSnippet,
  runToEnd,
  snippetsOf,
  takeFile,
  type Snippet,
} from './snippets.ts'

const readme = await readFile(join(repository, 'README.md'), 'utf8')

const reference = join(repository, 'src/reference')
const pages = await Promise.all(
  (await readdir(reference))
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFile(join(reference, path), 'utf8')),
)
const all = [readme, ...pages].join('\n')

const sections = [...readme.split(/^(?=## )/m), ...pages].map((text) => {
  return { title: /^#+ (.*)/.exec(text)?.[1] ?? '', text }
})

test.each(sections.filter(({ text }) => text.includes('```')))(
  'every snippet of "$title" does what it says',
  async ({ text }) => {
    const snippets = snippetsOf(text)
    expect(text.match(/^\s*```/gm)).toHaveLength(snippets.length * 2)
    const project = await createProject()
    for (const snippet of snippets) await runSnippet(snippet, project)
    if (snippets.some(({ kind }) => kind === 'ts')) await compile(project)
  },
  patience,
)

/** The first table below a heading whose head has this word: a list of cells a row, code without its backticks. */
function tableOf(heading: string, word: string): string[][] {
  const [, below = ''] = all.split(new RegExp(`^#+ ${heading}\\b`, 'm'))
  const tables = [...below.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trimEnd().split('\n').map(cellsOf))
  const [, , ...rows] = tables.find(([head = []]) => head.includes(word)) ?? []
  expect(rows).not.toEqual([])
  return rows
}

function cellsOf(row: string): string[] {
  const cells = row.split('|').slice(1, -1)
  return cells.map((cell) => /^`([^`]*)`$/.exec(cell.trim())?.[1] ?? cell.trim())
}

const firstOf = (rows: readonly string[][]) => rows.map(([first = '']) => first)

function schemaOf(types: readonly string[]): Snippet {
  const fields = types.map((type, index) => `field${index}: ${type},`).join('\n')
  const text = `import { defineResource, Type } from 'tenon'\nexport const samples = defineResource('samples', { fields: {\n${fields}\n} })\n`
  return { kind: 'ts', words: ['schemas/samples.ts'], text }
}

test.each([
  ['Options of defineResource', 'src/define/resource.ts', 'ResourceOptions'],
  ['Options of defineApi', 'src/define/api.ts', 'ApiOptions'],
  ['Operations of your own', 'src/define/operation.ts', 'ActionOptions'],
])('below "%s" all options are named', async (heading, file, type) => {
  const [, body = ''] =
    new RegExp(`interface ${type}\\b.*\n([^]*?)\n\\}`).exec(await readFile(join(repository, file), 'utf8')) ?? []
  const options = [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, option]) => option)
  expect(options).not.toEqual([])
  expect(firstOf(tableOf(heading, 'option'))).toEqual(options)
})

test('the types are understood', async () => {
  const project = await createProject()
  await takeFile(schemaOf(firstOf(tableOf('Types', 'what is checked'))), project)
  const output = 'Generated 1 resource in generated/: 1 written, 0 removed, 1 unchanged (0.00 s)\n'
  expect(await runToEnd('tenon generate', project)).toEqual({ output, code: 0 })
  await compile(project)
})

test('other types are problems, in these sentences', async () => {
  const project = await createProject()
  const rows = tableOf('Types', 'you are told')
  await takeFile(schemaOf(firstOf(rows)), project)
  const lines = rows.map(([, told], index) => `schemas/samples.ts: samples.field${index}: ${told}`)
  const output = [...lines, `${rows.length} problems. Nothing was written.`, ''].join('\n')
  const ended = await runToEnd('tenon generate', project)
  // Each is on a line of its own, in which the column is that of the word that is wrong.
  const places = [...ended.output.matchAll(/^schemas\/samples\.ts:(\d+):\d+: /gm)].map(([, line]) => Number(line))
  expect(places).toEqual(rows.map((_, index) => index + 3))
  expect({ ...ended, output: ended.output.replaceAll(/^(schemas\/samples\.ts):\d+:\d+: /gm, '$1: ') }).toEqual({
    output,
    code: 1,
  })
})

const sourceOf = (name: string) => readFile(join(repository, 'src/model', name), 'utf8')

/** The names that a pattern finds in a text: those in quotes. */
function namesIn(text = '', pattern = /'([$\w]+)'/g): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

test('the keywords are all of them', async () => {
  const [, always] = /const alwaysAllowed = \[([^\]]*)\]/.exec(await sourceOf('keywords.ts')) ?? []
  const [, unsupported] = /const unsupportedKeywords\b[^[]*\[([^]*?)\n\]\)/.exec(await sourceOf('read-type.ts')) ?? []
  const known = [...constraining, ...namesIn(always), 'discriminator', 'unevaluatedProperties']
  const told = [...firstOf(tableOf('Keywords', 'refuses')), ...firstOf(tableOf('Keywords', 'what it does'))]
  expect([...new Set(told)].toSorted()).toEqual([...new Set(known)].toSorted())
  const refused = firstOf(tableOf('Types', 'you are told')).flatMap((type) =>
    namesIn(type, /^Type\.Unsafe\(\{ ([$\w]+):/g),
  )
  expect(refused).toEqual(namesIn(unsupported, /^ *\['([$\w]+)'/gm))
})

test(
  'the keywords refuse what they are said to refuse',
  async () => {
    const rows = tableOf('Keywords', 'refuses')
    const project = await createProject()
    await takeFile(schemaOf(rows.map(([, type = '']) => `Type.Optional(${type})`)), project)
    await runToEnd('tenon generate', project)
    const text = '$ tenon start\nServing http://127.0.0.1:3000, docs at http://127.0.0.1:3000/docs\n'
    await runSnippet({ kind: 'sh', words: [], text }, project)
    const response = await fetch(`http://127.0.0.1:${project.port}/samples`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{${rows.map(([, , value = ''], index) => `"field${index}": ${value}`).join(', ')}}`,
    })
    const { detail: entries } = invalidOf(await response.text())
    const typesOf = (index: number) => entries.filter(({ loc }) => loc[1] === `field${index}`).map(({ type }) => type)
    expect(rows.map(([keyword, type], index) => [keyword, type, typesOf(index)])).toEqual(
      rows.map(([keyword, type, , types = '']) => [keyword, type, types.match(/\w+/g)]),
    )
  },
  patience,
)

interface Entry {
  readonly type: string
  readonly loc: readonly (string | number)[]
}

const invalidOf: (text: string) => { readonly detail: readonly Entry[] } = JSON.parse

test('lists take these parameters and filters', async () => {
  const rows = tableOf('Lists', 'filters')
  const project = await createProject()
  await takeFile(schemaOf(firstOf(rows)), project)
  await runToEnd('tenon generate', project)
  const { paths } = documentOf(await readFile(join(project.root, 'generated/openapi.json'), 'utf8'))
  const names = paths['/samples']?.['get']?.parameters?.map(({ name }) => name) ?? []
  const filtersOf = (field: string) =>
    names
      .filter((name) => name.replace(/\[.*/, '') === field)
      .map((name) => `${name.slice(field.length)}=`)
      .join(' ')
  expect(rows.map(([type], index) => [type, filtersOf(`field${index}`) || 'none'])).toEqual(
    rows.map(([type, filters = '']) => [type, filters.replaceAll('`', '')]),
  )
  expect(names.filter((name) => !/^(?:id|field\d+)\b/.test(name))).toEqual(firstOf(tableOf('Lists', 'parameter')))
})

test('the operations and the files of the first schema are all of them', async () => {
  const project = await createProject()
  const [, first = ''] = /^```ts (?:schemas\/countries\.ts)\n([^]*?)^```$/m.exec(readme) ?? []
  await takeFile({ kind: 'ts', words: ['schemas/countries.ts'], text: first }, project)
  await runToEnd('tenon generate', project)
  const generated = join(project.root, 'generated')
  const { paths } = documentOf(await readFile(join(generated, 'openapi.json'), 'utf8'))
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses }]) => {
      const statuses = Object.keys(responses).filter((status) => status < '500')
      return [operationId, `${method.toUpperCase()} ${path}`, statuses.join(', ')].join(' | ')
    }),
  )
  expect(
    tableOf('A schema', 'request')
      .map((cells) => cells.join(' | '))
      .toSorted(),
  ).toEqual(operations.toSorted())
  const files = await readdir(generated, { recursive: true, withFileTypes: true })
  const names = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  expect(firstOf(tableOf('A schema', 'what it holds')).toSorted()).toEqual(
    names.map((name) => name.slice(generated.length + 1)).toSorted(),
  )
})

const documentOf: (text: string) => Document = JSON.parse

interface DocumentedOperation {
  readonly operationId: string
  readonly responses: object
  readonly parameters?: readonly { readonly name: string }[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
}

test('the scripts are all of them', async () => {
  const scripts = await readdir(join(repository, 'scripts'), { withFileTypes: true })
  const names = scripts.filter((each) => each.isFile()).map(({ name }) => `scripts/${name}`)
  expect(firstOf(tableOf('Development', 'script')).toSorted()).toEqual(names.toSorted())
})
