import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { repository } from './shell.ts'

/** Copies what the script reads into a repository of its own, and answers what it then says. */
async function release(change: (folder: string) => Promise<void>): Promise<{ status: number | null; stdout: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tenon-release-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const path of ['package.json', 'CHANGELOG.md', 'scripts/release', 'scripts/create-tenon']) {
    await cp(join(repository, path), join(folder, path), { recursive: true })
  }
  await change(folder)
  const environment = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, HOME: folder }
  const options = { cwd: folder, env: environment, encoding: 'utf8' } as const
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
  spawnSync('git', ['init', '-q'], options)
  spawnSync('git', ['add', '-A'], options)
  spawnSync('git', [...author, 'commit', '-qm', 'Begin'], options)
  const { status, stdout } = spawnSync('scripts/release', [], options)
  return { status, stdout }
}

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

test('what keeps a version from being released is told, all at once', async () => {
  const { status, stdout } = await release((folder) =>
    edit(join(folder, 'scripts/create-tenon/package.json'), '"tenon": "0.1.0"', '"tenon": "0.0.9"'),
  )
  expect({ status, lines: stdout.trimEnd().split('\n') }).toEqual({
    status: 1,
    lines: [
      "CHANGELOG.md has no section '## [0.1.0] - <date>'. Give what is unreleased that head.",
      'create-tenon is not of version 0.1.0, or does not depend on it. Make it so.',
      'tenon is private. Take that out of its package.json once a release is decided.',
      'create-tenon is private. Take that out of its package.json once a release is decided.',
      'package.json names no repository, by which npm proves where a package comes from. Name it.',
      '0.1.0 is not released.',
    ],
  })
})

test('without --publish a version that could be released is not', async () => {
  const { status, stdout } = await release(async (folder) => {
    await edit(join(folder, 'CHANGELOG.md'), '## [Unreleased]', '## [0.1.0] - 2026-12-01')
    await edit(join(folder, 'package.json'), '"private": true', '"repository": "example/tenon"')
    await edit(join(folder, 'scripts/create-tenon/package.json'), '  "private": true,\n', '')
  })
  expect({ status, lines: stdout.trimEnd().split('\n') }).toEqual({
    status: 0,
    lines: [
      'This would run all checks and tests, publish tenon and create-tenon 0.1.0 with provenance, and tag v0.1.0.',
      'To do it, in a workflow that npm trusts: scripts/release --publish',
    ],
  })
})
