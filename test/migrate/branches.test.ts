/** Histories of which two branches have each written a part. */
import { expect, test } from 'vitest'
import { createProject, notesSchema, type Project } from '../cli/project.ts'
import { change } from './projects.ts'

const base = 'text: Type.String()'
const ann = `${base}, ann: Type.Optional(Type.String())`
const bob = `${base}, bob: Type.Optional(Type.String())`
const merged = `${ann}, bob: Type.Optional(Type.String())`
const migrations = 'schemas/migrations'
/** Of the branch whose migrations no database has. */
const elsewhere = { DATABASE_URL: 'elsewhere.db' }

const remedy =
  'Delete the migrations of one of the two branches, all of them, that no database has, and run `tenon migrate` to write them again.'

/** A project whose database has Ann's migration, and the files of Bob's, which began where hers did. */
async function branches(): Promise<{ project: Project; others: Readonly<Record<string, string>> }> {
  const project = await createProject({})
  await change(project, notesSchema(base))
  expect(await project.tenon(['migrate', '--apply'])).toMatchObject({ code: 0 })
  await change(project, notesSchema(bob))
  expect(await project.tenon(['migrate', '--name', 'bob'], elsewhere)).toMatchObject({ code: 0 })
  const others = await project.list(`${migrations}/0002-bob`)
  await project.remove(`${migrations}/0002-bob`)
  await change(project, notesSchema(ann))
  expect(await project.tenon(['migrate', '--apply', '--name', 'ann'])).toMatchObject({ code: 0 })
  await change(project, notesSchema(merged))
  return { project, others }
}

function movedTo(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('0002-bob', folder), text]))
}

test('a migration that was renamed after a merge is refused by whatever reads it, and can be written again', async () => {
  const { project, others } = await branches()
  await project.write(movedTo('0003-bob', others))
  const message = `${migrations}/0003-bob was not written after 0002-ann, but after other tables, perhaps on another branch. ${remedy}\n`
  const commands = [
    ['generate'],
    ['generate', '--check'],
    ['migrate'],
    ['migrate', '--apply', '--allow-data-loss'],
    ['migrate', 'status'],
    ['start', '--port', '0'],
  ]
  for (const command of commands) {
    expect([command, await project.tenon(command)]).toEqual([command, { code: 1, stdout: '', stderr: message }])
  }
  for (const environment of [{}, elsewhere]) {
    const { code, stdout } = await project.tenon(['doctor'], environment)
    expect([code, stdout]).toEqual([1, expect.stringContaining(message)])
  }
  await project.remove(`${migrations}/0003-bob`)
  expect(await project.tenon(['migrate', '--apply'])).toEqual({
    code: 0,
    stdout: `+ notes.bob: added\nWrote ${migrations}/0003-add-notes-bob/\nApplied 0003-add-notes-bob\n`,
    stderr: '',
  })
})

test('two of one number are refused alike', async () => {
  const { project, others } = await branches()
  await project.write(others)
  const message = `There are two migrations numbered 2 in ${migrations}/, perhaps after a merge. ${remedy}\n`
  expect(await project.tenon(['generate'])).toEqual({ code: 1, stdout: '', stderr: message })
})

test('migrations that do not say what they follow go on', async () => {
  const { project } = await branches()
  for (const [path, text] of Object.entries(await project.list(migrations))) {
    if (path.endsWith('.json')) await project.write({ [path]: text.replace(/ *"follows": .*\n/, '') })
  }
  const { code, stdout } = await project.tenon(['migrate', '--apply'], elsewhere)
  expect([code, stdout.split('\n').slice(-2)]).toEqual([
    0,
    ['Created the tables as they are since 0003-add-notes-bob', ''],
  ])
})
