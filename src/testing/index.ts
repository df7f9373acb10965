/** What the tests of an API import: `tenon/testing`. */
export { createTestApi, type FixtureRows, type TestApi, type TestApiOptions, type TestRequest } from './test-api.ts'
