import type { Page } from '#platform/http'
import { addFilesPage } from './pages/add-files.tsx'
import { answerStepPage } from './pages/answer-step.tsx'
import { beginApplicationPage } from './pages/begin-application.tsx'
import { checkApplicationPage } from './pages/check-application.tsx'
import { checkReceiptPage } from './pages/check-receipt.tsx'
import { downloadFilePage } from './pages/download-file.tsx'
import { downloadOwnFilePage } from './pages/download-own-file.tsx'
import { keepReceiptPage } from './pages/keep-receipt.tsx'
import { openApplicationsPage } from './pages/open-applications.tsx'
import { readApplicationPage } from './pages/read-application.tsx'
import { seeApplicationsPage } from './pages/see-applications.tsx'
import { withdrawApplicationPage } from './pages/withdraw-application.tsx'
import { writeApplicationPage } from './pages/write-application.tsx'

export const applications = {
  name: 'applications',
  pages: [
    beginApplicationPage,
    writeApplicationPage,
    answerStepPage,
    addFilesPage,
    downloadOwnFilePage,
    checkApplicationPage,
    keepReceiptPage,
    withdrawApplicationPage,
    openApplicationsPage,
    seeApplicationsPage,
    readApplicationPage,
    downloadFilePage,
    checkReceiptPage,
  ] as const satisfies readonly Page[],
}
