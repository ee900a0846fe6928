import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    title: 'The mirror',
    lead: 'Paste any plan or strategy. See in five minutes what its promises leave out.',
    nothingKept: 'Nothing you paste is kept. It is read, shown to you, and forgotten.',
    paste: {
      text: 'The text of the plan',
      hint: (most: string) => `Up to ${most} characters, about sixty pages.`,
      button: 'Find its promises',
      sample: 'Try it with a made-up plan',
      empty: 'Paste the text of a plan first.',
      tooLong: (length: string, most: string) =>
        `This is ${length} characters long. The mirror reads up to ${most} at once: paste one chapter at a time.`,
    },
    choose: {
      title: 'Which of these are promises?',
      lead: (found: number) =>
        `${counted(found, 'sentence looks', 'sentences look')} like a promise. The rule that found it stands under each. Untick what is none, and say where the others belong.`,
      none: 'No sentence looks like a promise to the rules. They miss some: add your own below.',
      promises: 'Promises',
      area: 'Where does it belong?',
      notPlaced: 'Not sure',
      suggested: (cues: string) => `Suggested because it says ${cues}.`,
      own: 'Added by you',
      newOwn: 'Did the rules miss one? Add a sentence',
      add: 'Add this sentence',
      show: 'Show on the model',
      nothingTicked: 'Tick or add at least one promise.',
      again: 'Start again with another plan',
    },
    model: {
      title: 'What these promises leave out',
      count: (kept: number, found: number) =>
        `${counted(kept, 'promise', 'promises')} counted, of ${counted(found, 'sentence', 'sentences')} looked at. People chose them; rules only pointed.`,
      unplaced: (n: number) => `${counted(n, 'promise is', 'promises are')} not placed on the model.`,
      lines: 'What the promises are good for',
      line: 'Good for',
      promises: 'Promises',
      noLine: 'None of these',
      wording: 'Questions worth asking about the wording',
      wordingLead: 'Nothing here is wrong. A promise is easier to keep when people can picture the change.',
      says: (cues: string) => `It says ${cues}.`,
      change: 'Change what counts',
      print: 'Print this page',
      again: 'Start again with another plan',
    },
  },
})
