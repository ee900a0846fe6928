import type { Page } from '#platform/http'
import { openTheme } from './pages/open-theme.tsx'
import { seeChanges } from './pages/see-changes.tsx'
import { seeThemes } from './pages/see-themes.tsx'

export const themes = {
  name: 'themes',
  pages: [seeThemes, seeChanges, openTheme] as const satisfies readonly Page[],
}
