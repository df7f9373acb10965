/** Random edits of an API, as its author may make them. */
import { Type, type TSchema } from '@sinclair/typebox'
import {
  defineApi,
  defineOperation,
  defineResource,
  reference,
  type ResourceDefinition,
} from '../../src/define/index.ts'
import type { Source } from '../../src/model/definitions.ts'
import { randomDefinitions, randomness } from '../emit/random-api.ts'

type Options = ResourceDefinition['options']
type Fields = Record<string, TSchema>

/** An API before an edit and after it, a file for each definition, and the files that are others or import such. */
export interface Edited {
  readonly before: readonly Source[]
  readonly after: readonly Source[]
  readonly changed: ReadonlySet<string>
  /** What was done. */
  readonly edit: string
}

/** Makes an API and edits one of its resources. */
export function randomEdit(seed: number): Edited {
  const { choose, makeType } = randomness(seed + 1)
  const { api, operations, resources } = entangled(seed, choose)
  const others = [
    { file: 'schemas/api.ts', exports: { api } },
    ...operations.map((each) => ({ file: `schemas/${each.name}.ts`, exports: { [each.name]: each } })),
  ]
  const sourcesOf = (definitions: readonly ResourceDefinition[]): Source[] =>
    [...others, ...definitions.map((each) => ({ file: fileOf(each), exports: { [each.name]: each } }))].toSorted(
      (a, b) => (a.file < b.file ? -1 : 1),
    )
  const edited = choose(resources.length)
  const edit = edits[choose(edits.length)]
  const after = withEdit(resources, edited, (options) => edit?.apply(options, choose, makeType) ?? options)
  return {
    before: sourcesOf(resources),
    after: sourcesOf(after),
    changed: new Set(after.filter((each, index) => each !== resources[index]).map(fileOf)),
    edit: `${edit?.name} of ${resources[edited]?.name}`,
  }
}

/** Edits one of the resources; those nested under it are others as well, since they import it. */
function withEdit(
  resources: readonly ResourceDefinition[],
  edited: number,
  edit: (options: Options) => Options,
): ResourceDefinition[] {
  const after: ResourceDefinition[] = []
  for (const [index, { name, options }] of resources.entries()) {
    const { parent } = options
    const next = parent === undefined ? undefined : after.find((each) => each.name === parent.name)
    const given = index === edited ? edit(options) : options
    const same = index !== edited && next === parent ? resources[index] : undefined
    after.push(same ?? defineResource(name, next === undefined ? given : { ...given, parent: next }))
  }
  return after
}

/** A random API in which some of the resources have a type in common, or use the types of others. */
function entangled(seed: number, choose: Random['choose']) {
  const { resources, operations, api } = randomDefinitions(seed)
  const money = Type.Object(
    { amount: Type.Integer(), currency: Type.String({ maxLength: 3 }) },
    { title: 'Money', additionalProperties: false },
  )
  const [first, second] = [resources[choose(resources.length)], resources[choose(resources.length)]]
  const typed = first === undefined ? Type.Null() : Type.Ref(typeNames[first.name] ?? '')
  const report = defineOperation('report', { method: 'get', path: '/report', responses: { 200: Type.Array(typed) } })
  const made: ResourceDefinition[] = []
  for (const { name, options } of resources) {
    const parent = made.find((each) => each.name === options.parent?.name)
    const archive = {
      method: 'post',
      path: '/{id}/archive',
      responses: { 200: Type.Object({ rows: Type.Array(typed) }) },
    } as const
    const fields: Record<string, TSchema> = {
      ...options.fields,
      ...(choose(3) === 0 && { cost: Type.Optional(money) }),
    }
    const own: Options = {
      ...options,
      ...(parent !== undefined && { parent }),
      fields,
      ...(name === second?.name && { actions: { archive } }),
    }
    made.push(defineResource(name, own))
  }
  const webhooks = { seen: { body: Type.Object({ cost: money, row: typed }) } }
  return {
    api: defineApi({
      ...api.options,
      tags: [{ name: 'views', description: 'All that is seen.' }],
      ...(choose(2) === 0 && { webhooks }),
    }),
    operations: choose(2) === 0 ? [...operations, report] : operations,
    resources: made,
  }
}

/** What the types of the resources are called. */
const typeNames: Readonly<Record<string, string>> = {
  apples: 'Apple',
  data_points: 'DataPoint',
  entries: 'Entry',
  fish: 'Fish',
  'news-items': 'NewsItem',
  queries: 'Query',
  series: 'Series',
  views: 'View',
}

function fileOf({ name }: ResourceDefinition): string {
  return `schemas/${name}.ts`
}

type Random = ReturnType<typeof randomness>

interface Edit {
  readonly name: string
  readonly apply: (options: Options, choose: Random['choose'], makeType: Random['makeType']) => Options
}

/** An edit of one field. */
function ofField(
  name: string,
  apply: (field: TSchema, choose: Random['choose'], makeType: Random['makeType']) => TSchema,
): Edit {
  return {
    name,
    apply(options, choose, makeType) {
      const all = Object.keys(options.fields).filter((each) => each !== 'target' && !each.endsWith('_at'))
      // Fields that hold objects are named types, which the rest of an API sees: they are edited less often.
      const plain = all.filter((each) => !JSON.stringify(options.fields[each]).includes('"properties"'))
      const names = plain.length > 0 && choose(5) > 0 ? plain : all
      const field = names[choose(names.length)]
      if (field === undefined) return options
      const fields: Fields = { ...options.fields }
      const old = fields[field]
      return old === undefined ? options : { ...options, fields: { ...fields, [field]: apply(old, choose, makeType) } }
    },
  }
}

const edits: readonly Edit[] = [
  ofField('description', (field) => ({ ...field, description: 'Something else.' })),
  ofField('text', () => Type.String({ maxLength: 77 })),
  ofField('number', () => Type.Number({ minimum: 3 })),
  ofField('another type', (_, choose, makeType) => makeType(choose(3))),
  ofField('optional', (field) => Type.Optional(field)),
  ofField('required', (field) => {
    const required = { ...field }
    Reflect.deleteProperty(required, Symbol.for('TypeBox.Optional'))
    return required
  }),
  ofField('write only', (field) => ({ ...field, writeOnly: true })),
  ofField('password', () => Type.String({ format: 'password' })),
  ofField('union', () => Type.Union([Type.String(), Type.Integer(), Type.Null()])),
  ofField('default', () => Type.Integer({ default: 5 })),
  { name: 'new field', apply: (options) => ({ ...options, fields: { ...options.fields, fresh: Type.Boolean() } }) },
  {
    name: 'new date',
    apply: (options) => ({
      ...options,
      fields: { ...options.fields, when: Type.Optional(Type.String({ format: 'date-time' })) },
    }),
  },
  {
    name: 'new object',
    apply: (options, choose, makeType) => ({
      ...options,
      fields: { ...options.fields, whole: Type.Object({ a: Type.String(), b: makeType(choose(2)) }) },
    }),
  },
  {
    name: 'field gone',
    apply: (options) => ({ ...options, fields: Object.fromEntries(Object.entries(options.fields).slice(1)) }),
  },
  {
    name: 'fields turned round',
    apply: (options) => ({ ...options, fields: Object.fromEntries(Object.entries(options.fields).toReversed()) }),
  },
  { name: 'filters', apply: (options) => ({ ...options, filters: [] }) },
  { name: 'sorts', apply: (options) => ({ ...options, sorts: [] }) },
  { name: 'page', apply: (options) => ({ ...options, page: { default: 7, maximum: 70 } }) },
  { name: 'resource description', apply: (options) => ({ ...options, description: 'What this is.' }) },
  { name: 'If-Match', apply: (options) => ({ ...options, requireIfMatch: true }) },
  {
    name: 'unknown keys',
    apply: (options) => ({ ...options, unknownKeys: options.unknownKeys === 'keep' ? 'reject' : 'keep' }),
  },
  { name: 'key', apply: (options) => ({ ...options, key: options.key === 'uuid' ? 'integer' : 'uuid' }) },
  { name: 'operations', apply: (options) => ({ ...options, operations: ['list', 'get'] }) },
  { name: 'no list', apply: (options) => ({ ...options, operations: ['create', 'patch', 'delete'] }) },
  { name: 'type name', apply: (options) => ({ ...options, typeName: 'Another' }) },
  {
    name: 'reference',
    apply: (options) => ({ ...options, fields: { ...options.fields, another: Type.Optional(reference('apples')) } }),
  },
  {
    name: 'reference that cascades',
    apply: (options) => ({
      ...options,
      fields: { ...options.fields, another: reference('apples', { onDelete: 'cascade' }) },
    }),
  },
  { name: 'cache', apply: (options) => ({ ...options, cacheControl: 'no-store' }) },
  { name: 'on delete of the parent', apply: (options) => ({ ...options, onParentDelete: 'cascade' }) },
  {
    name: 'action',
    apply: (options) => ({
      ...options,
      actions: {
        archive: { method: 'post', path: '/{id}/archive', responses: { 200: Type.Object({ done: Type.Boolean() }) } },
      },
    }),
  },
  { name: 'deprecated', apply: (options) => ({ ...options, deprecated: true }) },
]
