import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      recordsOnly: 'Only a published record takes results from a source.',
      sourceNeeded: 'Say where this is known from.',
      recordOnly: 'This is a record of something that is over. Nothing in it can be changed.',
      publishedAlready: 'As published in the source.',
      indicatorNeeded: 'Choose the sign you looked for.',
      activityUnknown: 'That is not there any more. Choose another one.',
      stateNeeded: 'Choose what it shows. “Not yet known” is an answer too.',
      fromNeeded: 'Write the first day you looked at.',
      toNeeded: 'Write the last day you looked at.',
      toBeforeFrom: 'The last day is before the first. Change one of them.',
      toInFuture: 'The last day has not come yet. Write it down once it has.',
      countWhole: 'Write a whole number, or leave it empty when nobody counted.',
      missingNeeded: 'Say who did not answer. Somebody is always missing; say nobody if it is true.',
      wordsNeeded: 'Say in a few sentences what was seen.',
      baselineNeeded: 'Say what it was like before, or that nobody had looked.',
      againPast: 'Write a day that is still to come.',
      noReading: 'That is not there any more. Load the page again.',
      takenBackAlready: 'This was taken back already.',
      takenBackWhyNeeded: 'Say what was wrong with it. Everybody can read it.',
      changeNeeded: 'Say in a few sentences what it did for people.',
      changeOfOne:
        'Write about people together, such as “several said…”. Here nobody speaks or is spoken of alone.',
      changeSensitive:
        'This is close to somebody’s life. Tick the box, so that only the people of this project read it.',
      changeMissingNeeded: 'Say who was not asked, or did not say anything.',
      seenNeeded: 'Say what you saw.',
      seenOnNeeded: 'Write the day you saw it.',
      seenInFuture: 'That day has not come yet.',
      byRoleNeeded: 'Write the role you saw it in. It is told in place of your name.',
      consentNeeded: 'Say how those you saw agreed to this. Without that it stays with you.',
    },
  },
})
