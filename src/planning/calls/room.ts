import type { Page } from '#platform/http'
import { askAboutCall } from './pages/ask-about-call.tsx'
import { askApplicants } from './pages/ask-applicants.tsx'
import { chooseOutcomesPage } from './pages/choose-outcomes.tsx'
import { correctCall } from './pages/correct-call.tsx'
import { listCallsPage } from './pages/list-calls.tsx'
import { logInvitations } from './pages/log-invitations.tsx'
import { printCall } from './pages/print-call.tsx'
import { printInvitations } from './pages/print-invitations.tsx'
import { publishCallPage } from './pages/publish-call.tsx'
import { readCall } from './pages/read-call.tsx'
import { stopLetters } from './pages/stop-letters.tsx'
import { tryModelPage } from './pages/try-model.tsx'
import { weighCriteria } from './pages/weigh-criteria.tsx'
import { writeCall } from './pages/write-call.tsx'

export const calls = {
  name: 'calls',
  pages: [
    listCallsPage,
    readCall,
    printCall,
    writeCall,
    chooseOutcomesPage,
    askApplicants,
    weighCriteria,
    tryModelPage,
    publishCallPage,
    askAboutCall,
    stopLetters,
    correctCall,
    logInvitations,
    printInvitations,
  ] as const satisfies readonly Page[],
}
