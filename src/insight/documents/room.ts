import type { Page } from '#platform/http'

export const documents = { name: 'documents', pages: [] as readonly Page[] }
