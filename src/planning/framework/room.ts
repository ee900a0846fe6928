import type { Page } from '#platform/http'
import { addEvidencePage } from './pages/add-evidence.tsx'
import { agreeFrameworkPage } from './pages/agree-framework.tsx'
import { changeOutcomePage, withdrawOutcomePage } from './pages/change-outcome.tsx'
import { readOutcome } from './pages/read-outcome.tsx'
import { readOutcomes } from './pages/read-outcomes.tsx'
import { readQuality } from './pages/read-quality.tsx'
import { seeModel } from './pages/see-model.tsx'
import { seeQualities } from './pages/see-qualities.tsx'
import { writeOutcome } from './pages/write-outcome.tsx'
import { writeQuality } from './pages/write-quality.tsx'

export const framework = {
  name: 'framework',
  pages: [
    readOutcomes,
    seeModel,
    writeOutcome,
    agreeFrameworkPage,
    readOutcome,
    changeOutcomePage,
    addEvidencePage,
    withdrawOutcomePage,
    seeQualities,
    writeQuality,
    readQuality,
  ] as const satisfies readonly Page[],
}
