import { inLanguages } from '#platform/words'

export const formWords = inLanguages({
  en: {
    stale: 'This page was open for a while. Nothing you wrote is lost: press the button again.',
    sentAlready:
      'This was sent already, with other words. Nothing you wrote is lost: press the button again to send this too.',
  },
})
