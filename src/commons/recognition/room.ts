import type { Page } from '#platform/http'
import { downloadPayments } from './pages/download-payments.tsx'
import { makeOffer } from './pages/make-offer.tsx'
import { payOffer } from './pages/pay-offer.tsx'
import { printLetter } from './pages/print-letter.tsx'
import { seeOwnPay } from './pages/see-own-pay.tsx'
import { seeRecognition } from './pages/see-recognition.tsx'
import { setRatesPage } from './pages/set-rates.tsx'

export const recognition = {
  name: 'recognition',
  pages: [
    seeOwnPay,
    printLetter,
    seeRecognition,
    makeOffer,
    downloadPayments,
    payOffer,
    setRatesPage,
  ] as const satisfies readonly Page[],
}
