import type { Page } from '#platform/http'
import { seeMine } from './pages/see-mine.tsx'

export const mine = {
  name: 'mine',
  pages: [seeMine] as const satisfies readonly Page[],
}
