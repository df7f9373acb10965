/**
 * Four times as many resources are four times the work, not sixteen times. What is counted is how often each block of our code runs,
 * as V8 counts it: no time is measured.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handlersFile, resourceName, schemaFiles } from '../../scripts/bench/scale/resources.ts'
import { createProject, type Project } from '../cli/project.ts'

const small = 50
const large = 200

/** What runs as seldom as this costs nothing, however it grows. */
const seldom = large * 50

/** Sorting takes a little more than its share. */
const mostTimes = 6

/** Each command finds what the one before has left; the second, that a resource has changed. */
const commands = [
  ['generate'],
  ['generate', '--out', 'generated'],
  ['generate', '--check'],
  ['migrate'],
  ['migrate', '--apply'],
  ['routes'],
  ['doctor'],
  ['check', '--against', 'generated/openapi.json'],
  ['client', '--from', 'generated/openapi.json', '--out', 'client.ts'],
]

test(
  'no part of our code runs sixteen times as often for four times as many resources',
  { timeout: 180_000 },
  async () => {
    const [few, many] = await Promise.all([projectOf(small), projectOf(large)])
    for (const command of commands) {
      if (command === commands[1]) await Promise.all([few, many].map((project) => project.write(changed)))
      const before = await blocksRun(few, command)
      const after = await blocksRun(many, command)
      const grown = [...after].filter(([block, runs]) => runs > seldom && runs > mostTimes * (before.get(block) ?? 0))
      expect({ command, grown }).toEqual({ command, grown: [] })
      expect(after.size).toBeGreaterThan(100)
    }
  },
)

/** A resource that is another than it was. */
const changedFile = `schemas/${resourceName(8)}.ts`
const changed = { [changedFile]: schemaFiles(small, 8)[changedFile] ?? '' }

async function projectOf(count: number): Promise<Project> {
  return createProject({ ...schemaFiles(count), ...handlersFile(count) })
}

/** Runs a command, and answers how often each block of our code has run: `model/build.ts 1200-1340`, by the characters of the file. */
async function blocksRun(project: Project, command: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const folder = join(project.root, 'coverage', command.join(' ').replaceAll('/', ' '))
  expect(await project.tenon(command, { NODE_V8_COVERAGE: folder })).toMatchObject({ code: 0 })
  const runs = new Map<string, number>()
  for (const name of await readdir(folder)) {
    // The cast names what V8 writes (https://chromedevtools.github.io/devtools-protocol/tot/Profiler).
    const { result } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { result: readonly Script[] }
    for (const { url, functions } of result) {
      const [, file] = url.split('/src/')
      for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
        const block = `${file} ${startOffset}-${endOffset}`
        if (file !== undefined) runs.set(block, (runs.get(block) ?? 0) + count)
      }
    }
  }
  return runs
}

interface Script {
  readonly url: string
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[]
  }[]
}
