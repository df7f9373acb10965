// What is true of the whole API. This file may be left out: every option has a default.
import { defineApi } from 'tenon'

export const api = defineApi({
  title: 'Tenon example',
  version: '1.0.0',
  description: 'Small resources and a few operations beyond them, each showing something of how schemas are written.',
})
