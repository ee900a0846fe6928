import type { Page } from '#platform/http'
import { changeWords } from './pages/change-words.tsx'
import { downloadVoice } from './pages/download-voice.tsx'
import { followVoice } from './pages/follow-voice.tsx'
import { openReceipt } from './pages/open-receipt.tsx'
import { seeOwnPhoto } from './pages/see-own-photo.tsx'
import { withdrawVoice } from './pages/withdraw-voice.tsx'

export const receipt = {
  name: 'receipt',
  pages: [
    openReceipt,
    followVoice,
    changeWords,
    withdrawVoice,
    downloadVoice,
    seeOwnPhoto,
  ] as const satisfies readonly Page[],
}
