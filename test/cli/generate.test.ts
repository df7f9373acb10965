import { describe, expect, test } from 'vitest'
import { createProject, notesSchema } from './project.ts'
import type { Project } from './project.ts'

const books = `import { defineResource, Type } from 'tenon'\nexport const books = defineResource('books', { fields: { title: Type.String() } })\n`

async function generatedProject(files: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await createProject({ 'schemas/notes.ts': notesSchema(), ...files })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  return project
}

/** The number of generated files, without the manifest. */
async function countFiles(project: Project): Promise<number> {
  return Object.keys(await project.list('generated')).length - 1
}

describe('tenon generate', () => {
  test('says in a line what it did', async () => {
    const project = await createProject({ 'schemas/notes.ts': notesSchema() })
    const first = await project.tenon(['generate'])
    const count = await countFiles(project)
    const second = await project.tenon(['generate'])
    expect([first, second]).toEqual([
      {
        code: 0,
        stderr: '',
        stdout: `Generated 1 resource in generated/: ${count} written, 0 removed, 0 unchanged (0.00 s)\n`,
      },
      {
        code: 0,
        stderr: '',
        stdout: `Generated 1 resource in generated/: 0 written, 0 removed, ${count} unchanged (0.00 s)\n`,
      },
    ])
  })

  test('writes the same bytes again, in place and from nothing', async () => {
    const project = await generatedProject()
    const first = await project.list('generated')
    await project.tenon(['generate'])
    const second = await project.list('generated')
    await project.remove('generated')
    await project.tenon(['generate'])
    expect([second, await project.list('generated')]).toEqual([first, first])
  })

  test('reads and writes other folders when told to', async () => {
    const project = await createProject({ 'api/notes.ts': notesSchema() })
    const { code } = await project.tenon(['generate', '--schemas', 'api', '--out', 'built/api'])
    expect([code, Object.keys(await project.list('built'))]).toEqual([
      0,
      expect.arrayContaining(['built/api/manifest.json']),
    ])
  })

  test('removes what is no longer emitted and keeps what is not its own', async () => {
    const project = await generatedProject()
    const alone = await project.list('generated')
    await project.write({ 'schemas/books.ts': books, 'generated/mine.txt': 'mine' })
    await project.tenon(['generate'])
    await project.remove('schemas/books.ts')
    await project.tenon(['generate'])
    expect(await project.list('generated')).toEqual({ ...alone, 'generated/mine.txt': 'mine' })
  })

  test('says so when nothing is defined', async () => {
    const project = await createProject({
      'schemas/notes.ts': "import { Type } from 'tenon'\nexport const text = Type.String()\n",
    })
    const { code, stderr } = await project.tenon(['generate'])
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'No file in schemas/ exports a resource or an operation, so the API has none. ' +
        "Export one: `export const notes = defineResource('notes', { fields: { text: Type.String() } })`.\n",
    })
  })

  test('names a file that was edited by hand and writes nothing', async () => {
    const project = await generatedProject()
    const edited = `${await project.read('generated/app.ts')}// mine\n`
    await project.write({ 'generated/app.ts': edited, 'schemas/books.ts': books })
    const before = await project.list('generated')
    const ended = await project.tenon(['generate'])
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'generated/app.ts: it was edited by hand. Move your change elsewhere, delete the file, then generate again\n' +
        '1 file in the way. Nothing was written.\n',
    })
    expect(await project.list('generated')).toEqual(before)
  })

  test('names an edited file that it would have removed', async () => {
    const project = await createProject({ 'schemas/notes.ts': notesSchema(), 'schemas/books.ts': books })
    await project.tenon(['generate'])
    const path = Object.keys(await project.list('generated')).find((each) => each.includes('books')) ?? ''
    await project.write({ [path]: 'mine' })
    await project.remove('schemas/books.ts')
    const ended = await project.tenon(['generate'])
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr:
        `${path}: it is no longer generated, but was edited by hand. Move your change elsewhere, delete the file, then generate again\n` +
        '1 file in the way. Nothing was written.\n',
    })
    expect(await project.read(path)).toBe('mine')
  })

  test('names a file that it never wrote and writes nothing', async () => {
    const project = await createProject({ 'schemas/notes.ts': notesSchema(), 'generated/app.ts': 'mine' })
    const ended = await project.tenon(['generate'])
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'generated/app.ts: it was not written by Tenon. Move it elsewhere, then generate again\n' +
        '1 file in the way. Nothing was written.\n',
    })
    expect(await project.list('generated')).toEqual({ 'generated/app.ts': 'mine' })
  })

  test('takes up files that are what it would write, also without a manifest', async () => {
    const project = await generatedProject()
    const before = await project.list('generated')
    await project.remove('generated/manifest.json')
    const { code } = await project.tenon(['generate'])
    expect([code, await project.list('generated')]).toEqual([0, before])
  })

  test.each(['<<<<<<< HEAD\n', '{ "files": ["app.ts"] }'])(
    'asks for help with a manifest that cannot be read: %s',
    async (text) => {
      const project = await generatedProject()
      await project.write({ 'generated/manifest.json': text })
      expect(await project.tenon(['generate'])).toEqual({
        code: 1,
        stdout: '',
        stderr:
          'generated/manifest.json cannot be read, perhaps after a merge. Delete it and the files listed in it, and run `tenon generate`.\n',
      })
    },
  )
})

describe('tenon generate --check', () => {
  test('says that everything is current', async () => {
    const project = await generatedProject()
    expect(await project.tenon(['generate', '--check'])).toEqual({
      code: 0,
      stdout: `generated/ is current: ${await countFiles(project)} files (0.00 s)\n`,
      stderr: '',
    })
  })

  test('says what to run when nothing is in the way', async () => {
    const project = await generatedProject()
    await project.remove('generated/openapi.json')
    expect(await project.tenon(['generate', '--check'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'missing  generated/openapi.json\ngenerated/ is not what the schemas say. Run `tenon generate`.\n',
    })
  })

  test('lists what differs and writes nothing', async () => {
    const project = await createProject({ 'schemas/notes.ts': notesSchema(), 'schemas/books.ts': books })
    await project.tenon(['generate'])
    const paths = Object.keys(await project.list('generated')).filter((each) => each.includes('books'))
    await project.remove('generated/openapi.json')
    await project.remove('schemas/books.ts')
    await project.write({ 'generated/app.ts': 'mine' })
    const before = await project.list('generated')
    const { code, stdout, stderr } = await project.tenon(['generate', '--check'])
    const lines = stderr.split('\n')
    expect({ code, stdout, last: lines.slice(-2) }).toEqual({
      code: 1,
      stdout: '',
      last: [
        'generated/ is not what the schemas say. Move what is edited or foreign elsewhere, delete it there, and run `tenon generate`.',
        '',
      ],
    })
    expect(lines).toEqual(
      expect.arrayContaining([
        'edited   generated/app.ts',
        'missing  generated/openapi.json',
        'stale    generated/model.json',
        'stale    generated/manifest.json',
        ...paths.map((path) => `extra    ${path}`),
      ]),
    )
    expect(await project.list('generated')).toEqual(before)
  })
})
