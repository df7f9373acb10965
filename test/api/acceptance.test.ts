import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { repository, startServer } from './server.ts'

const script = join(repository, '../shared/acceptance/seeds.mjs')
const isThere = existsSync(script)
const reason = isThere ? '' : ' (skipped: ../shared/acceptance/seeds.mjs is not there)'

test.skipIf(!isThere)(`a new server passes the acceptance script${reason}`, { timeout: 20_000 }, async () => {
  const { url } = await startServer({ until: onTestFinished })
  // Rejects, with what the script has printed, unless it ends with 0.
  const { stdout } = await promisify(execFile)(process.execPath, [script, url])
  expect(stdout).toMatch(/^[1-9]\d+ passed, 0 failed\n$/)
})
