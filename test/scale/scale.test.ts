/** Many resources: what is generated of them compiles and serves, and nothing grows faster than their number. */
import { spawnSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handlersFile, resourceName, schemaFiles } from '../../scripts/bench/scale/resources.ts'
import type { TSchema } from '@sinclair/typebox'
import { defineApi, defineOperation, defineResource, reference, Type } from '../../src/define/index.ts'
import { emit } from '../../src/emit/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'
import { emitOnTwo } from '../../src/cli/emit-on-two.ts'
import { hashOf } from '../../src/cli/manifest.ts'
import { createProject } from '../cli/project.ts'

const root = join(import.meta.dirname, '../..')
const count = 100

test('a hundred resources are generated, type-checked and served', { timeout: 120_000 }, async () => {
  const tsconfig = JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['.'], exclude: [] })
  const project = await createProject({
    ...schemaFiles(count),
    ...handlersFile(count),
    'tsconfig.json': tsconfig,
    'program.ts': `import { createClient } from './generated/client.ts'
export const rows = await createClient({ baseUrl: '' }).activeAccounts.list({ fields: ['title'] })
export const titles: string[] = rows.map(({ title }) => title)
`,
  })
  for (const name of ['hono', '@types']) {
    await symlink(join(root, 'node_modules', name), join(project.root, 'node_modules', name))
  }
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', '.', '--pretty', 'false'], {
    cwd: project.root,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })

  const server = project.spawn(['start', '--port', '0'])
  const [, url = ''] = await server.printed(/Serving (http:\S+),/)
  const names = Object.keys(schemaFiles(count)).map((path) => path.replace(/^schemas\/|\.ts$/g, ''))
  const answers = await Promise.all(names.map(async (name) => [(await fetch(new URL(name, url))).status, name]))
  expect(answers).toEqual(names.map((name) => [200, name]))
})

/** One in ten is nested, one in ten has an action; each refers to the one before and has a type of its own, and one that all share. */
function apiOf(size: number): Api {
  const shared = Type.Object({ city: Type.String() }, { title: 'Place' })
  const all = Array.from({ length: size }, (_, index) =>
    defineResource(resourceName(index), {
      fields: {
        title: Type.String(),
        line: Type.Object({ quantity: Type.Integer({ default: 1 }) }),
        place: shared,
        ...(index === 0 ? {} : { other_id: reference(resourceName(index - 1)) }),
      },
      ...(index % 10 === 0 && {
        actions: {
          archive: {
            method: 'post',
            path: '/{id}/archive',
            body: shared,
            responses: { 200: Type.Object({ done: Type.Boolean() }) },
          },
        },
      }),
    }),
  )
  const exports = Object.fromEntries(all.map((each) => [each.name, each]))
  const built = buildApi([{ file: 'schemas/all.ts', exports }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems))
  return built.api
}

/** How often a resource or a type is taken out of its list while all is emitted. */
function readsOf(api: Api): number {
  let reads = 0
  const counted = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, name, receiver): unknown {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads++
        return Reflect.get(target, name, receiver)
      },
    })
  const watched = { resources: counted(api.resources), shapes: counted(api.shapes), aliases: counted(api.aliases) }
  emit({ ...api, ...watched })
  return reads
}

test('four times as many resources are read four times as often while code is emitted, not sixteen times', () => {
  const ratio = readsOf(apiOf(200)) / readsOf(apiOf(50))
  expect(ratio).toBeGreaterThan(3.5)
  expect(ratio).toBeLessThan(5)
})

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('a large API is emitted by two threads as it is by one', async () => {
  const api = apiOf(300)
  const byOne = emit(api)
  const byTwo = await emitOnTwo(api)
  const textOf = new Map(byTwo.map(({ path, text }) => [path, typeof text === 'string' ? text : decode(text)]))
  expect(byTwo.length).toBe(byOne.length)
  expect(byOne.filter(({ path, text }) => textOf.get(path) !== text)).toEqual([])
  expect(byTwo.filter(({ text, hash }) => hash !== hashOf(text))).toEqual([])
})

/** Ways in which a type may hold another in two places: of thirty such, each within the next, the last is in a billion places. */
const ways: Readonly<Record<string, (inner: TSchema, options: { readonly title: string }) => TSchema>> = {
  'objects hold': (inner, options) => Type.Object({ one: inner, other: Type.Optional(inner) }, options),
  'objects that may be null hold': (inner, options) =>
    Type.Object({ one: Type.Union([inner, Type.Null()]), others: Type.Optional(Type.Array(inner)) }, options),
  'objects require': (inner, options) => Type.Object({ one: inner, other: inner }, options),
  'intersections hold': (inner, options) =>
    Type.Intersect([Type.Object({ one: inner }), Type.Object({ other: Type.Optional(inner) })], options),
  'unions hold': (inner, { title }) =>
    Type.Union(
      [
        Type.Object({ one: inner }, { title: `${title}One` }),
        Type.Object({ other: inner }, { title: `${title}Other` }),
      ],
      { title },
    ),
  'tuples hold': (inner, options) => Type.Object({ both: Type.Tuple([inner, inner]) }, options),
}

test.each(Object.keys(ways))('types that %s twice, thirty deep, are read and printed once each', (way) => {
  let type: TSchema = Type.Object({ name: Type.String(), secret: Type.Optional(Type.String({ writeOnly: true })) })
  for (let level = 0; level < 30; level++) type = ways[way]?.(type, { title: `Level${level}` }) ?? type
  const things = defineResource('things', { fields: { value: type } })
  const check = defineOperation('check', { method: 'post', path: '/check', body: type, responses: { 200: type } })
  for (const coercion of ['strict', 'lax'] as const) {
    const exports = { things, check, api: defineApi({ title: 'Deep', coercion }) }
    const built = buildApi([{ file: 'schemas/all.ts', exports }])
    if ('problems' in built) throw new Error(JSON.stringify(built.problems))
    expect(
      emit(built.api)
        .map(({ text }) => text.length)
        .filter((length) => length > 1_000_000),
    ).toEqual([])
  }
})
