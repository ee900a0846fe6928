import { inLanguages } from '#platform/words'

/** What a light call starts from: a commissioner changes what does not fit and leaves the rest. */
export const draftWords = inLanguages({
  en: {
    title: (money: string, project: string) => `${money} to make a change: ${project}`,
    about: (money: string, n: number) =>
      `People here said what they would like to be different. Out of what they said, ${n === 1 ? 'one change was' : `${n} changes were`} chosen to come first. We have ${money} for an organisation, large or tiny, that wants to work on this together with young people. Do not plan it all now. Tell us why you think you could help, and how you would work out the rest with the people it is for.`,
    lightQuestions: [
      'Who are you, and what is different for people because of you?',
      'Why would your way of working get us to these changes?',
      'How will you work it out with young people, before it starts and all the way through?',
      'What would the money go on?',
    ],
    lightHints: [
      'Somebody who has never met you should be able to picture you.',
      'Say why it would work. If you have no answer for one of the changes, say so.',
      'Who decides when you and they disagree?',
      'A short list with amounts. You need not ask for all of it.',
    ],
    becauseQuestion: 'For each change: why would what you do lead to it?',
    becauseHint: 'One step after the other: this happens, because of this, so that this changes.',
    criteria: {
      codesign: 'Worked out with young people, from the start and all the way through',
      codesignAsks: 'Do young people decide things before it starts, and can they change it later?',
      why: 'Says why it would work',
      whyAsks: 'Does each step follow from the one before, all the way to the changes?',
      fresh: 'Something new',
      freshAsks: 'Is there something in it that has not been tried here?',
      interview: 'The interview, led by young people',
      interviewAsks: 'Having met them: would you want it to be them?',
    },
    scale: [
      'Nothing here answers it.',
      'It is mentioned, and no more.',
      'Part of it is answered. The rest has to be guessed.',
      'It is answered, and one can see how it would happen.',
      'It is answered well.',
      'It is hard to think of a better answer.',
    ],
    bids: {
      A: {
        name: 'The Smooth Ones',
        words:
          'A big organisation that writes very well. It has done this many times and shows the same plan to everybody. Young people are asked for their opinion at the end.',
      },
      B: {
        name: 'Three People and a Kettle',
        words:
          'A tiny group that young people already know. It says plainly why it would work and who decides. It has never held so much money, and says so.',
      },
      C: {
        name: 'The Good Idea',
        words:
          'Something nobody here has tried. It is exciting to read. It says little about why it would lead to these changes, or what happens when young people want something else.',
      },
    },
    takenBack: 'It was taken back after it had been chosen.',
    putQuestion: (title: string) => `Do we publish this call as it stands: “${title}”?`,
    yes: 'Yes, publish it as it is',
    yesMeaning: 'It goes out to everybody, and from then on nothing in it can be changed.',
    notYet: 'Not yet',
    notYetMeaning: 'We change it first, and ask again.',
  },
})
