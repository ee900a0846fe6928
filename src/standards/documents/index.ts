export type { Block, Document, Link } from './document.ts'
export { toMarkdown } from './markdown.ts'
