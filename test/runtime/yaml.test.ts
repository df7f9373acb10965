import { parseYaml } from '@redocly/openapi-core'
import { assert, constantFrom, jsonValue, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { printYaml } from '../../src/runtime/http/yaml.ts'

test('is printed in blocks, with quotes where text could be taken for something else', () => {
  const value = {
    openapi: '3.1.1',
    info: { title: 'Tenon example', description: 'a: b # c', contact: {} },
    tags: [],
    paths: { '/countries/{id}': { get: { responses: { 200: { description: 'The country.' } } } } },
    list: [1, null, true, 'yes', 'null', '', ' x', '- x', { a: 1, b: [2, [3]] }, []],
  }
  expect(printYaml(value)).toBe(`openapi: "3.1.1"
info:
  title: Tenon example
  description: "a: b # c"
  contact: {}
tags: []
paths:
  /countries/{id}:
    get:
      responses:
        "200":
          description: The country.
list:
- 1
- null
- true
- "yes"
- "null"
- ""
- " x"
- "- x"
- a: 1
  b:
  - 2
  - - 3
- []
`)
})

test('is read again as what it was', () => {
  const doubtful = constantFrom('true', '~', '1e3', '0x1', '=', '<<', 'a: b', 'a #b', '&a', '\u0085', '\uFEFF')
  const value = oneof(doubtful, string({ unit: 'binary' }), jsonValue({ stringUnit: 'binary', maxDepth: 3 }))
  assert(
    property(value, (each) => {
      expect(parseYaml(printYaml(each))).toEqual(each)
    }),
  )
})
