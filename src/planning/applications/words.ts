import { counted, inLanguages } from '#platform/words'

export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', pence % 100 === 0 ? {} : { minimumFractionDigits: 2 })}`

export const words = inLanguages({
  en: {
    rules: {
      notYours: 'Choose an organisation you speak for.',
      notTaking: 'This call is not taking applications now.',
      tooLate: (contact: string) =>
        `The deadline has passed. What you wrote before is kept, and nothing was sent. You can ask ${contact}.`,
      noSuchStep: 'This call does not ask that. Go back to the list.',
      noSuchCall: 'This call is not here.',
      farTooLong: 'This is far longer than any question allows. Save a shorter text.',
      tooManyLines: 'Use 30 lines or fewer. Put small costs together.',
      noFile: 'Choose a file.',
      fileTooBig: 'Choose a file of 5 MB or smaller.',
      fileUnknown: 'Choose a PDF, a Word or OpenDocument text, or a picture.',
      tooManyFiles: (most: number) => `You can attach ${most} files. Take one out first.`,
      nothingStands: 'Nothing that was sent stands now.',
      notAnOpener: 'The call says who opens it. You are not one of them.',
      openedAlready: 'It was opened already. Go back and look again.',
      notYet: 'It is not time to open yet.',
      wrongSecret:
        'The key of this box does not fit the installation it stands in. Put the installation’s own key file back, and open again.',
      missing: (question: string) => `Answer “${question}”`,
      missingBecause: (outcome: string) => `Say why this would come: “${outcome}”`,
      tooLong: (question: string, over: number, most: number) =>
        `“${question}” is ${counted(over, 'word', 'words')} over its limit of ${most}`,
      noBudget: 'Say what the money is for',
      overBudget: (over: number, amount: number) =>
        `The budget is ${pounds(over)} more than the ${pounds(amount)} there is`,
      pence: 'Write an amount in pounds, like 250 or 99.50.',
      lineNeedsWhat: 'Say what this money is for.',
      lineNeedsPounds: 'Say how much this costs.',
    },
    permissions: {
      notOpened: 'Nothing can be seen here until everything is opened at once.',
      readersOnly: 'Applications are read by the people of this project.',
      declareFirst: 'Before you read this, say whether you know them.',
    },
  },
})
