/** TLS to Postgres: whose certificate is trusted, and for which host. */
import { fileURLToPath } from 'node:url'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/runtime/storage/open-database.ts'
import { startPostgres } from '../postgres.ts'
import { fault } from './fault.ts'

const fileOf = (name: string) => fileURLToPath(new URL(`certificates/${name}`, import.meta.url))

/** Starts a Postgres that has a certificate. */
async function startWith(name: string): Promise<string> {
  const server = await startPostgres({ cert: fileOf(`${name}.crt`), key: fileOf(`${name}.key`) })
  afterAll(server.close)
  return server.url
}

const servers = { here: await startWith('server'), elsewhere: await startWith('elsewhere') }

/** Asks a Postgres whether it is spoken to by TLS, over a connection with these options. */
async function ask(base: string, options: Readonly<Record<string, string>>): Promise<unknown> {
  const url = new URL(base)
  url.hostname = 'localhost'
  for (const [option, value] of Object.entries(options)) url.searchParams.set(option, value)
  const database = openDatabase(url.href)
  onTestFinished(() => database.close())
  return database.get('select ssl from pg_stat_ssl where pid = pg_backend_pid()', [])
}

test('a certificate of the authority that the URL names is trusted', async () => {
  expect(await ask(servers.here, { sslmode: 'verify-full', sslrootcert: fileOf('ca.crt') })).toEqual([1])
  expect(await ask(servers.here, { sslmode: 'disable' })).toEqual([0])
})

test.each([
  ['of another authority', servers.here, { sslrootcert: fileOf('other-ca.crt') }, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['of one that the machine does not know', servers.here, {}, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['for another host', servers.elsewhere, { sslrootcert: fileOf('ca.crt') }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('a certificate %s is refused, and nothing is asked', async (_, url, options, code) => {
  const error = await fault(() => ask(url, { sslmode: 'verify-full', ...options }))
  expect(error).toMatchObject({ reason: 'unreachable', status: 503 })
  expect(error).toHaveProperty('cause.code', code)
})
