import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createProject, type Project } from './project.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

const written = [
  '.gitattributes',
  '.gitignore',
  'README.md',
  'package.json',
  'schemas/api.ts',
  'schemas/fixtures/tasks.json',
  'schemas/handlers.ts',
  'schemas/tasks.ts',
  'test/tasks.test.ts',
  'tsconfig.json',
]

/** Runs a program of the repository's in a project, and answers what it prints; rejects when it fails. */
async function run(project: Project, program: string, ...args: readonly string[]): Promise<string> {
  const path = join(repository, 'node_modules/.bin', program)
  const { stdout } = await promisify(execFile)(path, args, {
    cwd: project.root,
    env: { PATH: dirname(process.execPath), NODE_OPTIONS: '--conditions=@tenon/source' },
  })
  return stdout
}

async function filesOf(project: Project): Promise<string[]> {
  return Object.keys(await project.list('.')).filter((path) => !path.startsWith('node_modules/'))
}

test('a new project passes its own tests, the compiler and the formatter at once', async () => {
  const project = await createProject({}, { isEmpty: true })
  const { code, stdout, stderr } = await project.tenon(['init', '--yes', '--name', 'my-api'])
  expect({ code, stderr, next: stdout.split('\n').slice(1) }).toEqual({
    code: 0,
    stderr: '',
    next: ['', 'Next:', '  npm install', '  npm test', '  npm run dev', ''],
  })
  expect(await filesOf(project)).toEqual(written)

  await symlink(join(repository, 'node_modules/@types'), join(project.root, 'node_modules/@types'))
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  expect(await run(project, 'node', '--test', '--test-reporter=tap')).toMatch(/\n# pass 3\n# fail 0\n/)
  expect(await run(project, 'tsc', '--customConditions', '@tenon/source')).toBe('')
  const style = { semi: false, singleQuote: true, printWidth: 120, ignorePatterns: ['generated/*.json'] }
  await project.write({ '.oxfmtrc.json': JSON.stringify(style) })
  await run(project, 'oxfmt', '--check', ...written)
})

test('nothing is written when any file is in the way, and all of them are told', async () => {
  const found = { 'schemas/tasks.ts': 'mine', 'tsconfig.json': '{}', 'package.json': '{ "type": "commonjs" }' }
  const project = await createProject(found)
  const before = await project.list('.')
  expect(await project.tenon(['init', '--yes'])).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'package.json: "type" is "commonjs", where "module" is needed',
      'tsconfig.json: it is there already',
      'schemas/tasks.ts: it is there already',
      'Nothing was written. Change or move these first, or give another folder: tenon init another-api',
      '',
    ].join('\n'),
  })
  expect(await project.list('.')).toEqual(before)
})

test('a package.json that is there keeps what it has and gets what it lacks', async () => {
  const project = await createProject({
    'package.json':
      '{ "name": "mine", "scripts": { "lint": "oxlint" }, "dependencies": { "tenon": "file:tenon.tgz" } }',
  })
  expect(await project.tenon(['init', '--yes', '--database', 'postgres'])).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(await project.read('package.json'))).toMatchObject({
    name: 'mine',
    type: 'module',
    scripts: { lint: 'oxlint', dev: 'tenon dev --fixtures', test: 'tenon generate && node --test' },
    dependencies: { tenon: 'file:tenon.tgz', pg: '^8.23.0' },
  })
  expect(await filesOf(project)).toEqual(['.env.example', ...written].toSorted())
})

test('a package.json stays indented as it is, with the ends of lines that it has, and may begin with the mark of Unicode', async () => {
  const project = await createProject({ 'package.json': '\uFEFF{\r\n\t"name": "mine",\r\n\t"private": true\r\n}\r\n' })
  expect(await project.tenon(['init', '--yes'])).toMatchObject({ code: 0, stderr: '' })
  const text = await project.read('package.json')
  expect(JSON.parse(text)).toMatchObject({ name: 'mine', type: 'module' })
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, '\t')}\n`.replaceAll('\n', '\r\n'))
})

test('what `npm init` and a new repository hold is no hindrance', async () => {
  const project = await createProject({
    'package.json': JSON.stringify({
      name: 'mine',
      version: '1.0.0',
      main: 'index.js',
      scripts: { test: 'echo "Error: no test specified" && exit 1', lint: 'oxlint' },
      type: 'commonjs',
    }),
    'README.md': '# Mine\n',
    '.gitignore': '.env\n*.log',
  })
  const { code, stdout, stderr } = await project.tenon(['init', '--yes'])
  expect({ code, stderr, said: stdout.split('\n').slice(0, 2) }).toEqual({
    code: 0,
    stderr: '',
    said: [
      'Wrote package.json, .gitignore, .gitattributes, tsconfig.json, schemas/api.ts, schemas/tasks.ts, schemas/handlers.ts, schemas/fixtures/tasks.json, test/tasks.test.ts',
      'Kept README.md as it is',
    ],
  })
  expect(JSON.parse(await project.read('package.json'))).toMatchObject({
    name: 'mine',
    version: '1.0.0',
    type: 'module',
    scripts: { test: 'tenon generate && node --test', lint: 'oxlint' },
  })
  expect(await project.read('README.md')).toBe('# Mine\n')
  expect(await project.read('.gitignore')).toBe('.env\n*.log\nnode_modules/\ndata/\ndist/\n')
})

test('another folder is created and named in what to do next', async () => {
  const project = await createProject({})
  const { stdout } = await project.tenon(['init', 'apis/My notes', '--yes'])
  const packageFile = await project.read('apis/My notes/package.json')
  expect(packageFile).toMatch(/"name": "my-notes",/)
  expect(packageFile).toMatch(/"tenon": "file:\.\.\/[^"]*[^"/]"/)
  expect(stdout).toContain('Next:\n  cd "apis/My notes"\n  npm install\n')
  expect(await project.read('apis/My notes/schemas/api.ts')).toContain("title: 'My notes'")
})

test('a folder whose name has accents gives a package the letters without them', async () => {
  const project = await createProject({}, { isEmpty: true })
  expect(await project.tenon(['init', 'Mon Été', '--yes'])).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(await project.read('Mon Été/package.json'))).toMatchObject({ name: 'mon-ete' })
})

test('a name that no package may have is refused', async () => {
  const project = await createProject({})
  expect(await project.tenon(['init', '--name', 'My API'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      "error: option '--name <name>' argument 'My API' is invalid. It must be lower-case letters, digits, and `-` between them, 214 at most: my-api.\n",
  })
})

test('a folder whose name is too long for a package gets a shorter one; one too long for the disk is told in a line', async () => {
  const project = await createProject({})
  expect(await project.tenon(['init', 'a'.repeat(230), '--yes'])).toMatchObject({ code: 0, stderr: '' })
  expect(await project.read(`${'a'.repeat(230)}/package.json`)).toContain(`"name": "${'a'.repeat(214)}"`)
  const { code, stderr } = await project.tenon(['init', 'a'.repeat(300), '--yes'])
  expect([code, stderr.replaceAll(/a{300}/g, '...')]).toEqual([
    1,
    `ENAMETOOLONG: name too long, open '${project.root}/.../package.json'\n`,
  ])
})
