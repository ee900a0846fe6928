import type { Page } from '#platform/http'
import { downloadPayments } from './pages/download-payments.ts'
import { followCodesign } from './pages/follow-codesign.tsx'
import { payInstalments } from './pages/pay-instalments.tsx'
import { readAgreement } from './pages/read-agreement.tsx'
import { writeAgreement } from './pages/write-agreement.tsx'
import { writeSchedule } from './pages/write-schedule.tsx'

export const agreements = {
  name: 'agreements',
  pages: [
    readAgreement,
    writeAgreement,
    writeSchedule,
    payInstalments,
    downloadPayments,
    followCodesign,
  ] as const satisfies readonly Page[],
}
