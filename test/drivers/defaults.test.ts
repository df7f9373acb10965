/** Defaults that leave out what has a default of its own are kept and answered whole, over any database. */
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../postgres.ts'
import { startProject } from './project-server.ts'

const files = {
  'schemas/all.ts': `import { defineResource, Type } from 'tenon'
const inner = Type.Object({ x: Type.Integer({ default: 2 }), secret: Type.String({ writeOnly: true, default: 's' }) })
export const notes = defineResource('notes', {
  fields: {
    name: Type.String(),
    own: { ...inner, default: {} },
    list: Type.Array(Type.Object({ inner: { ...inner, default: {} } }), { default: [{}] }),
    set: { ...inner, default: {}, readOnly: true },
  },
})
`,
}

test('what is left out is there', async () => {
  const { url } = await createDatabase()
  const servers = await startProject(files, ['sqlite:data/all.sqlite', url])
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))))
  for (const server of servers) {
    const headers = { 'content-type': 'application/json' }
    const made = await fetch(`${server.url}/notes`, { method: 'POST', headers, body: '{"name":"a"}' })
    const row = { id: 1, name: 'a', own: { x: 2 }, list: [{ inner: { x: 2 } }], set: { x: 2 } }
    expect([made.status, await made.json()]).toEqual([201, row])
    expect(await (await fetch(`${server.url}/notes/1`)).json()).toEqual(row)
  }
})
