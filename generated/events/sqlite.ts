/**
 * The table of events, for SQLite.
 *
 * Generated from schemas/events.ts by `tenon generate`: change it there.
 */
import type { Table } from 'tenon/runtime'

export const createTable = `
create table "events" (
  "id" integer primary key autoincrement,
  "name" text not null,
  "date" text not null,
  "location" text,
  "venue_id" text references "venues" ("id") on delete set null,
  "_version" integer not null default 1
) strict`

export const createTriggerOfVenueId = `
create trigger "events__venue_id__set_null" after update of "venue_id" on "events"
when new."venue_id" is null and new."_version" = old."_version"
begin
  update "events" set "_version" = "_version" + 1 where "id" = new."id";
end`

/** The table, and what belongs to it. */
export const table: Table = {
  name: 'events',
  create: createTable,
  indexes: [
    'create index "events__name" on "events" ("name")',
    'create index "events__date" on "events" ("date")',
    'create index "events__location" on "events" ("location")',
    'create index "events__venue_id" on "events" ("venue_id")',
  ],
  triggers: [createTriggerOfVenueId],
}
