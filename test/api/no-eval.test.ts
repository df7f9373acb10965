import { spawnSync } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { empty, found, invalid, onlyPage, repository, startServer } from './server.ts'

const flag = '--disallow-code-generation-from-strings'

test('the server works where no code may be made from strings', async () => {
  const { url, send, sendText, create, end } = await startServer({ nodeOptions: [flag], until: onTestFinished })
  const country = { name: 'Germany', capital: 'Berlin', area: 357_022 }
  const missing = ['capital', 'area'].map(
    (field) => ['missing', ['body', field], 'Field required', { name: 'A' }] as const,
  )
  expect(await create('/countries', country)).toEqual({ id: 4, ...country })
  expect(await send('POST', '/countries', { name: 'A' })).toEqual(invalid(...missing))
  expect(await send('PATCH', '/countries/4', { area: 1 })).toEqual(found({ id: 4, ...country, area: 1 }, 2))
  const list = '/countries?name=Germany&sort=-area%2Cname'
  expect(await send('GET', list)).toEqual(onlyPage(list, [{ id: 4, ...country, area: 1 }]))
  expect(await send('DELETE', '/countries/4')).toEqual(empty(204))
  expect((await sendText('POST', '/countries', '{', 'application/json')).status).toBe(400)
  for (const path of ['/openapi.json', '/docs', '/docs/swagger-ui-bundle.js']) {
    expect((await fetch(url + path)).status).toBe(200)
  }
  expect(await end('SIGTERM')).toBe(0)
})

test('Node does refuse to make code from strings when it is told so', () => {
  const { status, stderr } = spawnSync(process.execPath, [flag, '-e', 'new Function("return 1")'], { encoding: 'utf8' })
  expect([status, /EvalError: (.*)/.exec(stderr)?.[1]]).toEqual([
    1,
    'Code generation from strings disallowed for this context',
  ])
})

test.each(['src/runtime', 'generated'])('no file of %s names a way to make code from strings', async (folder) => {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile() && each.name.endsWith('.ts'))
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((_, index) => /\beval\(|\bnew Function\(|['"]node:vm['"]/.test(texts[index] ?? ''))).toEqual([])
})
