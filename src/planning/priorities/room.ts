import type { Page } from '#platform/http'
import { choosePrioritiesPage } from './pages/choose-priorities.tsx'
import { closeRoundPage } from './pages/close-round.tsx'
import { countPaperPage } from './pages/count-paper.tsx'
import { placeDotsPage } from './pages/place-dots.tsx'
import { seePriorities } from './pages/see-priorities.tsx'

export const priorities = {
  name: 'priorities',
  pages: [
    placeDotsPage,
    countPaperPage,
    closeRoundPage,
    seePriorities,
    choosePrioritiesPage,
  ] as const satisfies readonly Page[],
}
