/** A plain document that can be written down in other people's formats. */
export interface Document {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Somebody's own words. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  /** A list in which each entry leads to a page that shows it. */
  | {
      readonly kind: 'links'
      readonly rows: readonly { readonly text: string; readonly shows: Link }[]
    }
  /** A term and what it is: Who, When, Where, What. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly detail: string }[] }

export interface Link {
  readonly text: string
  readonly address: string
}
