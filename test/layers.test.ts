/** The layers of src/, and that its map is true. */
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const repository = fileURLToPath(new URL('..', import.meta.url))

/** What the files of a folder may import, besides those of the folder itself. Imports run down this list. */
const layers: Readonly<Record<string, readonly string[]>> = {
  // What the tests of users import: a project is loaded as the command line does.
  'src/testing': ['src/cli', 'src/model', 'src/runtime', 'node'],
  // What is served is loaded and started by the command line.
  'src/cli': [
    'src/emit',
    'src/model',
    'src/define',
    'src/runtime',
    'src/runtime/check/keywords',
    'node',
    'commander',
    'rolldown',
    'chokidar',
    'yaml',
    '@clack/prompts',
  ],
  // Types of the document, which are gone at run time.
  'src/emit': ['src/model', 'openapi3-ts'],
  // The judge of patterns is loaded when the first pattern needs it: it takes longer than all the rest.
  // Defaults and examples are judged by the predicates that servers check them with, and errors shown in the words that servers tell them
  // in.
  'src/model': [
    'src/define',
    'src/runtime/check/formats',
    'src/runtime/check/keywords',
    'src/runtime/check/lax',
    'src/runtime/http/words',
    'pluralize',
    'recheck',
    'node',
  ],
  'src/define': ['@sinclair/typebox'],
  // Predicates on texts, which know of nothing else.
  'src/runtime/check/formats': [],
  // Predicates on values, and what makes values of others, which know of no more.
  'src/runtime/check/keywords': [],
  'src/runtime/check/lax': ['src/runtime/check/formats'],
  // Words for clients, which know nothing of who tells them.
  'src/runtime/http/words': [],
  // A leaf: what runs in production knows nothing of how it was generated.
  'src/runtime': [
    'src/runtime/check/formats',
    'src/runtime/check/keywords',
    'src/runtime/check/lax',
    'src/runtime/http/words',
    'node',
    'hono',
    '@hono/node-server',
    'ulid',
    'uuid',
    'pg',
    'better-sqlite3',
    'yaml',
  ],
  // What a user gets, letter for letter.
  generated: ['tenon/runtime'],
  // What a user writes; handlers are typed by what is generated, and run on a server.
  schemas: ['tenon', 'tenon/runtime', 'generated', 'node'],
}

const files = [...new Set((await Promise.all(Object.keys(layers).map((layer) => filesBelow(layer)))).flat())]

test.each(Object.keys(layers))('%s imports what it may, and nothing else', async (layer) => {
  const found: string[] = []
  for (const file of files.filter((each) => each.startsWith(`${layer}/`))) {
    for (const target of importsOf(await readFile(join(repository, file), 'utf8'), file)) {
      const isAllowed = [layer, ...(layers[layer] ?? [])].includes(target)
      if (!isAllowed) found.push(`${file} imports ${target}`)
    }
  }
  expect(found).toEqual([])
})

test('no module of src imports itself by way of others', async () => {
  const imports = new Map<string, readonly string[]>()
  for (const file of files.filter((each) => each.startsWith('src/'))) {
    const specifiers = specifiersOf(await readFile(join(repository, file), 'utf8'))
    imports.set(
      file,
      specifiers.filter((each) => each.startsWith('.')).map((each) => posix.join(dirname(file), each)),
    )
  }
  // What imports nothing that is left is taken away, again and again: only circles, and what leads to them, stay.
  for (let before = -1; before !== imports.size;) {
    before = imports.size
    for (const [file, targets] of imports) if (!targets.some((each) => imports.has(each))) imports.delete(file)
  }
  expect([...imports.keys()]).toEqual([])
})

test('the folders of src are these layers, and pages for users', async () => {
  const entries = await readdir(join(repository, 'src'), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `src/${name}`)
  const known = ['src/guides', 'src/reference', ...Object.keys(layers).filter((layer) => /^src\/\w+$/.test(layer))]
  expect(folders.toSorted()).toEqual(known.toSorted())
})

test('the map names every file of src, each once, and no other', async () => {
  const map = await readFile(join(repository, 'src/README.md'), 'utf8')
  const [, tree = ''] = /^```text\n([^]*?)^```$/m.exec(map) ?? []
  const folders: string[] = []
  const named = tree.split('\n').flatMap((line) => {
    const [, indent = '', name = '', sentence = ''] = /^( *)(\S+) +(\S.*)$/.exec(line) ?? []
    folders.length = indent.length / 2
    if (name === '') return []
    expect(sentence).not.toBe('')
    if (!name.endsWith('/')) return [['src', ...folders, name].join('/')]
    folders.push(name.slice(0, -1))
    return []
  })
  expect(named.toSorted()).toEqual(files.filter((file) => file.startsWith('src/')).toSorted())
})

test('the map names no path that is not there', async () => {
  const map = await readFile(join(repository, 'src/README.md'), 'utf8')
  const paths = [...map.matchAll(/`((?:define|model|emit|runtime|cli)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  const known = files.map((file) => file.replace(/^src\//, ''))
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !known.some((file) => file === path || file.startsWith(path)))).toEqual([])
})

test('every module opens with what it is in charge of', async () => {
  const silent: string[] = []
  for (const file of files.filter((each) => each.startsWith('src/'))) {
    const text = await readFile(join(repository, file), 'utf8')
    if (!/^(?:#!.*\n)?\/\*\*/.test(text)) silent.push(file)
  }
  expect(silent).toEqual([])
})

test('an output is one file, and one line of the list', async () => {
  const list = await readFile(join(repository, 'src/emit/index.ts'), 'utf8')
  const emitters: string[] = []
  for (const file of files.filter((each) => each.startsWith('src/emit/'))) {
    const text = await readFile(join(repository, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/^export function (emit\w+)\(/gm)) emitters.push(name)
  }
  const listed = [...list.matchAll(/^const (?:whole|ofClient|parted|each) = \[([^\]]*)\]/gm)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  )
  expect(listed.toSorted()).toEqual(emitters.filter((name) => name !== 'emit').toSorted())
})

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length))
}

/** What a module imports: the layer for a file of this repository, the package for any other. */
function importsOf(text: string, file: string): string[] {
  return specifiersOf(text).map((specifier) => {
    if (specifier.startsWith('.')) return layerOf(posix.join(dirname(file), specifier))
    if (specifier.startsWith('node:')) return 'node'
    if (specifier.startsWith('tenon')) return specifier
    return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  })
}

function layerOf(file: string): string {
  return Object.keys(layers).find((layer) => file.startsWith(`${layer}/`)) ?? file
}

/** The specifiers of imports and re-exports, types included, and of `import(...)`. */
function specifiersOf(text: string): string[] {
  const found = text.matchAll(/^(?:import|export|\}) ?(?:.* from )?'([^'\n]+)'|\bimport\('([^']+)'\)/gm)
  return [...found].map(([, declared, loaded]) => declared ?? loaded ?? '')
}
