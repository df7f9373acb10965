/** Schemas with custom operations of every kind, whose names are as long as is asked for. */
import {
  binary,
  defineApi,
  defineOperation,
  defineResource,
  events,
  file,
  form,
  multipart,
  text,
  Type,
} from '../../src/define/index.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build.ts'

/** Builds the model of an API whose names of fields and parameters have this many letters. */
export function customApi(length = 6, settings: Parameters<typeof defineApi>[0] = {}): Api {
  const name = (letter: string) => letter.repeat(length)
  const many = {
    [name('a')]: Type.String(),
    [name('b')]: Type.Optional(Type.Integer()),
    [name('c')]: Type.Boolean({ default: true }),
  }
  const money = Type.Object({ [name('d')]: Type.Number() }, { title: 'Money' })
  const orders = defineResource('orders', {
    fields: { [name('x')]: Type.String(), price: money, secret: Type.Optional(Type.String({ writeOnly: true })) },
    actions: {
      refund: {
        method: 'post',
        path: '/{id}/refund',
        description: 'Gives the money */ back.',
        body: Type.Object({ ...many, parts: Type.Array(Type.Object({ [name('e')]: money })) }),
        responses: { 200: Type.Ref('Order'), 202: 'Later.', 404: 'There is none.', 409: 'Refunded.' },
      },
      [name('s')]: {
        method: 'get',
        path: '/search',
        query: many,
        headers: { [`X-${name('h')}`]: Type.Optional(Type.Array(Type.Integer())), 'X-One': Type.String() },
        cookies: { [name('k')]: Type.Optional(Type.String()) },
        responses: {
          200: Type.Array(Type.Ref('Order')),
          300: { description: 'Many.', body: Type.Union([money, Type.Null()]) },
        },
      },
      replaceAll: {
        method: 'put',
        path: '',
        deprecated: true,
        body: Type.Array(Type.Ref('OrderReplace')),
        responses: { 204: 'Done.' },
      },
      watch: {
        method: 'get',
        path: '/events',
        responses: { 200: { description: 'Changes.', body: events(Type.Ref('Order')) } },
      },
    },
  })
  const lines = defineResource('lines', {
    parent: orders,
    key: 'uuid',
    fields: { amount: money },
    actions: {
      move: {
        method: 'post',
        path: '/{id}/move/{to}',
        params: { to: Type.Integer({ minimum: 0 }) },
        responses: { 200: Type.Ref('Line') },
      },
    },
  })
  return apiOf({
    api: defineApi(settings),
    orders,
    lines,
    upload: defineOperation('upload', {
      method: 'post',
      path: `/${name('u')}`,
      bodyLimit: 5_000_000,
      body: multipart({
        ...many,
        cover: file({ maxSize: 1_000_000, mediaTypes: ['image/png', 'image/jpeg'], description: 'In front.' }),
        [name('p')]: Type.Optional(Type.Array(file(), { minItems: 1, maxItems: 9 })),
      }),
      responses: {
        201: {
          body: Type.Object({ [name('f')]: Type.String() }),
          headers: { Location: Type.String(), 'X-Size': Type.Optional(Type.Integer()) },
        },
      },
    }),
    files: defineOperation('filesAlone', {
      method: 'post',
      path: '/files',
      unknownKeys: 'strip',
      body: multipart({ [name('z')]: file() }),
      responses: { 204: 'Kept.' },
    }),
    everything: defineOperation(name('v'), {
      method: 'put',
      path: '/files/{to}',
      params: { to: Type.String() },
      query: many,
      headers: { 'X-One': Type.String() },
      cookies: { [name('k')]: Type.Optional(Type.String()) },
      body: multipart({ ...many, [name('z')]: file() }),
      responses: { 204: 'Kept.' },
    }),
    sign: defineOperation('signUp', {
      method: 'post',
      path: '/sign-up',
      body: form({ ...many, password: Type.String({ format: 'password' }) }),
      responses: { 200: { body: text('text/csv') } },
    }),
    note: defineOperation('note', {
      method: 'post',
      path: '/note',
      body: text({ maxLength: 100 }),
      responses: { 200: Type.Unknown() },
    }),
    image: defineOperation('image', {
      method: 'put',
      path: '/image',
      body: binary({ mediaTypes: ['image/*'], maxSize: 9 }),
      responses: { 200: { body: binary('image/png') } },
    }),
    mixed: defineOperation('mixed', {
      method: 'get',
      path: '/mixed',
      responses: { 200: { body: text() }, 201: Type.Integer(), 400: 'No.', 422: 'Never.' },
    }),
    plain: defineOperation('plain', {
      method: 'get',
      path: '/plain/{code}',
      unknownKeys: 'keep',
      params: { code: Type.String() },
      responses: { 200: money },
    }),
  })
}

/** Builds the model of what a file exports. */
export function apiOf(exports: Readonly<Record<string, unknown>>): Api {
  const built = buildApi([{ file: 'schemas/all.ts', exports }])
  if ('problems' in built) throw new Error(JSON.stringify(built.problems, undefined, 2))
  return built.api
}
