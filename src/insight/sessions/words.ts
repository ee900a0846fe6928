import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      titleNeeded: 'Give the meeting a name.',
      dateNeeded: 'Write the day, the month and the year.',
      placeNeeded: 'Write where it is.',
      weeksNeeded: 'Write how many weeks: from 1 to 40.',
      gone: 'There is no such meeting here.',
      sameDay: 'That is the day it is on already. Choose another.',
      whyNeeded: 'Write why it moves, so that nobody wonders.',
      countNeeded: 'Write how many people came, as a number.',
      notYet: 'It has not happened yet. Count on the day.',
      noteNeeded: 'Write something first.',
    },
  },
})
