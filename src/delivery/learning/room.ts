import type { Page } from '#platform/http'
import { addWhatWasLearned } from './pages/add-lesson.tsx'
import { decideEnding } from './pages/decide-ending.tsx'
import { playItBack } from './pages/play-back.tsx'
import { readLessons } from './pages/read-lessons.tsx'

export const learning = {
  name: 'learning',
  pages: [readLessons, addWhatWasLearned, playItBack, decideEnding] as const satisfies readonly Page[],
}
