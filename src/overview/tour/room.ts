import type { Page } from '#platform/http'
import { enterAs } from './pages/enter-as.tsx'

export const tour = { name: 'tour', pages: [enterAs] as const satisfies readonly Page[] }
