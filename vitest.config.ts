import { defineConfig } from 'vitest/config'

/** Tests that start processes, browsers or compilers: run by `scripts/test`, left out of `scripts/check`. */
const slow = [
  'test/cli/**/*.test.ts',
  'test/check/cli.test.ts',
  'test/check/rules.test.ts',
  'test/check/variance.test.ts',
  'test/validation/**/*.test.ts',
  'test/errors/**/*.test.ts',
  'test/patch/**/*.test.ts',
  'test/random/**/*.test.ts',
  'test/scale/**/*.test.ts',
  'test/migrate/**/*.test.ts',
  'test/copy/**/*.test.ts',
  'test/relations/**/*.test.ts',
  'test/api/**/*.test.ts',
  'test/client/**/*.test.ts',
  'test/docs/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/custom/**/*.test.ts',
  'test/from-document/**/*.test.ts',
  'test/http/**/*.test.ts',
  'test/interop/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/readme.test.ts',
  'test/guides.test.ts',
  'test/runtime/docs.test.ts',
  'test/emit/client-api.test.ts',
  'test/emit/client.test.ts',
  'test/emit/generated-code.test.ts',
  'test/emit/own-names.test.ts',
  'test/partial/generate.test.ts',
  'test/partial/random-edits.test.ts',
]

// With this condition, `tenon` and `tenon/runtime` are what is in src/, so that nothing has to be built before a test.
const conditions = ['@tenon/source']

/** Tests over every driver, for which the optional one is installed. */
const drivers = ['test/drivers/**/*.test.ts', 'test/faults/kill.test.ts']

const project = {
  resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] },
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
}

const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...project,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...slow, ...drivers], testTimeout: 20_000 },
      },
      { ...project, test: { name: 'slow', include: slow, exclude: drivers, ...patience } },
      {
        ...project,
        test: { name: 'drivers', include: drivers, globalSetup: 'test/drivers/install.ts', ...patience },
      },
    ],
  },
})
