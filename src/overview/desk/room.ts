import type { Page } from '#platform/http'
import { seeDesk } from './pages/see-desk.tsx'

export const desk = {
  name: 'desk',
  pages: [seeDesk] as const satisfies readonly Page[],
}
