import type { Page } from '#platform/http'
import { enterAs } from './pages/enter-as.tsx'
import { takeTour } from './pages/take-tour.tsx'

export const tour = { name: 'tour', pages: [enterAs, takeTour] as const satisfies readonly Page[] }
