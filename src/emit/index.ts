/** Everything that is emitted. A new output is one new file, and one line here. */
import type { Api } from '../model/api.ts'
import { buildClient } from '../model/build-client.ts'
import { emitAnswers } from './answers.ts'
import { emitApp } from './app.ts'
import { emitChecks, emitSharedChecks } from './checks.ts'
import { emitClient } from './client.ts'
import { emitActionAnswers, emitOperationAnswers } from './custom/answers.ts'
import { emitActionChecks, emitOperationChecks } from './custom/checks.ts'
import { emitActions, emitOperations } from './custom/routes.ts'
import { emitErrors } from './errors.ts'
import { emitHandlers } from './handlers.ts'
import { emitHandling } from './handling.ts'
import { emitHidden } from './hidden.ts'
import { emitList } from './list.ts'
import { emitModel } from './model.ts'
import { emitOpenapi } from './openapi.ts'
import type { Output } from './output.ts'
import { withParts } from './part.ts'
import { emitPaths } from './paths.ts'
import { emitRoutes } from './routes.ts'
import { emitRows } from './rows.ts'
import { emitPostgres } from './sql/postgres.ts'
import { emitSqlite } from './sql/sqlite.ts'
import { emitStatements } from './sql/statements.ts'
import { emitStore } from './store.ts'
import { emitTables } from './tables.ts'
import { emitOperationTypes, emitSharedTypes, emitTypes } from './resource-types.ts'

/** Emits the generated code of an API, in no particular order. */
export function emit(api: Api): readonly Output[] {
  return [...outputsOfWhole(api), ...outputsOfParts(api)]
}

/** Emits what is of an API as a whole, one by one: about as much work as what is of its parts. */
export function* outputsOfWhole(api: Api): Iterable<Output> {
  for (const emitter of whole) yield* listOf(emitter(api))
  const client = buildClient(api)
  for (const emitter of ofClient) yield* listOf(emitter(api, client))
}

/** Emits what is of each resource, one by one, and what puts that together. */
export function* outputsOfParts(api: Api): Iterable<Output> {
  const divided = withParts(api)
  for (const emitter of parted) yield* listOf(emitter(divided))
  for (const resource of api.resources) {
    const part = divided.partOf(resource)
    for (const emitter of each) yield* listOf(emitter(resource, part))
  }
}

function listOf(outputs: Output | readonly Output[]): readonly Output[] {
  return 'path' in outputs ? [outputs] : outputs
}

/** What is emitted once, if at all. */
const whole = [
  emitApp,
  emitHandling,
  emitErrors,
  emitTables,
  emitModel,
  emitOpenapi,
  emitSharedTypes,
  emitOperationTypes,
]

/** What is emitted once, for clients. */
const ofClient = [emitClient, emitPaths]

/** What is emitted once, from the API and the parts of its resources. */
const parted = [emitHandlers, emitRows, emitSharedChecks, emitOperationChecks, emitOperationAnswers, emitOperations]

/** What is emitted for each resource. */
const each = [
  emitTypes,
  emitChecks,
  emitAnswers,
  emitList,
  emitHidden,
  emitStatements,
  emitSqlite,
  emitPostgres,
  emitStore,
  emitRoutes,
  emitActionChecks,
  emitActionAnswers,
  emitActions,
]
