import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const files = {
  'schemas/notes.ts': `import { defineResource, Type } from 'tenon'
export const notes = defineResource('notes', {
  operations: ['list', 'create', 'delete'],
  fields: { text: Type.String() },
  actions: {
    archive: { method: 'post', path: '/{id}/archive', responses: { 204: 'It is archived.' } },
    restore: { method: 'post', path: '/{id}/restore', responses: { 204: 'It is there again.' } },
  },
})
`,
  'schemas/handlers.ts': `export const handlers = {
  notes: { archive: () => ({ status: 204 }), create: { before: (request: unknown) => request }, delete: () => ({ status: 204 }) },
}
`,
}

test('every operation is listed with what does it', async () => {
  const project = await createProject(files)
  expect(await project.tenon(['routes'])).toEqual({
    code: 0,
    stdout: [
      'METHOD  PATH                 OPERATION    HANDLER    WHERE',
      'GET     /notes               listNotes    generated  generated/notes/routes.ts',
      'POST    /notes               createNote   around     schemas/handlers.ts: notes.create',
      'DELETE  /notes/{id}          deleteNote   own        schemas/handlers.ts: notes.delete',
      'POST    /notes/{id}/archive  archiveNote  own        schemas/handlers.ts: notes.archive',
      'POST    /notes/{id}/restore  restoreNote  missing    schemas/handlers.ts: notes.restore',
      '',
    ].join('\n'),
    stderr: '',
  })
})

test('programs get JSON', async () => {
  const project = await createProject(files)
  const { code, stdout } = await project.tenon(['routes', '--json'])
  const listed: unknown = JSON.parse(stdout)
  expect({ code, listed }).toMatchObject({
    code: 0,
    listed: [
      {
        method: 'GET',
        path: '/notes',
        operation: 'listNotes',
        handler: 'generated',
        where: 'generated/notes/routes.ts',
      },
      {},
      {},
      {},
      { operation: 'restoreNote', handler: 'missing' },
    ],
  })
})

test('colours are for terminals', async () => {
  const project = await createProject(files)
  const plain = await project.tenon(['routes'], { TERM: 'xterm-256color' })
  const forced = await project.tenon(['routes'], { FORCE_COLOR: '1' })
  expect([plain.stdout.includes('\u001B['), forced.stdout.includes('\u001B[')]).toEqual([false, true])
})
