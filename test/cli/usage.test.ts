import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { findOldNode } from './old-node.ts'
import { createProject, entry } from './project.ts'

test('help names every command and ends with 0', async () => {
  const project = await createProject({})
  const { code, stdout, stderr } = await project.tenon(['--help'])
  const commands = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name)
  expect({ code, commands, stderr }).toEqual({
    code: 0,
    commands: [
      'init',
      'generate',
      'start',
      'build',
      'dev',
      'migrate',
      'check',
      'client',
      'fixtures',
      'backup',
      'copy',
      'routes',
      'doctor',
      'help',
    ],
    stderr: '',
  })
})

test('the version is that of the package', async () => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const [, version = ''] = /"version": "(.+)"/.exec(text) ?? []
  expect(await (await createProject({})).tenon(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('wrong usage ends with 2 and a sentence', async () => {
  const project = await createProject({})
  const ended = await Promise.all([
    project.tenon(['generat']),
    project.tenon(['generate', '--froce']),
    project.tenon(['start', '--port', '70000']),
    project.tenon(['start'], { PORT: 'http' }),
  ])
  expect(ended).toEqual([
    { code: 2, stdout: '', stderr: "error: unknown command 'generat'\n(Did you mean generate?)\n" },
    { code: 2, stdout: '', stderr: "error: unknown option '--froce'\n" },
    {
      code: 2,
      stdout: '',
      stderr:
        "error: option '--port <number>' argument '70000' is invalid. It must be a whole number from 0 to 65535.\n",
    },
    {
      code: 2,
      stdout: '',
      stderr:
        "error: option '--port <number>' value 'http' from env 'PORT' is invalid. It must be a whole number from 0 to 65535.\n",
    },
  ])
})

test.each([
  ['generate', '--out'],
  ['routes', '--schemas'],
  ['migrate', '--schemas'],
  ['client', '--out=a.ts', '--schemas'],
  ['build', '--to'],
])('a folder without a name is wrong usage: %s %s', async (...args) => {
  const project = await createProject({})
  expect(await project.tenon([...args, ''])).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: option '${args.at(-1)} <folder>' argument '' is invalid. It must name a folder: \`.\` is the current one.\n`,
  })
})

test('no command prints the help and ends with 2', async () => {
  const project = await createProject({})
  const help = await project.tenon(['--help'])
  expect(await project.tenon([])).toEqual({ code: 2, stdout: '', stderr: help.stdout })
})

const oldNode = await findOldNode()

test.skipIf(oldNode === undefined)(
  'a Node that is too old is told so (skipped where no Node before 22 is installed)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tenon-test-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    // An old Node does not read TypeScript; users get this file without its types too.
    const file = join(folder, 'main.mjs')
    for (const name of ['main', 'node-version']) {
      const text = await readFile(join(dirname(entry), `${name}.ts`), 'utf8')
      await writeFile(join(folder, `${name}.mjs`), stripTypeScriptTypes(text).replace("-version.ts'", "-version.mjs'"))
    }
    const { path = '', version = '' } = oldNode ?? {}
    await expect(promisify(execFile)(path, [file, 'generate'])).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        `Tenon needs Node 22.18 or newer, and this is Node ${version}. ` +
        'Install a newer one from https://nodejs.org or with your version manager, then try again.\n',
    })
  },
)
