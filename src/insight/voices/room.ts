import type { Page } from '#platform/http'
import { jobs } from './jobs.ts'
import { answerVoices } from './pages/answer-voices.tsx'
import { chooseWhoSees } from './pages/choose-who-sees.tsx'
import { enterPaper } from './pages/enter-paper.tsx'
import { keepTicket } from './pages/keep-ticket.tsx'
import { printSlip } from './pages/print-slip.tsx'
import { readVoice } from './pages/read-voice.tsx'
import { readVoices } from './pages/read-voices.tsx'
import { seeDraftPhoto } from './pages/see-draft-photo.tsx'
import { seePhoto } from './pages/see-photo.tsx'
import { shareVoice } from './pages/share-voice.tsx'
import { showWall } from './pages/show-wall.tsx'

export const voices = {
  name: 'voices',
  pages: [
    shareVoice,
    chooseWhoSees,
    seeDraftPhoto,
    keepTicket,
    enterPaper,
    printSlip,
    answerVoices,
    readVoices,
    readVoice,
    seePhoto,
    showWall,
  ] as const satisfies readonly Page[],
  jobs,
}
