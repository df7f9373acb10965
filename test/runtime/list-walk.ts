/** A list for tests of lists, with a field of each kind, and what walks over its pages. */
import {
  booleanValue,
  gather,
  integerValue,
  isArray,
  isObject,
  listRows,
  newList,
  numberValue,
  openDatabase,
  readList,
  type Database,
  type Issue,
  type List,
  type ListQuery,
  type Page,
  type Row,
  type SqlValue,
} from '../../src/runtime/index.ts'

/** A row, by field. `open` and `rank` may be absent where they are NULL. */
export type Item = Readonly<Record<string, unknown>>

const comparing = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte'] as const

export const things: List = newList({
  table: 'things',
  key: 'id',
  page: { default: 50, maximum: 1000 },
  refusesUnknown: true,
  fields: [
    { name: 'id', storage: 'integer', read: integerValue, operators: comparing, sorts: true },
    { name: 'name', storage: 'text', operators: [...comparing, 'contains', 'startsWith'], sorts: true },
    {
      name: 'note',
      storage: 'text',
      nullable: true,
      omitNull: true,
      operators: [...comparing, 'contains', 'startsWith', 'isNull'],
      sorts: true,
    },
    {
      name: 'rank',
      storage: 'integer',
      nullable: true,
      read: integerValue,
      operators: [...comparing, 'isNull'],
      sorts: true,
    },
    { name: 'score', storage: 'real', nullable: true, read: numberValue, operators: comparing, sorts: true },
    { name: 'open', storage: 'boolean', read: booleanValue, operators: ['eq'], sorts: true },
    { name: 'tags', storage: 'json' },
  ],
})

/** Opens a database of its own with the table, and an index for each field that sorts. */
export async function openThings(): Promise<Database> {
  const database = openDatabase(':memory:')
  await database.script(`
    create table things (
      id integer primary key autoincrement,
      name text not null,
      note text,
      rank integer,
      score real,
      open integer not null,
      tags text not null
    ) strict;
    create index things_name on things (name);
    create index things_note on things (note);
    create index things_rank on things (rank);
    create index things_score on things (score);
    create index things_open on things (open);
  `)
  return database
}

/** Inserts a row, and answers its key. */
export async function insertThing(database: Database, item: Item): Promise<number> {
  const { name = '', note = null, rank = null, score = null, open = false } = item
  const values = [name, note, rank, score, Number(open), '["a"]'].map((value): SqlValue =>
    typeof value === 'string' || typeof value === 'number' ? value : null,
  )
  const sql = 'insert into things (name, note, rank, score, open, tags) values (?, ?, ?, ?, ?, ?) returning id'
  const [row] = await database.write(sql, values)
  return Number(row?.[0])
}

/** Prints a row, as generated code would. */
export function printThing([id, name, note, rank, score, open, tags]: Row): string {
  const optional = note === null ? '' : `"note":${JSON.stringify(note)},`
  return `{"id":${id},"name":${JSON.stringify(name)},${optional}"rank":${rank},"score":${score},"open":${open === 1},"tags":${tags}}`
}

/** The parameters of a query, by name or one by one. */
export type Parameters = Readonly<Record<string, string>> | Iterable<readonly [name: string, text: string]>

/** Reads a page as a route would; throws the issues of a query that is wrong. */
export async function ask(database: Database, query: Parameters): Promise<Page> {
  const issues: Issue[] = []
  const read = readList<ListQuery>(gather(entriesOf(query)), things, issues)
  if (read === undefined) throw new Error(JSON.stringify(issues))
  return listRows(database, things, read, printThing)
}

/** The items of a page. */
export function itemsOf({ items: texts }: Page): Item[] {
  const items: unknown = JSON.parse(`[${texts.join(',')}]`)
  return isArray(items) ? items.filter(isObject) : []
}

function entriesOf(query: Parameters): (readonly [string, string])[] {
  return Symbol.iterator in query ? [...query] : Object.entries(query)
}

/** Follows the cursors in one direction to the end, and answers every page; `between` is done after each but the last. */
export async function walk(
  database: Database,
  query: Parameters,
  direction: 'next' | 'prev',
  between: () => Promise<void> = async () => {},
): Promise<Page[]> {
  const pages: Page[] = []
  for (let asked: Parameters | undefined = query; asked !== undefined;) {
    const page: Page = await ask(database, asked)
    pages.push(page)
    // One that goes round in circles would not let a timeout stop it either.
    if (pages.length > 1000) throw new Error('The walk does not end.')
    const cursor = page[direction]
    asked = cursor === undefined ? undefined : [...entriesOf(query), ['cursor', cursor]]
    if (asked !== undefined) await between()
  }
  return pages
}
