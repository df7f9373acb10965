/** The guides, run: each from top to bottom in a folder of its own. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile, createFolder, createProject, patience, repository, runSnippet, snippetsOf } from './snippets.ts'

const folder = join(repository, 'src/guides')
const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))

test.each(names)(
  'every snippet of %s does what it says',
  async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const snippets = snippetsOf(text)
    expect(text.match(/^\s*```/gm)?.length ?? 0).toBe(snippets.length * 2)
    if (snippets.length === 0) return
    // The guide that begins with `tenon init` writes what the others are given.
    const project = await (text.includes('$ tenon init') ? createFolder() : createProject())
    for (const snippet of snippets) await runSnippet(snippet, project)
    await compile(project)
  },
  2 * patience,
)

test.each(names)('the links of %s lead somewhere', async (name) => {
  const text = await readFile(join(folder, name), 'utf8')
  const files = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => join(folder, path))
  for (const file of files) expect(await readFile(file, 'utf8')).not.toBe('')
})
