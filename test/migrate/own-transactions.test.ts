/** Migrations that begin or end transactions themselves. */
import { expect, test } from 'vitest'
import { transactionStatement } from '../../src/cli/sql-statements.ts'
import { createProject, notesSchema } from '../cli/project.ts'
import { change, environmentOn } from './projects.ts'

const both = ['sqlite', 'postgres'] as const

test.each(both)('what begins or ends a transaction is found: %s', (dialect) => {
  const found = [
    'begin; select 1; commit;',
    'select 1; COMMIT',
    'select 1;\n-- so\n/* it */ start /* is */ transaction; select 2',
    'select 1; end;',
    'rollback;',
    'rollback transaction',
    'begin immediate;',
    "select 'it''s'; commit",
    "create table t (a text default 'create trigger'); commit",
    'create trigger a after insert on b begin update b set c = case when 1 then 2 end; end; commit',
    'commit and chain;',
    'select "a;" from "b"; begin',
    'abort',
  ].map((sql) => transactionStatement(sql, dialect))
  expect(found).toEqual([
    'begin',
    'COMMIT',
    'start transaction',
    'end',
    'rollback',
    'rollback transaction',
    'begin immediate',
    'commit',
    'commit',
    'commit',
    'commit and chain',
    'begin',
    'abort',
  ])
})

test.each(both)('what does not is left alone: %s', (dialect) => {
  const texts = [
    '',
    "insert into notes (text) values ('a; commit; b')",
    '-- begin;\nselect 1 -- ; commit\n',
    '/* begin; */ select 1 /* ; commit; */',
    'savepoint a; select 1; rollback to a; release a; rollback to savepoint a; rollback transaction to a',
    'create trigger a after insert on b begin update b set c = case when 1 then 2 end; delete from d; end;',
    'create temp trigger a after insert on b when case when new.c then 1 end begin delete from d; end; select 1',
    'select beginning, "begin" from commits; update t set ending = 1',
    'select case when 1 then 2 end; select 3',
    "select '; commit",
  ]
  expect(texts.map((sql) => transactionStatement(sql, dialect))).toEqual(texts.map(() => undefined))
})

test('each database has quotes, comments and bodies of its own', () => {
  const sqlite = ['select [; commit; "] from `; commit; \'`', '/* /* */ commit', "select '\\'; commit --'"]
  expect(sqlite.map((sql) => transactionStatement(sql, 'sqlite'))).toEqual([undefined, 'commit', 'commit'])
  const postgres = [
    'create function f() returns trigger language plpgsql as $$ begin; commit; end; $$;',
    'do $of$ begin $$; commit; $$ end $of$;',
    "select e'\\'; commit; --'",
    '/* /* */ ; commit; */ select 1',
    'create function f() returns int begin atomic select 1; select 2; end; commit',
    'create function f() returns int begin atomic end; commit',
    "create function f() returns text language sql as 'begin; commit'; select $1; commit",
    'select a[1], b$$c from d; commit',
  ]
  expect(postgres.map((sql) => transactionStatement(sql, 'postgres'))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'commit',
    'commit',
    'commit',
    'commit',
  ])
})

test.each(['SQLite', 'Postgres'])('such a migration is refused before any is run: %s', async (name) => {
  const environment = await environmentOn(name)
  const project = await createProject({})
  await change(project, notesSchema())
  expect(await project.tenon(['migrate', '--apply'], environment)).toMatchObject({ code: 0 })
  await change(project, notesSchema('text: Type.String(), stars: Type.Optional(Type.Integer())'))
  await project.tenon(['migrate'], environment)
  await change(project, notesSchema('text: Type.String()'))
  await project.tenon(['migrate'], environment)
  const file = `schemas/migrations/0003-remove-notes-stars/${name.toLowerCase()}.sql`
  const text = await project.read(file)
  await project.write({ [file]: `COMMIT; begin;\n${text}` })
  const refused = await project.tenon(['migrate', '--apply'], environment)
  const status = await project.tenon(['migrate', 'status'], environment)
  await project.write({ [file]: text })
  const applied = await project.tenon(['migrate', '--apply'], environment)
  expect([refused, status.stdout.match(/pending/g)?.length, applied.stdout]).toEqual([
    {
      code: 1,
      stdout: 'Nothing has changed since 0003-remove-notes-stars.\n',
      stderr:
        `${file} says \`commit\`, but is run in a transaction of its own: nothing was changed. ` +
        'Take out what begins or ends a transaction, and run by hand what cannot be in one, such as `create index concurrently`.\n',
    },
    2,
    'Nothing has changed since 0003-remove-notes-stars.\nApplied 0002-add-notes-stars\nApplied 0003-remove-notes-stars\n',
  ])
})
