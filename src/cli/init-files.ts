/** The files of a new project, but for its `package.json`. They are to be read: each says what it is for. */
import { ts } from '../emit/text.ts'
import { capitalized } from '../model/names.ts'

/** What is asked about a new project. */
export interface NewProject {
  /** Of its package. */
  readonly name: string
  readonly database: 'sqlite' | 'postgres'
}

/** Prints every file, by its path. */
export function projectFiles(project: NewProject): Readonly<Record<string, string>> {
  const files = {
    'README.md': readme(project),
    '.gitignore': 'node_modules/\ndata/\ndist/\n.env',
    // What is generated is the same bytes wherever it is cloned, and hidden in what people review.
    '.gitattributes': 'generated/** text eol=lf linguist-generated',
    ...(project.database === 'postgres' && { '.env.example': environment }),
    'tsconfig.json': compilerSettings,
    'schemas/api.ts': apiSchema(project),
    'schemas/tasks.ts': tasksSchema,
    'schemas/handlers.ts': handlers,
    'schemas/fixtures/tasks.json': fixtures,
    'test/tasks.test.ts': tests,
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}\n`]))
}

/** What people call it: `my-api` is `My api`. */
function titleOf({ name }: NewProject): string {
  return capitalized(name.replace(/^@.*\//, '').replaceAll('-', ' '))
}

function readme(project: NewProject): string {
  const postgres =
    project.database === 'postgres' && 'The database is the Postgres that `DATABASE_URL` names; `.env` may say it.'
  return ts`
    # ${titleOf(project)}

    | command            | what it does                                                                 |
    | ------------------ | ---------------------------------------------------------------------------- |
    | \`npm run dev\`      | serves the API, its docs at http://127.0.0.1:3000/docs, anew after each save |
    | \`npm test\`         | runs the tests in \`test/\`                                                    |
    | \`npm run check\`    | checks the types, and that \`generated/\` is what the schemas say: for CI      |
    | \`npm run generate\` | writes \`generated/\` from \`schemas/\`                                          |
    | \`npm start\`        | serves what was generated                                                    |

    Resources are in \`schemas/\`, one a file. What operations of your own do is in \`schemas/handlers.ts\`, and the first rows are in
    \`schemas/fixtures/\`. \`generated/\` is for reading and for version control, not for editing.
    ${postgres}
  `
}

const environment = ts`
  # Copy this to .env and say where your Postgres is.
  DATABASE_URL=postgres://user:password@localhost/database
`

const compilerSettings = ts`
  {
    "compilerOptions": {
      "target": "es2024",
      "lib": ["es2024"],
      "module": "nodenext",
      "types": ["node"],
      "noEmit": true,
      "strict": true,
      "exactOptionalPropertyTypes": true,
      "noUncheckedIndexedAccess": true,
      "erasableSyntaxOnly": true,
      "verbatimModuleSyntax": true,
      "allowImportingTsExtensions": true,
      "resolveJsonModule": true,
      "skipLibCheck": true
    },
    "include": ["schemas", "generated", "test"]
  }
`

function apiSchema(project: NewProject): string {
  return ts`
    // What is true of the whole API. Every option has a default.
    import { defineApi } from 'tenon'

    export const api = defineApi({ title: '${titleOf(project)}', version: '0.1.0' })
  `
}

const tasksSchema = ts`
  // A resource. It has a table, a key \`id\`, operations to list, get, create, replace, patch and delete, docs and client types.
  import { defineResource, Type } from 'tenon'

  export const tasks = defineResource('tasks', {
    description: 'What is to be done.',
    fields: {
      title: Type.String({ minLength: 1, maxLength: 200 }),
      due: Type.Optional(Type.String({ format: 'date' })),
      done: Type.Boolean({ default: false }),
    },
    actions: {
      // An operation of your own: \`POST /tasks/{id}/complete\`. What it does is in handlers.ts.
      complete: {
        method: 'post',
        path: '/{id}/complete',
        summary: 'Complete a task',
        responses: {
          200: Type.Ref('Task'),
          404: 'There is no such task.',
          409: 'It is done already.',
        },
      },
    },
  })
`

const handlers = ts`
  // What operations of your own do. Their types are generated: one that is missing, or answers something else, does not compile.
  import type { Handlers } from '../generated/handlers.ts'

  export const handlers: Handlers = {
    tasks: {
      async complete({ params: { id } }, { tables, fail }) {
        const task = (await tables.tasks.get(id)) ?? fail(404, \`There is no task \${id}.\`)
        if (task.done) return fail(409, 'It is done already.')
        await tables.tasks.update(id, { done: true })
        return { status: 200, body: { ...task, done: true } }
      },
    },
  }
`

const fixtures = ts`
  [
    { "title": "Read schemas/tasks.ts", "done": true },
    { "title": "Add a field, and save" },
    { "title": "Open the docs at /docs" }
  ]
`

const tests = ts`
  // Each test has an API of its own, over a database in memory: no server, no port, nothing to clean up.
  import assert from 'node:assert/strict'
  import { test } from 'node:test'
  import { createTestApi } from 'tenon/testing'
  import { createClient } from '../generated/client.ts'

  test('a task that lacks a title is refused', async () => {
    const api = await createTestApi()
    const response = await api.request('/tasks', { method: 'POST', json: { done: true } })
    assert.equal(response.status, 422)
  })

  test('a task is completed once', async () => {
    const api = await createTestApi()
    const client = createClient({ baseUrl: '', fetch: api.fetch })
    const task = await client.tasks.create({ title: 'Water the plants' })
    assert.deepEqual(task, { id: 1, title: 'Water the plants', done: false })

    assert.deepEqual(await client.tasks.complete(task.id), { ...task, done: true })
    await assert.rejects(client.tasks.complete(task.id), { status: 409, detail: 'It is done already.' })
  })

  test('the fixtures can be loaded', async () => {
    const api = await createTestApi({ fixtures: true })
    const response = await api.request('/tasks?done=false&fields=title')
    assert.deepEqual(await response.json(), [{ title: 'Add a field, and save' }, { title: 'Open the docs at /docs' }])
  })
`
