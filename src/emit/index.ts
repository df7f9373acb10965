/** Everything that is emitted. A new output is one new file, and one line here. */
import type { Api } from '../model/api.ts'
import { emitApp, emitTables } from './app.ts'
import { emitChecks, emitSharedChecks } from './checks.ts'
import { emitClient } from './client.ts'
import { emitErrors } from './errors.ts'
import { emitModel } from './model.ts'
import { emitOpenapi } from './openapi.ts'
import type { Output } from './output.ts'
import { emitRoutes } from './routes.ts'
import { emitSqlite } from './sqlite.ts'
import { emitStore } from './store.ts'
import { emitSharedTypes, emitTypes } from './types.ts'

/** Emits the generated code of an API, in no particular order. */
export function emit(api: Api): readonly Output[] {
  return [
    ...whole.flatMap((emitter) => emitter(api)),
    ...api.resources.flatMap((resource) => each.map((emitter) => emitter(resource, api))),
  ]
}

/** What is emitted once, if at all. */
const whole = [emitApp, emitErrors, emitTables, emitModel, emitOpenapi, emitClient, emitSharedTypes, emitSharedChecks]

/** What is emitted for each resource. */
const each = [emitTypes, emitChecks, emitSqlite, emitStore, emitRoutes]
