import { expect, test, vi } from 'vitest'
import { newApp } from '../../src/runtime/app.ts'
import { errorAnswers } from '../../src/runtime/http/error-answers.ts'

test('a path is logged as it was sent, so that a client cannot write lines of its own', async () => {
  const lines: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void lines.push(line))
  const app = newApp({ title: 'API', errors: errorAnswers({ format: 'fastapi', echoInput: true, messages: {} }) })
  app.get('/notes/:name', () => {
    throw new Error('A bug')
  })
  const headers = { 'x-request-id': 'r' }
  expect((await app.request('/notes/a%0AGET%20b failed%1b[2J', { headers })).status).toBe(500)
  expect(lines).toEqual(['GET /notes/a%0AGET%20b%20failed%1b[2J failed, request r:'])
})
