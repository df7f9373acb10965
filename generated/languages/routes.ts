/**
 * The operations on languages.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */
import {
  andThen,
  type Awaitable,
  changed,
  checkBody,
  type Context,
  created,
  type Database,
  found,
  type HonoRoutes,
  type Issues,
  mergePatchTypes,
  noContent,
  okPage,
  once,
  preconditions,
  type Preconditions,
  queryOf,
  readJson,
  readList,
  refuseQuery,
  refusesJson,
  withOverride,
} from 'tenon/runtime'
import { notAcceptable, notFound, preconditionFailed, unprocessable } from '../errors.ts'
import type {
  CreateLanguageRequest,
  DeleteLanguageRequest,
  GetLanguageRequest,
  LanguageOverrides,
  ListLanguagesRequest,
  PatchLanguageRequest,
  ReplaceLanguageRequest,
} from '../handlers.ts'
import { handling } from '../handling.ts'
import { createAnswers, deleteAnswers, getAnswers, listAnswers, patchAnswers, replaceAnswers } from './answers.ts'
import { checkLanguageCreate, checkLanguagePatch, checkLanguageReplace, readLanguageCode } from './checks.ts'
import { languageList } from './list.ts'
import * as store from './store.ts'
import type { ListLanguagesQuery } from './types.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 1_048_576

/** How long the answer to an `Idempotency-Key` is kept, in seconds. */
const idempotencyExpiry = 86_400

/** What entity tags end in: another once something else is answered of a row, so that older tags match no more. */
const representation = 'c729c2'

/** Adds the operations on languages. */
export function languageRoutes(app: HonoRoutes, database: Database, handlers: LanguageOverrides = {}): void {
  // List languages
  const list = withOverride(listLanguages, handlers.list, listAnswers, handling)
  app.get('/languages', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const query = readList<ListLanguagesQuery>(queryOf(c, issues), languageList, issues)
    if (query === undefined || issues.length > 0) return unprocessable(issues)
    return list(c, database, { query })
  })

  // Get a language
  const get = withOverride(getLanguage, handlers.get, getAnswers, handling)
  app.get('/languages/:code', (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const code = readLanguageCode(c.req.param('code'), issues)
    refuseQuery(c, issues)
    if (code === undefined || issues.length > 0) return unprocessable(issues)
    return get(c, database, { params: { code } })
  })

  // Create a language
  const create = withOverride(createLanguage, handlers.create, createAnswers, handling)
  app.post('/languages', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkLanguageCreate, issues)
    if (!isValid || issues.length > 0) return unprocessable(issues)
    return once(c, database, idempotencyExpiry, { body }, create)
  })

  // Replace a language
  const replace = withOverride(replaceLanguage, handlers.replace, replaceAnswers, handling)
  app.put('/languages/:code', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const code = readLanguageCode(c.req.param('code'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues)
    const isValid = checkBody(body, checkLanguageReplace, issues)
    if (code === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return replace(c, database, { params: { code }, body })
  })

  // Change a language
  const patch = withOverride(patchLanguage, handlers.patch, patchAnswers, handling)
  app.patch('/languages/:code', async (c) => {
    if (refusesJson(c)) return notAcceptable()
    const issues: Issues = []
    const code = readLanguageCode(c.req.param('code'), issues)
    refuseQuery(c, issues)
    const body = await readJson(c, bodyLimit, issues, mergePatchTypes)
    const isValid = checkBody(body, checkLanguagePatch, issues)
    if (code === undefined || !isValid || issues.length > 0) return unprocessable(issues)
    return patch(c, database, { params: { code }, body })
  })

  // Delete a language
  const remove = withOverride(deleteLanguage, handlers.delete, deleteAnswers, handling)
  app.delete('/languages/:code', (c) => {
    const issues: Issues = []
    const code = readLanguageCode(c.req.param('code'), issues)
    refuseQuery(c, issues)
    if (code === undefined || issues.length > 0) return unprocessable(issues)
    return remove(c, database, { params: { code } })
  })
}

function listLanguages(c: Context, database: Database, { query }: ListLanguagesRequest): Awaitable<Response> {
  return andThen(store.list(database, query), (page) => okPage(c, page, 'public, max-age=3600'))
}

function getLanguage(c: Context, database: Database, { params: { code } }: GetLanguageRequest): Awaitable<Response> {
  return andThen(store.get(database, code), (row) => {
    if (row === undefined) return notFound('language', code)
    return found(c, row, representation, 'public, max-age=3600')
  })
}

async function createLanguage(c: Context, database: Database, { body }: CreateLanguageRequest): Promise<Response> {
  const row = await store.create(database, body)
  return created(c, row, representation)
}

async function replaceLanguage(
  c: Context,
  database: Database,
  { params: { code }, body }: ReplaceLanguageRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.replace(database, code, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, code, conditions)
}

async function patchLanguage(
  c: Context,
  database: Database,
  { params: { code }, body }: PatchLanguageRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  const row = await store.patch(database, code, body, conditions)
  if (row !== undefined) return changed(row, representation)
  return unchanged(database, code, conditions)
}

async function deleteLanguage(
  c: Context,
  database: Database,
  { params: { code } }: DeleteLanguageRequest,
): Promise<Response> {
  const conditions = preconditions(c, representation)
  if (await store.remove(database, code, conditions)) return noContent()
  return unchanged(database, code, conditions)
}

/** Answers where nothing was changed: the row is of another version, or there is none. */
async function unchanged(database: Database, code: string, conditions?: Preconditions): Promise<Response> {
  return conditions !== undefined && (await store.has(database, code))
    ? preconditionFailed()
    : notFound('language', code)
}
