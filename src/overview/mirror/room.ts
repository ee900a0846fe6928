import type { Page } from '#platform/http'
import { lookInMirror } from './pages/look-in-mirror.tsx'

export const mirror = { name: 'mirror', pages: [lookInMirror] as const satisfies readonly Page[] }
