/** A project of notes, and servers of it that can be taken away. */
import { createProject, type Project, type Running } from '../cli/project.ts'
import { notesSchema } from './load.ts'

export interface NotesServer {
  readonly url: string
  readonly running: Running
}

export interface NotesProject {
  readonly project: Project
  /** Starts a server over a database, and waits until it listens. */
  readonly serve: (databaseUrl: string) => Promise<NotesServer>
}

/** Generates the project of notes. It is gone when the test is over, as are its servers. */
export async function createNotesProject(files: Readonly<Record<string, string>> = {}): Promise<NotesProject> {
  const project = await createProject({ ...notesSchema, ...files })
  const { code, stderr } = await project.tenon(['generate'])
  if (code !== 0) throw new Error(stderr)
  return { project, serve: (databaseUrl) => listening(startServer(project, databaseUrl)) }
}

/** Starts a server, whatever becomes of it. */
export function startServer(project: Project, databaseUrl: string, args: readonly string[] = []): Running {
  return project.spawn(['start', '--port', '0', ...args], { DATABASE_URL: databaseUrl })
}

/** Waits until a server listens. */
export async function listening(running: Running): Promise<NotesServer> {
  const [, url = ''] = await running.printed(/Serving (http:\S+),/)
  return { url, running }
}
