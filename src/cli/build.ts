/**
 * `tenon build`: writes a folder from which Node alone serves the API, in few files, because a start takes longer with each. It reads
 * what was generated, which has to be what the schemas say, and generates nothing.
 */
import { cp, mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import { literal } from '../emit/text.ts'
import { assets, findAssetFolder } from '../runtime/http/docs.ts'
import { requireCurrent } from './generate.ts'
import { loadGenerated } from './load-generated.ts'
import { handlersFile, readHandlers } from './load-handlers.ts'
import { readIfThere } from './manifest.ts'
import type { ProjectFolders } from './project-folders.ts'
import { UserError } from './user-error.ts'
import { declaredIn } from './written-handlers.ts'

/** What to build, and where to. */
export interface BuildOptions extends ProjectFolders {
  readonly to: string
}

/** What there is in a folder that was built: the program, the API that it loads, and what that loads when it is asked for. */
const program = 'server.js'
const apiFile = 'api.js'
const partsFolder = 'parts'
const filesOfModel = ['model.json', 'openapi.json']
const foldersOfSchemas = ['migrations', 'fixtures']
const docsFolder = 'swagger-ui'

/** Builds it anew. Throws a {@link UserError} where there is no API, or a stale one, no bundler, or where the folder is somebody else's. */
export async function build({ schemas, out, to }: BuildOptions): Promise<void> {
  const { docs } = await loadGenerated(out)
  await requireCurrent({ schemas, out })
  const { rolldown } = await loadBundler()
  await refuseOthers(to)
  const handlers = await readHandlers(schemas)
  const entries = {
    [programEntry]: programText,
    [apiEntry]: printApi(resolve(out), join(schemas, handlersFile), handlers),
  }
  const bundle = await rolldown({
    input: { server: programEntry, api: apiEntry },
    platform: 'node',
    external: await staysOutside(),
    plugins: [resolveOwn(entries)],
  })
  await rm(to, { recursive: true, force: true })
  await bundle.write({ dir: to, entryFileNames: '[name].js', chunkFileNames: `${partsFolder}/[name].js` })
  await bundle.close()
  await copyThose(filesOfModel, out, to)
  await copyThose(foldersOfSchemas, schemas, to)
  if (docs !== undefined) await copyThose([...assets, 'LICENSE', 'NOTICE'], findAssetFolder(), join(to, docsFolder))
  console.log(`Wrote ${to}/. Serve it with \`node ${join(to, program)}\`.`)
}

async function loadBundler() {
  try {
    return await import('rolldown')
  } catch (error) {
    throw new UserError('`tenon build` needs the package rolldown: run `npm install --save-dev rolldown`.', [], {
      cause: error,
    })
  }
}

/** A folder that is built is made anew, so it must hold nothing else. */
async function refuseOthers(folder: string): Promise<void> {
  const own = new Set([program, apiFile, partsFolder, docsFolder, ...filesOfModel, ...foldersOfSchemas])
  await mkdir(folder, { recursive: true })
  const other = (await readdir(folder)).find((name) => !own.has(name))
  if (other !== undefined) {
    throw new UserError(`${folder}/ holds ${other}, which is not of a build. Choose another folder with --to.`)
  }
}

/** The names of modules that are in no file. */
const programEntry = 'tenon:server'
const apiEntry = 'tenon:api'

/**
 * Turns away a Node that is too old, as the command line does. What Node has compiled is kept for the next start, which has to be said
 * before it compiles. Not every Bun and Deno can.
 */
const programText = `
  import * as module from 'node:module'
  import { tooOld } from ${literal(beside('node-version'))}
  const refusal = tooOld()
  if (refusal === undefined) {
    module.enableCompileCache?.()
    await import(${literal(apiEntry)})
  } else {
    console.error(refusal)
    process.exitCode = 1
  }
`

function printApi(out: string, file: string, handlers: string | undefined): string {
  return [
    `import * as app from ${literal(join(out, 'app.ts'))}`,
    `import * as tables from ${literal(join(out, 'tables.ts'))}`,
    ...(handlers === undefined
      ? ['const written = undefined']
      : [
          `import * as exports from ${literal(resolve(file))}`,
          `const written = { file: ${literal(file)}, exports, declared: [${declaredIn(handlers).map(literal).join()}] }`,
        ]),
    `import { runServer } from ${literal(beside('built-server'))}`,
    'await runServer({ ...app, ...tables }, written, import.meta.dirname)',
  ].join('\n')
}

/** The path of a file beside this one: in the package it is JavaScript. */
function beside(name: string): string {
  return join(import.meta.dirname, `${name}${extname(import.meta.filename)}`)
}

/** The entries are in no files, and what the project imports of Tenon is this copy of it. */
function resolveOwn(entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'tenon',
    resolveId(id) {
      if (Object.hasOwn(entries, id)) return id
      return /^tenon(?:\/|$)/.test(id) ? fileURLToPath(import.meta.resolve(id)) : null
    },
    load: (id) => (Object.hasOwn(entries, id) ? entries[id] : null),
  }
}

/**
 * Answers whether an import stays one: of any package but Tenon and those that it depends on. Other packages may be native, or read
 * files of their own.
 */
async function staysOutside(): Promise<(id: string) => boolean> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  // The file is our own.
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
  const inside = new Set(['tenon', ...Object.keys(dependencies)])
  return (id) => {
    const [name] = /^(?:@[^/]+\/)?[a-z\d][^/:]*(?=\/|$)/i.exec(id) ?? []
    return name !== undefined && !inside.has(name)
  }
}

async function copyThose(names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) {
    if ((await readIfThere(join(from, name)).catch(() => true)) === undefined) continue
    await cp(join(from, name), join(to, name), { recursive: true })
  }
}
