/**
 * The types of languages, as they are once checked.
 *
 * Generated from schemas/languages.ts by `tenon generate`: change it there.
 */

export interface Language {
  /** Language code (ISO 639-1). */
  code: string
  name: string
}

export interface LanguageCreate {
  /** Language code (ISO 639-1). */
  code: string
  name: string
}

export interface LanguageReplace {
  name: string
}

export interface LanguagePatch {
  name?: string
}

/** The query of `listLanguages`. */
export interface ListLanguagesQuery {
  /** How many to answer with at most. */
  limit: number
  /** Where to go on: taken from the `Link` header of another page. */
  cursor?: string
  /** What to sort by; `-` is from the largest down. */
  sort?: ('code' | '-code' | 'name' | '-name')[]
  /** The fields to answer with: rows have these and no others, even of those that are required. All when left out. */
  fields?: ('code' | 'name')[]
  /** Whether to say in `Total-Count` how many there are on all pages. */
  count?: 'exact'
  /** Only languages with this `code`. */
  code?: string
  /** Only languages without this `code`. */
  'code[ne]'?: string
  /** Only languages with one of these `code`, and none where the list is empty. */
  'code[in]'?: string[]
  /** Only languages whose `code` contains this. */
  'code[contains]'?: string
  /** Only languages whose `code` starts with this. */
  'code[startsWith]'?: string
  /** Only languages with this `name`. */
  name?: string
  /** Only languages without this `name`. */
  'name[ne]'?: string
  /** Only languages with one of these `name`, and none where the list is empty. */
  'name[in]'?: string[]
  /** Only languages whose `name` contains this. */
  'name[contains]'?: string
  /** Only languages whose `name` starts with this. */
  'name[startsWith]'?: string
}
