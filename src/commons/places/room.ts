import type { Page } from '#platform/http'

export const places = { name: 'places', pages: [] as readonly Page[] }
