/** The guides, run: each from top to bottom in a folder of its own. The links of every page. */
import { access, readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase } from './postgres.ts'
import { compile, createFolder, createProject, patience, repository, runSnippet, snippetsOf } from './snippets.ts'

const folder = join(repository, 'src/guides')
const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))

/** The database of a page, which is a real one in its test. */
const postgres = 'postgres://shop@127.0.0.1/shop'

test.each(names)(
  'every snippet of %s does what it says',
  async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const snippets = snippetsOf(text.replaceAll(postgres, text.includes(postgres) ? (await createDatabase()).url : ''))
    expect(text.match(/^\s*```/gm)?.length ?? 0).toBe(snippets.length * 2)
    if (snippets.length === 0) return
    // The guide that begins with `tenon init` writes what the others are given.
    const project = await (text.includes('$ tenon init') ? createFolder() : createProject())
    for (const snippet of snippets) await runSnippet(snippet, project)
    await compile(project)
  },
  2 * patience,
)

const pages = [
  'README.md',
  ...(await readdir(join(repository, 'src'), { recursive: true })).map((path) => `src/${path}`),
].filter((path) => path.endsWith('.md'))

test.each(pages)('the links of %s lead somewhere', async (path) => {
  const text = await readFile(join(repository, path), 'utf8')
  for (const [, file = '', anchor] of text.matchAll(/\]\(([^)#:\s]*)(?:#([^)]*))?\)/g)) {
    const target = file === '' ? path : join(dirname(path), file)
    await access(join(repository, target))
    if (anchor !== undefined) expect(anchorsOf(await readFile(join(repository, target), 'utf8'))).toContain(anchor)
  }
})

/** What the headings of a page are linked by. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}
