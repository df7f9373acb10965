/** What only the OpenAPI document says of an API, in the terms of OpenAPI 3.1: data in, the same data out. */

/** A place where the API is served. */
export interface Server {
  readonly url: string
  readonly description?: string
}

/** Whom to ask about the API. */
export interface Contact {
  readonly name?: string
  readonly url?: string
  readonly email?: string
}

/** Under which license the API is. */
export interface License {
  readonly name: string
  /** An expression of SPDX: `MIT`. Either this or `url`. */
  readonly identifier?: string
  readonly url?: string
}

/** Where more is to be read. */
export interface ExternalDocs {
  readonly url: string
  readonly description?: string
}

/** What is said of a group of operations: those of a resource, or those that name it as their `tag`. */
export interface Tag {
  readonly name: string
  readonly description?: string
  readonly externalDocs?: ExternalDocs
}

/** How clients prove who they are. */
export type SecurityScheme = { readonly description?: string } & (
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly type: 'http'; readonly scheme: string; readonly bearerFormat?: string }
  | { readonly type: 'openIdConnect'; readonly openIdConnectUrl: string }
  | { readonly type: 'oauth2'; readonly flows: OAuthFlows }
)

/** The ways to a token of OAuth 2, and the scopes that there are. */
export type OAuthFlows = {
  readonly authorizationCode?: OAuthFlow & { readonly authorizationUrl: string; readonly tokenUrl: string }
  readonly clientCredentials?: OAuthFlow & { readonly tokenUrl: string }
  readonly implicit?: OAuthFlow & { readonly authorizationUrl: string }
  readonly password?: OAuthFlow & { readonly tokenUrl: string }
}

type OAuthFlow = {
  readonly refreshUrl?: string
  /** The scopes by name, each with a few words. */
  readonly scopes: Readonly<Record<string, string>>
}

/** Schemes that are needed together, each with the scopes that are: `{ bearer: [] }`. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

/** What clients need to be let in: one entry or another. Nothing where there is no entry, or where `{}` is among them. */
export type Security = readonly SecurityRequirement[]
