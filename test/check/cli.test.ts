/** `tenon check` as it is run: what it compares with, what it prints, how it ends. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { createProject, notesSchema, type Project } from '../cli/project.ts'

const before = notesSchema("text: Type.String({ maxLength: 20 }), kind: Type.Union([Type.Literal('a')])")
const after = notesSchema(
  "text: Type.String({ maxLength: 10 }), kind: Type.Union([Type.Literal('a'), Type.Literal('b')])",
)
const apiSchema = (version: string) =>
  `import { defineApi } from 'tenon'\nexport const api = defineApi({ version: '${version}' })\n`

const error = (version: string, remedy: string) =>
  `2 changes break clients, and the \`version\` of \`defineApi\` ${version}. Make it ${remedy}, take them back, or allow their rules with --allow.\n`

async function projectWith(files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await createProject(files)
  expect((await project.tenon(['generate'])).code).toBe(0)
  return project
}

/** Runs git in a project, as somebody. */
async function git(project: Project, ...args: readonly string[]): Promise<void> {
  const settings = { 'user.name': 'Ada', 'user.email': 'ada@example.com', 'init.defaultBranch': 'main' }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  await promisify(execFile)('git', [...given, ...args], { cwd: project.root })
}

test('a break is told and fails, until the version declares it or its rules are allowed', async () => {
  const project = await projectWith({ 'schemas/notes.ts': before })
  const check = (...more: readonly string[]) => project.tenon(['check', '--against', 'generated', ...more])
  const version = 'It is still 0.1.0.'
  const none = `Nothing that clients depend on has changed since generated.\n\nVersion\n${version}\n`
  expect(await check()).toEqual({ code: 0, stdout: none, stderr: '' })

  await project.write({ 'schemas/notes.ts': after })
  const stdout = [
    'Compared with generated:',
    '',
    'Breaks clients',
    '- Note.kind: "b" added (response-value-added)',
    '    Clients that tell all values apart meet one that they do not know, and no longer compile. Answer with values that there were, or allow this rule if your clients were told to expect new ones.',
    '    Met by listNotes, createNote, getNote, replaceNote, patchNote.',
    '- NoteCreate.text, NoteReplace.text, NotePatch.text: maxLength 10, was 20 (request-limit-narrowed)',
    '    Clients that send what no longer fits are answered 422. Accept what was accepted, or add an operation with the new rule.',
    '    Met by createNote, replaceNote, patchNote.',
    '',
    'Breaks nobody',
    '+ Note.text: maxLength 10, was 20',
    '+ listNotes query.kind (3 filters), NoteCreate.kind, NoteReplace.kind, NotePatch.kind: "b" added',
    '',
    'Version',
    'It is still 0.1.0. These changes are a major step: make it 0.2.0.',
    '',
  ]
  expect(await check()).toEqual({ code: 1, stdout: stdout.join('\n'), stderr: error('is still 0.1.0', '0.2.0') })
  await project.write({ 'schemas/api.ts': apiSchema('0.1.9') })
  expect(await check()).toMatchObject({ code: 1, stderr: error('is 0.1.9', '0.2.0') })
  await project.write({ 'schemas/api.ts': apiSchema('0.2.0') })
  const declared = await check()
  expect(declared.code).toBe(0)
  expect(declared.stdout).toContain('It is 0.2.0, was 0.1.0. These changes are a major step, and it says so.')
  await project.write({ 'schemas/api.ts': apiSchema('0.1.1') })
  const allowed = await check('--allow', 'response-value-added', 'request-limit-narrowed')
  expect(allowed.code).toBe(0)
  expect(allowed.stdout).toContain('+ Note.kind: "b" added (allowed)')
  expect(await check('--allow', 'response-value-aded')).toEqual({
    code: 2,
    stdout: '',
    stderr: '--allow response-value-aded: there is no such rule. Did you mean response-value-added?\n',
  })
})

test('the report is printed as JSON and as Markdown', async () => {
  const project = await projectWith({ 'schemas/notes.ts': before })
  await project.write({
    'schemas/notes.ts': notesSchema("text: Type.String({ maxLength: 20 }), kind: Type.Optional(Type.Literal('a'))"),
  })
  const check = (...more: readonly string[]) => project.tenon(['check', '--against', 'generated', ...more])
  const json = await check('--json')
  const report: unknown = JSON.parse(json.stdout)
  expect(json.code).toBe(1)
  expect(report).toEqual({
    against: 'generated',
    changes: [
      {
        rule: 'response-field-optional',
        place: 'Note.kind',
        what: 'optional, was required',
        operations: ['listNotes', 'createNote', 'getNote', 'replaceNote', 'patchNote'],
        breaks: ['calls', 'types'],
        reason: 'Clients that rely on it find nothing there at times, and no longer compile.',
        remedy: 'Go on answering with it every time.',
        isAllowed: false,
      },
      {
        rule: 'parameter-added',
        place: 'listNotes query.kind[isNull]',
        what: 'added',
        operations: ['listNotes'],
        breaks: [],
        reason: 'Clients may leave it out.',
        isAllowed: false,
      },
      ...[
        { place: 'NoteCreate.kind', operations: ['createNote'] },
        { place: 'NoteReplace.kind', operations: ['replaceNote'] },
      ].map((each) => ({
        ...each,
        rule: 'request-field-optional',
        what: 'optional, was required',
        breaks: [],
        reason: 'Clients that send it go on as before.',
        isAllowed: false,
      })),
      {
        rule: 'request-null-accepted',
        place: 'NotePatch.kind',
        what: 'may be null',
        operations: ['patchNote'],
        breaks: [],
        reason: 'Clients that send a value go on as before.',
        isAllowed: false,
      },
    ],
    migration: [{ kind: 'change', place: 'notes.kind', what: 'may be null' }],
    version: { before: '0.1.0', after: '0.1.0', step: 'major', least: '0.2.0', saysSo: false },
    isUndeclared: true,
  })
  const { stdout, code } = await check('--markdown')
  expect(code).toBe(1)
  expect(stdout).toBe(`## API: :x: clients break

Compared with \`generated\`. It is still 0.1.0. These changes are a major step: make it 0.2.0.

### Breaks clients

| what | whom | instead | rule |
| --- | --- | --- | --- |
| \`Note.kind\`<br>optional, was required | Clients that rely on it find nothing there at times, and no longer compile.<br>Met by \`listNotes\`, \`createNote\`, \`getNote\`, \`replaceNote\`, \`patchNote\`. | Go on answering with it every time. | \`response-field-optional\` |

<details><summary>Breaks nobody</summary>

- \`listNotes query.kind[isNull]\`: added
- \`NoteCreate.kind\`, \`NoteReplace.kind\`: optional, was required
- \`NotePatch.kind\`: may be null

</details>

### Migration

- \`~ notes.kind: may be null\`
`)
  expect((await check('--json', '--markdown')).code).toBe(2)
})

test(
  'what is compared with is where the branch left the main one, a revision, a file or a URL',
  { timeout: 60_000 },
  async () => {
    const project = await projectWith({ 'schemas/notes.ts': before, '.gitignore': 'node_modules' })
    const against = async (...more: readonly string[]) => {
      const { code, stdout, stderr } = await project.tenon(['check', ...more])
      return [code, stdout.split('\n')[0] || stderr.trimEnd()]
    }
    expect(await against()).toEqual([
      1,
      'There is no commit here to compare with. Name a file or a URL with --against.',
    ])
    await git(project, 'init', '-q', '-b', 'main')
    await git(project, 'add', '.')
    await git(project, 'commit', '-q', '-m', 'One')
    await git(project, 'tag', 'v1')
    expect(await against()).toEqual([0, 'Nothing that clients depend on has changed since main.'])
    await git(project, 'checkout', '-q', '-b', 'work')
    await project.write({ 'schemas/notes.ts': after })
    await project.tenon(['generate'])
    await git(project, 'commit', '-q', '-a', '-m', 'Two')
    expect(await against()).toEqual([1, 'Compared with main:'])
    expect(await against('--against', 'HEAD')).toEqual([0, 'Nothing that clients depend on has changed since HEAD.'])
    expect(await against('--against', 'v1')).toEqual([1, 'Compared with v1:'])
    expect(await against('--against', 'v1', '--out', 'elsewhere')).toEqual([
      1,
      'There is no elsewhere/openapi.json at v1 in git. Commit elsewhere/, or name a file or a URL with --against.',
    ])
    expect(await against('--against', 'v2')).toEqual([
      1,
      'There is no file v2, and no revision v2 in git. Name a revision, a file or a URL with --against.',
    ])
    expect(await against('--against', 'schemas')).toEqual([
      1,
      'There is no file schemas/openapi.json, and no revision schemas in git. Name a revision, a file or a URL with --against.',
    ])
    await git(project, 'branch', 'schemas', 'v1')
    expect(await against('--against', 'schemas')).toEqual([1, 'Compared with schemas:'])
    for (const file of ['generated', 'generated/openapi.json', 'generated/model.json']) {
      expect(await against('--against', file)).toEqual([0, `Nothing that clients depend on has changed since ${file}.`])
    }
    await project.write({ 'alone/model.json': await project.read('generated/model.json') })
    expect(await against('--against', 'alone/model.json')).toEqual([
      1,
      'There is no openapi.json beside alone/model.json. Name the document that was generated with it.',
    ])
    expect(await against('--against', 'package.json')).toEqual([
      1,
      'package.json is no OpenAPI 3 document. Name a revision, a file or a URL of one with --against.',
    ])
    await project.write({ 'broken.json': '{ "openapi": ', 'broken.yaml': 'openapi: [' })
    const [, notJson] = await against('--against', 'broken.json')
    expect(notJson).toMatch(/^broken\.json is not JSON: .+\.$/)
    const [, notYaml] = await against('--against', 'broken.yaml')
    expect(notYaml).toMatch(/^broken\.yaml is neither JSON nor YAML: /)
    await project.write({ 'openapi.yaml': stringify(JSON.parse(await project.read('generated/openapi.json'))) })
    expect(await against('--against', 'openapi.yaml')).toEqual([
      0,
      'Nothing that clients depend on has changed since openapi.yaml.',
    ])
    await project.write({
      'split.yaml': 'openapi: 3.0.3\npaths:\n  /notes:\n    $ref: paths/notes.yaml\n',
      'examples.yaml': 'openapi: 3.0.3\npaths: {}\nx: { example: { $ref: other.json } }\n',
    })
    expect(await against('--against', 'split.yaml')).toEqual([
      1,
      'split.yaml refers to paths/notes.yaml, which is in another document. Put all of them into one first, as `redocly bundle` does.',
    ])
    expect(await against('--against', 'examples.yaml')).toEqual([0, 'Compared with examples.yaml:'])

    await git(project, 'checkout', '-q', 'v1', '--', 'generated')
    const document = await project.read('generated/openapi.json')
    const server = createServer(({ url }, response) => {
      response.writeHead(url?.startsWith('/openapi.json') === true ? 200 : 404).end(document)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => server[Symbol.asyncDispose]())
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    expect(await against('--against', `${url}/openapi.json?key=s3cret`)).toEqual([
      1,
      `Compared with ${url}/openapi.json:`,
    ])
    expect(await against('--against', `${url}/nothing`)).toEqual([
      1,
      `${url}/nothing answers 404. Name the address of a document, such as https://api.example.com/openapi.json.`,
    ])
    expect(await against('--against', 'http://127.0.0.1:1/openapi.json?key=s3cret')).toEqual([
      1,
      'http://127.0.0.1:1/openapi.json cannot be reached. Name the address of a document, such as https://api.example.com/openapi.json.',
    ])
  },
)
