export type { Block, Document } from './document.ts'
export { toMarkdown } from './markdown.ts'
