/** The way in: a list of the resources and where they are, for those who have the address of the API and nothing else. */
import type { Hono } from 'hono'
import { ok } from './answers.ts'
import { appPath } from './public-path.ts'

export interface Root {
  /** Its path: `/`, or the prefix of the API. */
  readonly path: string
  readonly version: string
  readonly description?: string
  /** The path of the list of each resource, by name. */
  readonly resources: Readonly<Record<string, string>>
}

/** What is said of the whole API: where its docs and its document are, if there are any. */
export interface About {
  readonly title: string
  readonly docs: string | undefined
  readonly openapi: string | undefined
}

/** Adds the list, with paths as the client knows them. */
export function addRoot(app: Hono, { path, version, description, resources }: Root, about: About): void {
  const { title, docs, openapi } = about
  app.get(path, (c) => {
    const links = Object.entries(resources).map(([name, each]) => [name, appPath(c, each)] as const)
    return ok(
      JSON.stringify({
        title,
        version,
        description,
        resources: Object.fromEntries(links),
        docs: docs && appPath(c, docs),
        openapi: openapi && appPath(c, openapi),
      }),
    )
  })
}
