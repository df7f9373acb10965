import { expect, test } from 'vitest'
import { DatabaseUnavailable, explainUnavailable } from '../../src/runtime/storage/database-unavailable.ts'
import { newUnavailableLog } from '../../src/runtime/storage/unavailable-log.ts'

test('the first is told at once, and the others once every ten seconds, by their number', () => {
  const lines: string[] = []
  let seconds = 0
  const note = newUnavailableLog(
    (line) => lines.push(line),
    () => seconds * 1000,
  )
  const lost = new DatabaseUnavailable('lost', { cause: new Error('connection terminated') })
  for (const moment of [0, 1, 9.9, 10, 11, 50]) {
    seconds = moment
    note(lost)
  }
  note(new DatabaseUnavailable('full'))
  seconds = 90
  note(new DatabaseUnavailable('full'))
  const line = 'The database cannot be used, so that a request was answered with 503: connection terminated.'
  expect(lines).toEqual([
    line,
    `${line} Since the last such line, this or the like was met 2 more times.`,
    `${line} Since the last such line, this or the like was met 1 more times.`,
    'The database cannot be used, so that a request was answered with 507: full. Since the last such line, this or the like was met 1 more times.',
  ])
})

test('of several addresses that were tried, the first is told', () => {
  const cause = new AggregateError([new Error('connect ECONNREFUSED ::1:5432'), new Error('other')])
  expect(explainUnavailable(new DatabaseUnavailable('unreachable', { cause }))).toBe('connect ECONNREFUSED ::1:5432')
  expect(explainUnavailable(new DatabaseUnavailable('conflict'))).toBe('conflict')
})
