import type { Page } from '#platform/http'
import { explainAccessibility, explainAccessibilityHere } from './pages/explain-accessibility.tsx'
import { explainAlongside, explainPlace } from './pages/explain-place.tsx'
import { explainPrivacy, explainPrivacyHere } from './pages/explain-privacy.tsx'
import { visitPlace } from './pages/visit-place.tsx'
import { welcomeEverybody } from './pages/welcome-everybody.tsx'

export const home = {
  name: 'home',
  pages: [
    welcomeEverybody,
    visitPlace,
    explainAlongside,
    explainPlace,
    explainPrivacy,
    explainPrivacyHere,
    explainAccessibility,
    explainAccessibilityHere,
  ] as const satisfies readonly Page[],
}
