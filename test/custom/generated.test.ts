/** What is generated for custom operations is formatted, has nothing to lint, and compiles. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { emit } from '../../src/emit/index.ts'
import { customApi } from './sample.ts'
import { compile, writeProject } from './server.ts'

const root = join(import.meta.dirname, '../..')
const folder = await writeProject({})
const widths = Array.from({ length: 27 }, (_, index) => index + 4)
const apis = {
  lax: customApi(6, { coercion: 'lax', unknownKeys: 'strip' }),
  problem: customApi(6, { errors: 'problem', prefix: '/v1' }),
  keep: customApi(6, { unknownKeys: 'keep' }),
  ...Object.fromEntries(widths.map((width) => [`wide${width}`, customApi(width)])),
}
for (const file of ['.oxfmtrc.json', '.oxlintrc.json']) await cp(join(root, file), join(folder, file))
for (const [name, api] of Object.entries(apis)) {
  for (const { path, text } of emit(api).filter((output) => output.path.endsWith('.ts'))) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true })
    await writeFile(join(folder, name, path), text)
  }
}

function findings(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
  })
  return status === 0 ? '' : stdout + stderr
}

test('it is as the formatter would print it, for names of 4 to 30 letters', () => {
  expect(findings('oxfmt', '--check', ...Object.keys(apis))).toBe('')
})

test('it has nothing for the linter', () => {
  expect(
    findings('oxlint', '--deny-warnings', '-f', 'unix', 'lax', 'problem', 'keep', 'wide4', 'wide17', 'wide30'),
  ).toBe('')
})

test('it compiles', async () => {
  expect(await compile(folder)).toBe('')
})
