#!/usr/bin/env node
/** `npm create tenon my-api`: runs `tenon init my-api`, and knows nothing besides. */
import process from 'node:process'

process.argv.splice(2, 0, 'init')
await import(new URL('dist/cli/main.js', import.meta.resolve('tenon/package.json')).href)
