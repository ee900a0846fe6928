import type { Page } from '#platform/http'
import { askAboutCall } from './pages/ask-about-call.tsx'
import { askApplicants } from './pages/ask-applicants.tsx'
import { tryModelPage } from './pages/check-model.tsx'
import { chooseOutcomesPage } from './pages/choose-outcomes.tsx'
import { listCallsPage } from './pages/list-calls.tsx'
import { printCall } from './pages/print-call.tsx'
import { printInvitations } from './pages/print-invitations.tsx'
import { publishCallPage } from './pages/publish-call.tsx'
import { correctCall } from './pages/publish-correction.tsx'
import { readCall } from './pages/read-call.tsx'
import { logInvitations } from './pages/record-invitations.tsx'
import { weighCriteria } from './pages/set-criteria.tsx'
import { stopLetters } from './pages/stop-letters.tsx'
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
