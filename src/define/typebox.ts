/**
 * TypeBox, as far as it is used: what makes types, and the symbols that it marks them with. Nothing else imports it, so that a build can make
 * one file of it. A program may import a copy of its own besides: the symbols of all copies are the same.
 */
export { Hint, Kind, OptionalKind, ReadonlyKind, TransformKind, Type } from '@sinclair/typebox'
export type { SchemaOptions, Static, TSchema, TString, TUnsafe } from '@sinclair/typebox'
