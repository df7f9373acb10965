/** What the client of the example costs a page: what is left of it without types, minified and compressed. */
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { minifySync } from 'vite'
import { expect, test } from 'vitest'
import { repository } from '../api/server.ts'

test('at most 4 kB are left of the client', async () => {
  const code = stripTypeScriptTypes(await readFile(join(repository, 'generated/client.ts'), 'utf8'))
  const { code: small, errors } = minifySync('client.js', code, { module: true, compress: true, mangle: true })
  expect(errors).toEqual([])
  expect(gzipSync(small, { level: 9 }).byteLength).toBeLessThan(4000)
})
