import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      recordsOnly: 'Only a published record takes lessons from a source.',
      sourceNeeded: 'Say where this is known from.',
      kindNeeded: 'Choose what kind of lesson it is.',
      lessonNeeded: 'Say what you learned.',
      fromRoleNeeded: 'Write the role you speak from. It is told in place of your name.',
      onNeeded: 'Write the day you told them.',
      onInFuture: 'That day has not come yet. Write it down once you have told them.',
      toWhomNeeded: 'Say whom you told.',
      toldNeeded: 'Say what you told them.',
      answerNeeded: 'Say what they answered. That is what makes it telling back.',
      endingQuestionNeeded: 'Write the question.',
      endingMeaningNeeded: 'Say what this would mean here.',
      endingNotAsked: 'Nobody has asked the team yet. Ask first.',
      endingKindNeeded: 'Choose how it goes on.',
      closedAlready: 'This project is closed already.',
      lessonFirst: 'Write down at least one thing that was learned.',
      playBackFirst: 'Tell those who were asked what came of it, and write down what they answered.',
      endingFirst: 'Decide together how it goes on: the same again, changed, or not again.',
      verdictsFirst: (n: number) =>
        `${counted(n, 'assumption has', 'assumptions have')} no verdict yet. Not known is one too.`,
    },
  },
})
