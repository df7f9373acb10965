/** Clients of large documents of others: each is made by the command line, is formatted, and compiles strictly. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../api/server.ts'
import { openWorkspace } from '../workspace.ts'

const documents = {
  // 3.0, JSON, 1,223 operations.
  github: '@octokit/openapi/generated/api.github.com.json',
  // 3.0, JSON, with shared answers and parameters that are JSON.
  directus: '@directus/specs/dist/openapi.json',
  // 3.1, YAML.
  blockfrost: '@blockfrost/openapi/openapi.yaml',
  // 3.0, JSON, with forms.
  rclone: 'rclone-openapi/openapi.json',
  // 3.1, YAML, with a little of everything.
  galaxy: '@scalar/galaxy/dist/latest.yaml',
}

let folder = ''
beforeAll(async () => {
  await openWorkspace('test/interop/documents')
  folder = await mkdtemp(join(tmpdir(), 'tenon-documents-'))
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(Object.entries(documents))('%s', { timeout: 120_000 }, async (name, document) => {
  const from = join(repository, 'test/interop/documents/node_modules', document)
  const out = join(folder, `${name}.ts`)
  expect(await tenon('client', '--from', from, '--out', out)).toMatch(/^Wrote .*: \d+ operations, \d+ types\n$/)
})

test('all of them compile strictly', { timeout: 120_000 }, async () => {
  const config = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions: { types: [], lib: ['es2023', 'dom', 'dom.iterable'] },
    include: ['*.ts'],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  expect(await run(join(repository, 'node_modules/.bin/tsc'), '-p', folder, '--listFilesOnly')).toContain('github.ts')
  expect(await run(join(repository, 'node_modules/.bin/tsc'), '-p', folder)).toBe('')
})

function tenon(...args: readonly string[]): Promise<string> {
  return run(process.execPath, '--conditions=@tenon/source', 'src/cli/main.ts', ...args)
}

/** Runs a command and answers what it prints, whether it fails or not. */
function run(command: string, ...args: readonly string[]): Promise<string> {
  return promisify(execFile)(command, args, { cwd: repository }).then(
    ({ stdout }) => stdout,
    ({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }) => stdout + stderr,
  )
}
