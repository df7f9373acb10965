/** Types in words, for the comments of generated checks: `text of 1 to 100 characters`. */
import type { Json, Type } from '../../model/types.ts'
import { withArticle } from '../../model/names.ts'
import { literal } from '../text.ts'

/** Names a type in a sentence: an `Event`. */
export function aNamed(typeName: string): string {
  return withArticle(typeName).replace(typeName, `\`${typeName}\``)
}

/** Says what a type accepts. */
export function wordsOf(type: Type): string {
  switch (type.kind) {
    case 'string': {
      const noun = type.format === undefined ? 'text' : withArticle(type.format)
      const size = range(type.minLength, type.maxLength, 'character')
      return join(noun, size === '' ? '' : `of ${size}`, type.pattern === undefined ? '' : 'that matches a pattern')
    }
    case 'number':
    case 'integer': {
      const noun = type.kind === 'integer' ? 'an integer' : 'a number'
      const above = type.exclusiveMinimum === undefined ? '' : `above ${type.exclusiveMinimum}`
      const below = type.exclusiveMaximum === undefined ? '' : `below ${type.exclusiveMaximum}`
      const multiple = type.multipleOf === undefined ? '' : `a multiple of ${type.multipleOf}`
      const bounds = [bounded(span(type.minimum, type.maximum)), above, below, multiple].filter((each) => each !== '')
      return join(noun, bounds.join(', '))
    }
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'literal':
    case 'enum':
      return type.values.length === 1 ? type.values.map(wordOf).join('') : `one of ${type.values.length} values`
    case 'nullable':
      return `${wordsOf(type.of)}, or null`
    case 'array': {
      const size = range(type.minItems, type.maxItems, 'item')
      return `a list${size === '' ? '' : ` of ${size}`}, each ${wordsOf(type.items)}`
    }
    case 'object':
      return withArticle(type.shape)
    case 'record': {
      const size = range(type.minProperties, type.maxProperties, 'key')
      return `an object${size === '' ? '' : ` of ${size}`}, each value ${wordsOf(type.values)}`
    }
    case 'union':
      return type.members.map(wordsOf).join(' or ')
    case 'tuple':
      return `a list of ${type.items.map(wordsOf).join('; ')}`
    case 'tagged':
      return `one of ${type.variants.length} shapes, by its ${literal(type.key)}`
    case 'all':
      return type.members.map(wordsOf).join(' and ')
    case 'alias':
      return withArticle(type.name)
    case 'by-kind':
      return 'a value that is right for its kind'
    case 'never':
      return 'nothing'
    case 'any':
      return 'any value'
  }
}

/** A value that is given; what would take several lines has no place in a comment. */
function wordOf(value: Json): string {
  return typeof value === 'object' && value !== null ? 'a given value' : literal(value)
}

function span(low: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) return low === high ? `exactly ${low}` : `from ${low} to ${high}`
  if (low !== undefined) return `at least ${low}`
  return high === undefined ? '' : `at most ${high}`
}

/** `of at least 1`, but `from 1 to 9`. */
function bounded(words: string): string {
  return words.startsWith('at ') ? `of ${words}` : words
}

function range(low: number | undefined, high: number | undefined, noun: string): string {
  const words = span(low, high).replace('from ', '').replace('exactly ', '')
  return words === '' ? '' : `${words} ${noun}${words.endsWith(' 1') || words === '1' ? '' : 's'}`
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}
