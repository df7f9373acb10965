/** Keys, nesting, references and what the server sets, over HTTP, on both databases: the same requests, the same answers. */
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { createDatabase } from '../postgres.ts'

const schemas = {
  'schemas/town.ts': `import { computed, createdAt, defineResource, reference, Type, updatedAt } from 'tenon'
export const towns = defineResource('towns', {
  key: { field: 'code' },
  fields: { code: Type.String({ pattern: '^[a-z ]+$' }), name: Type.String() },
})
export const streets = defineResource('streets', {
  key: 'uuid',
  parent: towns,
  fields: { name: Type.String(), width: Type.Number(), length: Type.Number(), area: computed(Type.Number(), '{width} * {length}') },
})
export const houses = defineResource('houses', {
  key: 'ulid',
  parent: streets,
  onParentDelete: 'cascade',
  fields: {
    number: Type.Integer(),
    owner: Type.Optional(reference('people', { onDelete: 'set null' })),
    built: createdAt(),
    changed: updatedAt(),
  },
})
export const people = defineResource('people', {
  fields: {
    name: Type.String(),
    boss: Type.Union([reference('people'), Type.Null()]),
    town: reference(towns, { $id: 'TownOfPerson' }),
    home: Type.Optional(reference(streets)),
  },
})
`,
}

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly etag: string | null
  readonly location: string
}

/** Serves schemas, and answers what sends requests to them. */
async function serveSchemas(files: Readonly<Record<string, string>>, databaseUrl: string) {
  const project = await createProject(files)
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const server = project.spawn(['start', '--port', '0'], { DATABASE_URL: databaseUrl })
  const [, url = ''] = await server.printed(/Serving (http:\S+),/)
  return async (method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    const parse: (json: string) => Answer['body'] = JSON.parse
    return {
      status: response.status,
      body: text === '' ? {} : parse(text),
      etag: response.headers.get('etag'),
      location: response.headers.get('location') ?? '',
    }
  }
}

const databases = [
  ['SQLite', () => Promise.resolve(':memory:')],
  ['Postgres', async () => (await createDatabase()).url],
] as const

test.each(databases)('on %s', async (_, createUrl) => {
  const send = await serveSchemas(schemas, await createUrl())

  // A key of the author's: given once, found by it, percent-encoded in links, and never changed.
  const town = await send('POST', '/towns', { code: 'old town', name: 'Old Town' })
  expect([town.status, town.location, town.body]).toEqual([
    201,
    '/towns/old%20town',
    { code: 'old town', name: 'Old Town' },
  ])
  const twin = await send('POST', '/towns', { code: 'old town', name: 'Another' })
  expect([twin.status, twin.body]).toEqual([409, { detail: 'There is one with the same code already.' }])
  const changed = await send('PUT', '/towns/old%20town', { name: 'Older Town' })
  expect([changed.status, changed.body]).toEqual([200, { code: 'old town', name: 'Older Town' }])
  expect((await send('PATCH', '/towns/old%20town', { code: 'new' })).status).toBe(422)
  // Its versions begin with the time: one that is deleted and comes back is no version that anybody has seen.
  expect((await send('DELETE', '/towns/old%20town')).status).toBe(204)
  const again = await send('POST', '/towns', { code: 'old town', name: 'Old Town' })
  expect([town.etag, changed.etag]).not.toContain(again.etag)

  // Three levels: keys that the server makes, found only below their own ancestors.
  await send('POST', '/towns', { code: 'b', name: 'B' })
  const street = await send('POST', '/towns/b/streets', { name: 'High Street', width: 2, length: 2.5 })
  const streetId = String(street.body['id'])
  expect(street.body).toEqual({ id: streetId, town_code: 'b', name: 'High Street', width: 2, length: 2.5, area: 5 })
  expect(streetId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect((await send('POST', '/towns/b/streets', { name: 'x', width: 1, length: 1, area: 3 })).status).toBe(422)
  const houses = `/towns/b/streets/${streetId}/houses`
  const person = await send('POST', '/people', { name: 'Ada', boss: null, town: 'b' })
  const house = await send('POST', houses, { number: 1, owner: person.body['id'] })
  const houseId = String(house.body['id'])
  expect([house.status, house.location]).toEqual([201, `${houses}/${houseId}`])
  expect(houseId).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  expect(house.body).toMatchObject({ street_id: streetId, number: 1, owner: 1 })
  const elsewhere = `/towns/old%20town/streets/${streetId}/houses`
  const statuses = await Promise.all([
    send('GET', `${houses}/${houseId}`),
    send('GET', `${elsewhere}/${houseId}`),
    send('PUT', `${elsewhere}/${houseId}`, { number: 2 }),
    send('DELETE', `${elsewhere}/${houseId}`),
    send('GET', elsewhere),
    send('POST', elsewhere, { number: 3 }),
    send('GET', `/houses?street_id=${streetId}`),
    send('GET', '/towns/b/streets/not-a-uuid'),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404, 404, 200, 422])

  // A UUID is read in either case (RFC 9562, section 4), and is kept and printed in lower case.
  const upper = streetId.toUpperCase()
  expect((await send('GET', `/towns/b/streets/${upper}`)).body).toEqual(street.body)
  expect((await send('GET', `/houses?street_id=${upper}`)).body).toHaveLength(1)
  expect((await send('GET', `/streets?id[in]=${upper}`)).body).toEqual([street.body])
  expect((await send('PATCH', '/people/1', { home: upper })).body['home']).toBe(streetId)
  const nohome = await send('PATCH', '/people/1', { home: upper.replace(/^.{8}/, '0'.repeat(8)) })
  expect([nohome.status, nohome.body]).toEqual([409, { detail: 'home refers to something that does not exist.' }])
  expect((await send('PATCH', '/people/1', { home: null })).body).not.toHaveProperty('home')

  // What the server sets: both moments alike at first, the second one moves.
  const { built, changed: first } = house.body
  expect([built, String(built)]).toEqual([first, expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)])
  await delay(5)
  const moved = await send('PATCH', `${houses}/${houseId}`, { number: 7 })
  expect([moved.body['built'], String(moved.body['changed']) > String(first)]).toEqual([built, true])
  expect((await send('GET', `/houses?changed[gt]=${encodeURIComponent(String(first))}`)).body).toHaveLength(1)
  expect((await send('PATCH', `${houses}/${houseId}`, { built: first })).status).toBe(422)

  // References: to nothing is a 409 that names the field, and changes nothing.
  const nobody = await send('POST', houses, { number: 2, owner: 99 })
  expect([nobody.status, nobody.body]).toEqual([409, { detail: 'owner refers to something that does not exist.' }])
  const nowhere = await send('PATCH', '/people/1', { town: 'nowhere' })
  expect([nowhere.status, nowhere.body]).toEqual([409, { detail: 'town refers to something that does not exist.' }])
  expect((await send('GET', '/people/1')).body).toEqual({ id: 1, name: 'Ada', boss: null, town: 'b' })

  // Restrict: a town with people in it, a boss. Set null: a house whose owner is gone is another version. Cascade: a street's houses.
  await send('POST', '/people', { name: 'Ben', boss: 1, town: 'b' })
  const kept = await send('DELETE', '/people/1')
  expect([kept.status, kept.body]).toEqual([409, { detail: 'Some people still refer to this by boss.' }])
  expect((await send('DELETE', '/towns/b')).status).toBe(409)
  await send('DELETE', '/people/2')
  const before = await send('GET', `${houses}/${houseId}`)
  expect((await send('DELETE', '/people/1')).status).toBe(204)
  const stale = await send('PATCH', `${houses}/${houseId}`, { number: 8 }, { 'if-match': before.etag ?? '' })
  const after = await send('GET', `${houses}/${houseId}`, undefined, { 'if-none-match': before.etag ?? '' })
  const { owner: _owner, changed: _changed, ...rest } = before.body
  const { changed: changedAgain, ...restAgain } = after.body
  expect([stale.status, after.status, restAgain, changedAgain === before.body['changed']]).toEqual([
    412,
    200,
    rest,
    false,
  ])
  expect((await send('DELETE', `/towns/b/streets/${streetId}`)).status).toBe(204)
  expect((await send('GET', '/houses')).body).toEqual([])
  expect((await send('DELETE', '/towns/b')).status).toBe(204)
})

const practitioner = 'organisation_of_the_practitioner_who_has_made_the_appointment'

test.each(databases)('names as long as Postgres keeps them: %s', async (_, createUrl) => {
  const send = await serveSchemas(
    {
      'schemas/long.ts': `import { defineResource, reference, Type } from 'tenon'
export const orgs = defineResource('orgs', { fields: { name: Type.String() } })
export const notifications = defineResource('appointment_request_notifications', {
  unique: [['${practitioner}_a', 'day'], ['${practitioner}_b', 'day']],
  fields: {
    day: Type.Integer(),
    ${practitioner}_a: reference(orgs),
    ${practitioner}_b: reference(orgs),
    ${practitioner}_c: Type.Optional(reference(orgs, { onDelete: 'set null' })),
    ${practitioner}_d: Type.Optional(reference(orgs, { onDelete: 'set null' })),
  },
})
`,
    },
    await createUrl(),
  )
  for (const name of ['one', 'two', 'three']) await send('POST', '/orgs', { name })
  const row = {
    day: 1,
    [`${practitioner}_a`]: 1,
    [`${practitioner}_b`]: 2,
    [`${practitioner}_c`]: 3,
    [`${practitioner}_d`]: 3,
  }
  const notifications = '/appointment_request_notifications'
  const created = await send('POST', notifications, row)
  const answers = [
    await send('POST', notifications, { ...row, [`${practitioner}_a`]: 3 }),
    await send('POST', notifications, { ...row, [`${practitioner}_a`]: 9, day: 2 }),
    await send('DELETE', '/orgs/1'),
    await send('DELETE', '/orgs/2'),
  ]
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [409, { detail: `There is one with the same ${practitioner}_b and day already.` }],
    [409, { detail: `${practitioner}_a refers to something that does not exist.` }],
    [409, { detail: `Some appointment request notifications still refer to this by ${practitioner}_a.` }],
    [409, { detail: `Some appointment request notifications still refer to this by ${practitioner}_b.` }],
  ])
  expect((await send('DELETE', '/orgs/3')).status).toBe(204)
  const changed = await send('GET', `${notifications}/1`)
  expect([changed.body, changed.etag === created.etag]).toEqual([
    { id: 1, day: 1, [`${practitioner}_a`]: 1, [`${practitioner}_b`]: 2 },
    false,
  ])
})

/** What is said of a computed field. */
function faultOf(field: string): unknown {
  const error = `${field} cannot be worked out of these values`
  return {
    detail: [{ type: 'value_error', loc: ['body'], msg: `Value error, ${error}`, input: null, ctx: { error } }],
  }
}

test.each(databases)('what cannot be computed is the fault of the values: %s', async (_, createUrl) => {
  const send = await serveSchemas(
    {
      'schemas/shares.ts': `import { computed, defineResource, reference, Type } from 'tenon'
const fields = {
  total: Type.Number(),
  parts: Type.Integer(),
  'of-each': computed(Type.Number(), '{total} / {parts}'),
}
export const shares = defineResource('shares', { fields })
export const splits = defineResource('splits', { fields: { ...fields, of: reference(shares) } })
export const doubles = defineResource('doubles', { fields: { half: Type.Number(), whole: computed(Type.Number(), '{half} * 2') } })
export const plots = defineResource('plots', {
  fields: { width: Type.Integer(), length: Type.Integer(), area: computed(Type.Integer(), '{width} * {length}') },
})
`,
    },
    await createUrl(),
  )
  const fault = faultOf('of-each')
  const plot = { id: 1, width: -1, length: Number.MAX_SAFE_INTEGER, area: Number.MIN_SAFE_INTEGER }
  const answers = [
    await send('POST', '/shares', { total: 1, parts: 2 }),
    await send('POST', '/shares', { total: 1, parts: 0 }),
    await send('PUT', '/shares/1', { total: 1, parts: 0 }),
    await send('PATCH', '/shares/1', { parts: 0 }),
    await send('POST', '/doubles', { half: 1e308 }),
    await send('POST', '/plots', { width: -1, length: Number.MAX_SAFE_INTEGER }),
    await send('POST', '/plots', { width: 1e9, length: 1e9 }),
    await send('PATCH', '/plots/1', { width: -2 }),
    await send('GET', '/plots'),
    await send('POST', '/splits', { total: 1, parts: 0, of: 1 }),
    await send('POST', '/splits', { total: 1, parts: 1, of: 2 }),
    await send('GET', '/shares/1'),
  ]
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [201, { id: 1, total: 1, parts: 2, 'of-each': 0.5 }],
    [422, fault],
    [422, fault],
    [422, fault],
    [422, faultOf('whole')],
    [201, plot],
    [422, faultOf('area')],
    [422, faultOf('area')],
    [200, [plot]],
    [422, fault],
    [409, { detail: 'of refers to something that does not exist.' }],
    [200, { id: 1, total: 1, parts: 2, 'of-each': 0.5 }],
  ])
})

test.each([
  [...databases[0], "length({name}) + lenght('x')", 'no such function: lenght'],
  [...databases[1], "{name} || 'x'", 'column "size" is of type bigint but default expression is of type text'],
])('SQL that only the database refuses is told with its field: %s', async (_, createUrl, sql, reason) => {
  const project = await createProject({
    'schemas/notes.ts': `import { computed, defineResource, Type } from 'tenon'
export const notes = defineResource('notes', {
  fields: { name: Type.String(), size: computed(Type.Integer(), ${JSON.stringify(sql)}) },
})
`,
  })
  const environment = { DATABASE_URL: await createUrl() }
  expect(await project.tenon(['generate'])).toMatchObject({ code: 0 })
  const started = await project.tenon(['start', '--port', '0'], environment)
  const migrated = await project.tenon(['migrate', '--apply'], environment)
  const told = `${reason}. See to the SQL of what is computed: \`size\`.\n`
  expect([started, migrated]).toEqual([
    { code: 1, stdout: '', stderr: `The table "notes" cannot be created: ${told}` },
    {
      code: 1,
      stdout: '+ notes: added\nWrote schemas/migrations/0001-initial/\n',
      stderr: `The change of the tables has failed, and nothing was changed: ${told}`,
    },
  ])
})

const patternFault = (input: string) => {
  const type = 'string_pattern_mismatch'
  const msg = "String should match pattern '[^.]|\\.{3}'"
  return { detail: [{ type, loc: ['body', 'name'], msg, input, ctx: { pattern: '[^.]|\\.{3}' } }] }
}

test('a key that no path can hold is refused', async () => {
  const send = await serveSchemas(
    {
      'schemas/pages.ts': `import { defineResource, Type } from 'tenon'
export const pages = defineResource('pages', { key: { field: 'name' }, fields: { name: Type.String({ minLength: 1 }) } })
`,
    },
    ':memory:',
  )
  const answers = await Promise.all(['.', '..', '...', '.a', '\n'].map((name) => send('POST', '/pages', { name })))
  expect(answers.map(({ status, body, location }) => [status, body, location])).toEqual([
    [422, patternFault('.'), ''],
    [422, patternFault('..'), ''],
    [201, { name: '...' }, '/pages/...'],
    [201, { name: '.a' }, '/pages/.a'],
    [201, { name: '\n' }, '/pages/%0A'],
  ])
  const found = await Promise.all(answers.slice(2).map(({ location }) => send('GET', location)))
  expect(found.map(({ status }) => status)).toEqual([200, 200, 200])
})
