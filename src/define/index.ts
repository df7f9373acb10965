/** What a schema file imports: `import { defineResource, Type } from 'tenon'`. */
export { Type, type Static, type TSchema } from './typebox.ts'
export {
  defineApi,
  type ApiDefinition,
  type ApiOptions,
  type CorsOptions,
  type DocsOptions,
  type HealthOptions,
  type WebhookOptions,
} from './api.ts'
export type {
  Contact,
  ExternalDocs,
  License,
  OAuthFlows,
  Security,
  SecurityRequirement,
  SecurityScheme,
  Server,
  Tag,
} from './document.ts'
export {
  binary,
  content,
  events,
  file,
  fileMark,
  form,
  multipart,
  text,
  type BinaryContent,
  type BinaryOptions,
  type EventsContent,
  type FileOptions,
  type FormContent,
  type MultipartContent,
  type Schemas,
  type TextContent,
  type TextOptions,
} from './content.ts'
export { definition } from './definition.ts'
export {
  computed,
  createdAt,
  fieldMark,
  reference,
  updatedAt,
  type FieldMark,
  type OnDelete,
  type ReferenceOptions,
} from './fields.ts'
export {
  defineOperation,
  type ActionOptions,
  type AnswerOptions,
  type DescribedAnswer,
  type OperationDefinition,
  type OperationOptions,
} from './operation.ts'
export {
  defineResource,
  type Fields,
  type ResourceDefinition,
  type ResourceOptions,
  type StandardOperation,
} from './resource.ts'
