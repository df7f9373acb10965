/** What tests of migrations do with projects: change their schemas, serve them, and use what is served. */
import { expect, onTestFinished } from 'vitest'
import type { Project, Running } from '../cli/project.ts'
import { createDatabase } from '../postgres.ts'

/** Schemas of one resource, with these options besides its fields. */
export function schema(name: string, fields: string, options = ''): string {
  return `import { createdAt, computed, defineResource, Type } from 'tenon'\nexport const ${name} = defineResource('${name}', { ${options}fields: { ${fields} } })\n`
}

/** Changes the schemas of `notes`, and generates. */
export async function change(project: Project, text: string): Promise<void> {
  await project.write({ 'schemas/notes.ts': text })
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
}

/** Starts a server, and waits until it serves. */
export async function serve(
  project: Project,
  args: readonly string[] = [],
  environment = {},
): Promise<Running & { url: string }> {
  const server = project.spawn(['start', '--port', '0', ...args], environment)
  const [, url = ''] = await server.printed(/Serving (http:\S+),/)
  return { ...server, url }
}

export async function stop({ process: child, ended }: Running): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

export async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

export async function get(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}

/** Sets a new database of a kind. */
export async function environmentOn(name: string): Promise<Readonly<Record<string, string>>> {
  if (name === 'SQLite') return {}
  const { url, drop } = await createDatabase()
  onTestFinished(drop)
  return { DATABASE_URL: url }
}
