import { inLanguages } from '#platform/words'

export const letterWords = inLanguages({
  en: {
    corrected: (title: string) => `Corrected: ${title}`,
    correctedBody: (what: string, words: string, closes: string) =>
      `Something in this call was corrected.\n\n${what}:\n${words}\n\nEverybody has more time. It closes on ${closes}, London time.`,
    answered: (title: string) => `A question was answered: ${title}`,
    answeredBody: (question: string, answer: string) =>
      `Somebody asked:\n${question}\n\nThe answer, for everybody:\n${answer}`,
    whole: (body: string, page: string, stop: string) =>
      `${body}\n\nThe call:\n${page}\n\nTo get no more of these letters:\n${stop}\n`,
  },
})
