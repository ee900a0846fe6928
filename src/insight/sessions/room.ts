import type { Page } from '#platform/http'
import { changeMeeting } from './pages/change-meeting.tsx'
import { listMeetings } from './pages/list-meetings.tsx'
import { planMeeting } from './pages/plan-meeting.tsx'
import { printPoster } from './pages/print-poster.tsx'
import { chooseSheet, printSheet } from './pages/print-sheet.tsx'
import { runMeeting } from './pages/run-meeting.tsx'
import { showPrompt } from './pages/show-prompt.tsx'

export const sessions = {
  name: 'sessions',
  pages: [
    listMeetings,
    planMeeting,
    runMeeting,
    changeMeeting,
    printPoster,
    showPrompt,
    chooseSheet,
    printSheet,
  ] as const satisfies readonly Page[],
}
