import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      recordsOnly: 'Only a published record takes activities from a source.',
      sourceNeeded: 'Say where this is known from.',
      recordOnly: 'This is a record of something that is over. Nothing in it can be changed.',
      agreementFirst: 'What is done belongs to an agreement. Draw that up first.',
      codesignFirst: 'What is done is worked out with young people first. Begin that time, then add it.',
      titleNeeded: 'Give it a name that people would say.',
      aboutNeeded: 'Say in a few sentences what happens.',
      codesignedNeeded: 'Say who worked it out with you, and what they chose.',
      wayInNeeded: 'Say who it is for and how somebody gets in.',
      wayInPersonal:
        'Leave out private phone numbers and addresses with names in them. Everybody can read this.',
      whereNeeded: 'Say where it is.',
      whenNeeded: 'Say when it is.',
      endBeforeStart: 'It cannot end before it starts. Change one of the two days.',
      outcomeNeeded: 'Choose at least one change that this is for.',
      outcomeUnknown: 'One of these outcomes was taken back meanwhile. Load the page again.',
      becauseNeeded: 'Say why this would bring that change about.',
      endedAlready: 'This has ended already.',
      assumptionNeeded: 'Say what has to be true for it to work.',
      noAssumption: 'That is not there any more. Load the page again.',
      verdictNeeded: 'Choose one of the three answers.',
      verdictWhyNeeded: 'Say how you know, or why nobody does.',
    },
  },
})
