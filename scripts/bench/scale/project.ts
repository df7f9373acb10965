/** Projects of many resources in temporary folders: it writes them and takes them away, and runs nothing. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** Creates a folder with these files, in which `tenon` is this checkout as it was built. The compiler checks what `include` names. */
export async function createProject(
  files: Readonly<Record<string, string>>,
  include: readonly string[] = ['.'],
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tenon-scale-'))
  await mkdir(join(root, 'node_modules'))
  await symlink(repository, join(root, 'node_modules/tenon'))
  await symlink(join(repository, 'node_modules/hono'), join(root, 'node_modules/hono'))
  await symlink(join(repository, 'node_modules/@types'), join(root, 'node_modules/@types'))
  const compilerOptions = { customConditions: [] }
  const tsconfig = JSON.stringify({ extends: join(repository, 'tsconfig.json'), compilerOptions, include, exclude: [] })
  await writeFiles(root, { 'package.json': '{ "type": "module" }', 'tsconfig.json': tsconfig, ...files })
  return root
}

/** Writes files below a folder. */
export async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/** Removes a project. */
export async function removeProject(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true })
}
