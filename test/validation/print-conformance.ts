/** Prints how far the cases of a file are answered as FastAPI answers them, and every case that is not at a level. */
import { parseArgs } from 'node:util'
import { readCases, requiredLevel, runCase } from './conformance.ts'
import { openWorkspace } from './generated.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { level: { type: 'string' } } })
const [path] = positionals
if (path === undefined || !/^[123]?$/.test(values.level ?? '')) {
  console.error('usage: scripts/conformance FILE.json [--level 1|2|3]')
  process.exit(2)
}

const workspace = openWorkspace()
try {
  const outcomes = []
  for (const each of readCases(path)) outcomes.push(await runCase(each, workspace))
  for (const level of [1, 2, 3]) {
    console.log(`level ${level}: ${outcomes.filter((each) => each.level >= level).length} of ${outcomes.length}`)
  }
  const failing = outcomes.filter(({ tags, level }) => level < Number(values.level ?? requiredLevel(tags)))
  for (const { id, tags, level, expected, actual } of failing) {
    console.log(`\n${[id, ...tags].join(' ')} (level ${level})`)
    console.log(`  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`)
  }
  process.exitCode = failing.length > 0 ? 1 : 0
} finally {
  workspace.remove()
}
