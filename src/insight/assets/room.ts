import type { Page } from '#platform/http'

export const assets = { name: 'assets', pages: [] as readonly Page[] }
