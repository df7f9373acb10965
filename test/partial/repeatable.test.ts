/** Which texts make the same whenever they are loaded. */
import { describe, expect, test } from 'vitest'
import { repeatableImports } from '../../src/cli/partial/repeatable.ts'

const head = "import { defineResource, Type } from 'tenon'\n"

test.each([
  ["export const notes = defineResource('notes', { fields: { text: Type.String() } })", []],
  [
    "import { money } from './parts/money.ts'\nexport const cars = defineResource('cars', { fields: { money } })",
    ['./parts/money.ts'],
  ],
  ["export * from './cars.ts'\nimport './trucks.ts'", ['./cars.ts', './trucks.ts']],
  ["import type { Note } from '../generated/client.ts'\nexport const note: Note | undefined = undefined", []],
  ["import type from './type.ts'\nimport type { Note } from './note.ts'", ['./type.ts']],
  ["// Date and process.env: don't\n/* it's `new` */ export const text = 'process.env / Date `a` ${b}'", []],
  ['export const double = (type: string) => Type.Array(Type.Array(Type.Ref(type), { maxItems: 2 }))', []],
  [
    "export const kinds = ['a', 'b'].map((each) => Type.Literal(each))\nexport const copy = { ...kinds[0], title: 'Kind' }",
    [],
  ],
  ['export const names = Object.keys({ a: 1 }).filter((name) => name >= "a" && name === `b`)', []],
  ['export const text = (\n  title: string,\n  maxLength = 10,\n) => Type.String({ title, maxLength })', []],
  ['export const big = 10n ** 3n\nexport const date = Type.Date()', []],
])('tells what is repeatable: %s', (text, imports) => {
  expect(repeatableImports(head + text)).toEqual(imports)
})

describe('what may be something else another time is not', () => {
  test.each([
    ['the time', 'export const now = new Date().toISOString()'],
    ['the time in a template', 'export const now = `${Date.now()}`'],
    ['chance', 'export const some = Math.random()'],
    ['the environment', 'export const title = process.env.TITLE'],
    ['the environment, spread', 'export const all = { ...process.env }'],
    ['the environment, behind a pattern', `export const a = 'x'.replace(/'/, 'y') + process.env.TITLE + '`],
    ['the place', 'export const here = import.meta.url'],
    ['another package', "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('a.txt', 'utf8')"],
    ['what is loaded later', "export const later = import('./later.ts')"],
    ['what is waited for', "export const text = await fetch('http://127.0.0.1')"],
    ['a global by another name', "export const g = globalThis['process']"],
    ['a function made of text', "export const f = (() => 1).constructor('return 1')"],
    ['a counter', 'let count = 0\nexport const next = () => (count += 1)'],
    ['a part of what is imported', "import { cars } from './cars.ts'\ncars.options.fields.price = Type.Number()"],
    ['an item of what is imported', "import { kinds } from './kinds.ts'\nkinds[0] = Type.Null()"],
    ['parts taken apart', "import { cars } from './cars.ts'\n;({ a: cars.name } = { a: 'b' })"],
    ['a list that grows', "import { kinds } from './kinds.ts'\nkinds.push(Type.Null())"],
    ['an object that is added to', "import { cars } from './cars.ts'\nObject.assign(cars, { name: 'b' })"],
    ['the same by another name', "import { cars } from './cars.ts'\nconst O = Object\nO.assign(cars, { name: 'b' })"],
    ['what is deleted', "import { cars } from './cars.ts'\ndelete cars.options"],
    ['what counts up', "import { cars } from './cars.ts'\ncars.count++"],
    ['a registry', "import { FormatRegistry } from '@sinclair/typebox'\nFormatRegistry.Set('a', () => true)"],
    ['a list that grows by a name', "import { kinds } from './kinds.ts'\nkinds['push'](Type.Null())"],
    ['a list that grows by a made name', "import { kinds } from './kinds.ts'\nkinds['pu' + 'sh'](Type.Null())"],
    ['a function by its name', "export const f = (() => 1)['constructor']"],
    ['a method that is called for another', "import { kinds } from './kinds.ts'\n[].concat.call(kinds, 1)"],
    ['a loop over a part', "import { cars } from './cars.ts'\nfor (cars.name of ['a', 'b']) {}"],
    ['the language', 'export const title = (1000).toLocaleString()'],
    ['an escaped name', String.raw`export const title = proc\u0065ss.env.TITLE`],
    ['a part of another alphabet', "import { cars } from './cars.ts'\ncars.größe = Type.Number()"],
    ['a part in brackets', "import { cars } from './cars.ts'\n;(cars.name as string) = 'b'"],
    ['a part that is there', "import { cars } from './cars.ts'\ncars.name! = 'b'"],
    ['a part behind a gap', "import { cars } from './cars.ts'\ncars. name = 'b'"],
    ['a method in brackets', "import { kinds } from './kinds.ts'\nconst name = 'push'\n;(kinds[name])(1)"],
    ['a parameter that counts', 'export const next = ((count: number) => () => (count += 1))(0)'],
    ['a function that becomes another', 'export function next(): number {\n  next = () => 2\n  return 1\n}'],
    ['a list that is read once', "export const kinds = ['a', 'b'].values()"],
    ['where it fails', 'export const f = () => { try { null.x } catch (error) { return error.stack } }'],
    ['what a comment ends before', '// a\u2028export const title = process.env.TITLE'],
    ['what is between texts of two lines', "const a = 'x /* \\\n */ ' + process.env.TITLE + ' /* \\\n */ '"],
    ['a thing made once', 'export const made = new Map()'],
  ])('%s', (_, text) => {
    expect(repeatableImports(head + text)).toBeUndefined()
  })
})
