import type { Page } from '#platform/http'

export const themes = { name: 'themes', pages: [] as readonly Page[] }
