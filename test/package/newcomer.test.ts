/** The first ten minutes with the package as it would be published: each test goes on where the one before it has ended. */
import { execFile } from 'node:child_process'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { launchBrowser } from '../browser.ts'
import { createWorkplace, repository, type Workplace } from './shell.ts'

const { version } = packageFile

/** Packages are built, fetched and installed. */
const patience = 180_000

let place: Workplace
beforeAll(async () => {
  place = await createWorkplace()
  await promisify(execFile)(join(repository, 'scripts/pack'), ['--pack-destination', place.root])
}, patience)
afterAll(() => place.remove())

const tarball = (name: string) => join(place.root, `${name}-${version}.tgz`)

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

test('the packages are small, and hold what runs and nothing of how it is made', async () => {
  const listed = await place.run('.', 'tar', '-tf', tarball('tenon'))
  const files = listed.trim().split('\n')
  const others = files.filter((file) => !/^package\/dist\/.*\.(?:js|d\.ts|cjs|css|png|html)$/.test(file))
  expect(others.toSorted()).toEqual([
    'package/LICENSE',
    'package/README.md',
    'package/dist/define/typebox.LICENSE',
    'package/dist/model/recheck.LICENSE',
    'package/dist/runtime/http/swagger-ui/LICENSE',
    'package/dist/runtime/http/swagger-ui/NOTICE',
    'package/package.json',
  ])
  expect((await readFile(tarball('tenon'))).length).toBeLessThan(2_000_000)
  const create = await place.run('.', 'tar', '-tf', tarball('create-tenon'))
  expect(create.trim().split('\n').toSorted()).toEqual([
    'package/LICENSE',
    'package/README.md',
    'package/index.js',
    'package/package.json',
  ])
})

test(
  'publint and Are The Types Wrong find no fault with them',
  async () => {
    const programs = join(repository, 'node_modules/.bin')
    for (const name of ['tenon', 'create-tenon']) {
      expect(await place.run('.', join(programs, 'publint'), 'run', '--strict', tarball(name))).toContain('All good!')
    }
    const plain = ['--format', 'ascii', '--no-emoji', '--no-color']
    const types = await place.run('.', join(programs, 'attw'), '--profile', 'esm-only', ...plain, tarball('tenon'))
    const found = [...types.matchAll(/^"(tenon.*)"\n\nnode16 \(from ESM\): (OK .*)\nbundler: OK/gm)]
    expect(found.map(([, name, resolution]) => `${name} ${resolution}`)).toEqual([
      'tenon OK (ESM)',
      'tenon/runtime OK (ESM)',
      'tenon/testing OK (ESM)',
      'tenon/package.json OK (JSON)',
    ])
  },
  patience,
)

test(
  'tenon init begins a project in an empty folder',
  async () => {
    await place.run('.', 'mkdir', 'first')
    const printed = await place.run(
      'first',
      'npm',
      'exec',
      '--yes',
      `--package=${tarball('tenon')}`,
      '--',
      'tenon',
      'init',
      '--yes',
    )
    expect(printed).toContain('Next:\n  npm install\n  npm test\n  npm run dev\n')
    expect(await readFile(join(place.root, 'first/package.json'), 'utf8')).toContain(
      `"tenon": "file:../tenon-${version}.tgz"`,
    )
  },
  patience,
)

test(
  'so does npm create',
  async () => {
    const packages = ['tenon', 'create-tenon'].map((name) => `--package=${tarball(name)}`)
    await place.run('.', 'npm', 'exec', '--yes', ...packages, '--', 'create-tenon', 'second', '--yes')
    expect((await readdir(join(place.root, 'second'))).toSorted()).toEqual(
      (await readdir(join(place.root, 'first'))).toSorted(),
    )
  },
  patience,
)

test(
  'npm install runs no script of any package',
  async () => {
    await place.run('first', 'npm', 'install', '--no-audit', '--no-fund')
    const lock = await readFile(join(place.root, 'first/package-lock.json'), 'utf8')
    expect(lock).toContain('"node_modules/tenon"')
    expect(lock).not.toContain('hasInstallScript')
  },
  patience,
)

test(
  'its tests pass, and the compiler has nothing to say',
  async () => {
    expect(await place.run('first', 'npm', 'test')).toMatch(/pass 3\n.*fail 0\n/)
    await place.run('first', 'npm', 'run', 'check')
  },
  patience,
)

test(
  'it serves, a row is created, and the docs are shown in a browser',
  async () => {
    const { url, stop } = await place.serve('first')
    const browser = await launchBrowser()
    try {
      expect(await post(`${url}/tasks`, { title: 'Water the plants' })).toEqual({
        status: 201,
        body: { id: 1, title: 'Water the plants', done: false },
      })
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('requestfailed', (request) => complaints.push(request.url()))
      await page.goto(`${url}/docs`)
      await page.locator('.opblock').first().waitFor()
      const paths = await page.locator('.opblock-summary-path').all()
      const shown = await Promise.all(paths.map((path) => path.getAttribute('data-path')))
      expect(new Set(shown)).toEqual(new Set(['/tasks', '/tasks/{id}', '/tasks/{id}/complete']))
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      await stop()
    }
  },
  patience,
)

test(
  'a schema is changed: what that means is told, the database follows, and the row is still there',
  async () => {
    const tenon = (...args: readonly string[]) => place.run('first', 'npx', '--no-install', 'tenon', ...args)
    const released = await readFile(join(place.root, 'first/generated/openapi.json'), 'utf8')
    await writeFile(join(place.root, 'first/released.json'), released)
    const schema = join(place.root, 'first/schemas/tasks.ts')
    const text = await readFile(schema, 'utf8')
    await writeFile(
      schema,
      text.replace('done: Type', 'priority: Type.Integer({ minimum: 1, default: 3 }),\n    done: Type'),
    )

    await expect(tenon('doctor')).rejects.toThrow(/\n2 things are wrong\.\n/)
    await tenon('generate')
    expect(await tenon('check', '--against', 'released.json')).toContain('priority')
    expect(await tenon('migrate')).toContain('+ tasks.priority: added, 3 in the rows that are there\n')
    expect(await tenon('migrate', '--apply')).toContain('Applied 0002-add-tasks-priority\n')
    expect(await tenon('doctor')).toContain('ok     tables     as the schemas say\n')

    const { url, stop } = await place.serve('first')
    try {
      expect(await (await fetch(`${url}/tasks`)).json()).toEqual([
        { id: 1, title: 'Water the plants', priority: 3, done: false },
      ])
    } finally {
      await stop()
    }
  },
  patience,
)

test(
  'it is built for production, and Node alone serves it',
  async () => {
    const build = () => place.run('first', 'npx', '--no-install', 'tenon', 'build')
    await expect(build()).rejects.toThrow('needs the package rolldown: run `npm install --save-dev rolldown`.\n')
    const { rolldown } = packageFile.devDependencies
    await place.run('first', 'npm', 'install', '--save-dev', `rolldown@${rolldown}`, '--no-audit', '--no-fund')
    expect(await build()).toContain('Wrote dist/. Serve it with `node dist/server.js`.\n')
    await place.run('first', 'rm', '-r', 'node_modules', 'schemas', 'generated')

    const { url, stop } = await place.serve('first', 'node', 'dist/server.js')
    try {
      expect(await (await fetch(`${url}/tasks`)).json()).toEqual([
        { id: 1, title: 'Water the plants', priority: 3, done: false },
      ])
      expect((await fetch(`${url}/docs/swagger-ui-bundle.js`)).status).toBe(200)
    } finally {
      await stop()
    }
  },
  patience,
)
