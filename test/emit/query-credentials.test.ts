/** What a query says of who the client is, is passed over by the routes, unless it is a parameter of the operation. */
import { expect, test } from 'vitest'
import { defineApi, defineResource, Type } from '../../src/define/index.ts'
import { emitRoutes } from '../../src/emit/routes.ts'
import { buildApi } from '../../src/model/build.ts'

function routesOf(field: string): string {
  const api = defineApi({ securitySchemes: { asked: { type: 'apiKey', in: 'query', name: 'key' } } })
  const users = defineResource('users', { fields: { [field]: Type.String() } })
  const built = buildApi([{ file: 'schemas/all.ts', exports: { api, users } }])
  const [resource] = 'api' in built ? built.api.resources : []
  return 'api' in built && resource !== undefined ? emitRoutes(resource, built.api).text : ''
}

test('lists and rows are asked for with a key in the query', () => {
  const text = routesOf('name')
  expect(text).toContain("queryOf(c, issues, ['key'])")
  expect(text).toContain("refuseQuery(c, issues, ['key'])")
})

test('a filter of that name is a filter', () => {
  const text = routesOf('key')
  expect(text).toContain('queryOf(c, issues)')
  expect(text).toContain("refuseQuery(c, issues, ['key'])")
})
