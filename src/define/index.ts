/** What a schema file imports: `import { defineResource, Type } from 'tenon'`. */
export { Type } from '@sinclair/typebox'
export { defineApi, type ApiDefinition, type ApiOptions, type Server } from './api.ts'
export { definition } from './definition.ts'
export {
  defineResource,
  type Fields,
  type ResourceDefinition,
  type ResourceOptions,
  type StandardOperation,
} from './resource.ts'
