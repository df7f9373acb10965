/** `tenon generate` in a large project, of which little has changed since: as its users run it. */
import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject, type Project } from '../cli/project.ts'

const money = (most: number) => `import { Type } from 'tenon'
export const money = (title: string) => Type.Integer({ title, minimum: 0, maximum: ${most} })
`
const resource = (
  index: number,
  field = 'name: Type.String({ maxLength: 100 })',
) => `import { defineResource, Type } from 'tenon'
import { money } from './parts/money.ts'

export const things${index} = defineResource('things${index}', { fields: { ${field}, cost: money('Cost') } })
`
const plain = (index: number, more = '') => `import { defineResource, reference, Type } from 'tenon'
export const plain${index} = defineResource('plain${index}', {
  fields: { name: Type.String(), of: reference('plain${Math.max(0, index - 1)}')${more} },
  unique: ['name'],
})
`

/** As many files as make a project large. */
const files = {
  'schemas/api.ts': "import { defineApi } from 'tenon'\nexport const api = defineApi({ title: 'Things' })\n",
  'schemas/parts/money.ts': money(1000),
  'schemas/things1.ts': resource(1),
  'schemas/things2.ts': resource(2),
  ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`schemas/plain${index}.ts`, plain(index)])),
  'schemas/plain0.ts':
    "import { defineResource, Type } from 'tenon'\nexport const plain0 = defineResource('plain0', { fields: { name: Type.String() } })\n",
}

async function generatedProject(): Promise<Project> {
  const project = await createProject(files)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
  return project
}

/** What is told where nothing can be generated. */
async function refusal(project: Project): Promise<string> {
  const { code, stderr } = await project.tenon(['generate'])
  expect(code).toBe(1)
  return stderr
}

interface Generated {
  /** Whether everything was generated, to find what has changed. */
  readonly isWhole: boolean
  readonly written: number
}

/** Generates, and makes sure that the result is what is generated from nothing. */
async function generateAgain(project: Project): Promise<Generated> {
  const coverage = `coverage-${Math.random()}`
  const ended = await project.tenon(['generate'], { NODE_V8_COVERAGE: join(project.root, coverage) })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const again = await project.list('generated')
  expect(await project.tenon(['generate', '--out', 'anew'])).toMatchObject({ code: 0 })
  expect(again).toEqual(
    Object.fromEntries(
      Object.entries(await project.list('anew')).map(([path, text]) => [path.replace('anew', 'generated'), text]),
    ),
  )
  await project.remove('anew')
  const [name = ''] = await readdir(join(project.root, coverage))
  const ran = await readFile(join(project.root, coverage, name), 'utf8')
  return {
    isWhole: /"functionName":"compareFolder","ranges":\[\{[^}]*"count":[1-9]/.test(ran),
    written: Number(/: (\d+) written/.exec(ended.stdout)?.[1]),
  }
}

describe('of a large project, generates what has changed', { timeout: 60_000 }, () => {
  test('of a field, of several files, and of what two of them import', async () => {
    const project = await generatedProject()
    await project.write({ 'schemas/things1.ts': resource(1, 'name: Type.String({ maxLength: 99 })') })
    expect(await generateAgain(project)).toEqual({ isWhole: false, written: 4 })
    await project.write({
      'schemas/plain7.ts': plain(7, ', size: Type.Optional(Type.Number())'),
      'schemas/things1.ts': resource(1),
    })
    expect(await generateAgain(project)).toMatchObject({ isWhole: false })
    await project.write({ 'schemas/parts/money.ts': money(2000) })
    expect(await generateAgain(project)).toMatchObject({ isWhole: false })
    expect(await project.read('generated/things2/checks.ts')).toContain('2000')
    expect(await generateAgain(project)).toEqual({ isWhole: false, written: 0 })
  })

  test('and everything, where the rest of it sees the change', async () => {
    const project = await generatedProject()
    for (const changed of [
      { 'schemas/plain3.ts': plain(3).replace("reference('plain2')", "reference('plain1', { onDelete: 'cascade' })") },
      { 'schemas/things1.ts': resource(1, 'box: Type.Object({ width: Type.Number() })') },
      { 'schemas/things3.ts': resource(3) },
      { 'schemas/api.ts': files['schemas/api.ts'].replace('Things', 'Other things') },
      { 'schemas/things2.ts': resource(2, 'name: Type.String({ description: `In ${new Date().getFullYear()}` })') },
    ]) {
      await project.write(changed)
      expect(await generateAgain(project), Object.keys(changed).join()).toMatchObject({ isWhole: true })
    }
    await project.remove('schemas/plain39.ts')
    expect(await generateAgain(project)).toMatchObject({ isWhole: true })
  })
})

describe('loses nothing, and tells what is wrong', { timeout: 60_000 }, () => {
  test('where a generated file was edited or is gone', async () => {
    const project = await generatedProject()
    const file = 'generated/plain1/routes.ts'
    const text = await project.read(file)
    await project.write({ [file]: `${text}// mine\n`, 'schemas/things1.ts': resource(1, 'name: Type.Null()') })
    expect(await refusal(project)).toContain(file)
    expect(await project.read(file)).toBe(`${text}// mine\n`)
    await project.remove(file)
    expect(await generateAgain(project)).toMatchObject({ isWhole: true })
  })

  test('where the schemas have problems, or do not load', async () => {
    const project = await generatedProject()
    const before = await project.list('generated')
    await project.write({ 'schemas/plain5.ts': plain(5, ', size: Type.Nmber()') })
    expect(await refusal(project)).toContain('schemas/plain5.ts')
    await project.write({ 'schemas/plain5.ts': plain(5, ', plain: Type.String({ maxLenght: 5 })') })
    expect(await refusal(project)).toContain('maxLenght')
    await project.write({
      'schemas/plain5.ts': `${plain(5)}\nconst other = defineResource('others', { fields: { a: Type.Null() } })\n`,
    })
    expect(await refusal(project)).toContain('others')
    expect(await project.list('generated')).toEqual(before)
    await project.write({ 'schemas/plain5.ts': plain(5, ', size: Type.Number()') })
    expect(await generateAgain(project)).toMatchObject({ isWhole: false })
  })

  test('where the history of migrations cannot be followed', async () => {
    const project = await generatedProject()
    await project.write({
      'schemas/migrations/0001-a/tables.json': '[]',
      'schemas/migrations/0001-b/tables.json': '[]',
      'schemas/things1.ts': resource(1, 'name: Type.Null()'),
    })
    expect(await refusal(project)).toContain('There are two migrations numbered 1')
  })

  test('where `defineApi` has moved to another file, and is called again in a third', async () => {
    const project = await generatedProject()
    const file = "import { defineApi } from 'tenon'\nexport const api = defineApi({ title: 'Things' })\n"
    await project.write({
      'schemas/api.ts': 'export const none = 1\n',
      'schemas/plain0.ts': `${files['schemas/plain0.ts']}${file}`,
    })
    expect(await generateAgain(project)).toMatchObject({ isWhole: true })
    await project.write({ 'schemas/plain3.ts': `${plain(3)}${file.replace('Things', 'Tenon')}` })
    expect(await refusal(project)).toContain('`defineApi` is called in schemas/plain0.ts too')
  })

  test('where a file is saved again as soon as it is loaded', async () => {
    const project = await generatedProject()
    const cascade = plain(3).replace("reference('plain2')", "reference('plain2', { onDelete: 'cascade' })")
    const later = cascade.replace('Type.String()', 'Type.Integer()')
    await project.write({
      'schemas/plain3.ts': cascade,
      'save.mjs': `import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (url.endsWith('/plain3.ts')) writeFileSync('schemas/plain3.ts', ${JSON.stringify(later)})
    return loaded
  },
})
`,
    })
    expect(await project.tenon(['generate'], { NODE_OPTIONS: '--import ./save.mjs' })).toMatchObject({ code: 0 })
    expect(await project.read('schemas/plain3.ts')).toBe(later)
    await generateAgain(project)
  })

  test('where schemas are links, and what they import is beside what they lead to', async () => {
    const project = await createProject({
      ...files,
      'shared/things1.ts': resource(1),
      'shared/parts/money.ts': money(5),
    })
    await project.remove('schemas/things1.ts')
    await symlink('../shared/things1.ts', join(project.root, 'schemas/things1.ts'))
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
    await project.write({ 'shared/parts/money.ts': money(7) })
    expect(await generateAgain(project)).toMatchObject({ isWhole: false })
    expect(await project.read('generated/things1/checks.ts')).toContain('7')
  })

  test('where nothing can be kept', async () => {
    const project = await createProject({ ...files, 'node_modules/.cache': 'no folder' })
    expect(await project.tenon(['generate'])).toMatchObject({ code: 0, stderr: '' })
    await project.write({ 'schemas/things1.ts': resource(1, 'name: Type.Null()') })
    const checked = await project.tenon(['generate', '--check'])
    expect(checked.stderr).toContain('is not what the schemas say')
    expect(await generateAgain(project)).toMatchObject({ isWhole: true })
  })

  test('where what is kept is damaged', async () => {
    const project = await generatedProject()
    const cache = 'node_modules/.cache/tenon'
    const [name = ''] = await readdir(join(project.root, cache))
    await project.write({ [`${cache}/${name}`]: '{"tool":', 'schemas/things1.ts': resource(1, 'name: Type.Null()') })
    expect(await generateAgain(project)).toMatchObject({ isWhole: true })
    await project.remove(`${cache}/${name}`)
    await project.write({ [`${cache}/${name}/a.txt`]: 'What cannot be read.' })
    expect(await generateAgain(project)).toMatchObject({ isWhole: true, written: 0 })
  })
})
