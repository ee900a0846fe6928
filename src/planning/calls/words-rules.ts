import { counted, inLanguages } from '#platform/words'

/** What the rules of a call say when they refuse: each sentence says what to do next. */
export const ruleWords = inLanguages({
  en: {
    // Before it is published
    noDraft: 'There is no such draft any more. Load the page again.',
    draftAlready: 'This project is writing a call already. Go on with that one.',
    chooseFirst: 'Choose first which changes come first. A call is made from them.',
    noMoneyLeft: 'All of this project’s money is promised already. Change the project’s money first.',
    record: 'This is a record of something that is over. Nothing in it can be changed.',
    recordsOnly: 'Only a published record takes a call from a source.',
    sourceNeeded: 'Say where this is published.',
    published: 'This call is published and stays as it is. Make a correction instead.',
    deciding: 'The team is deciding about exactly this call now. Close that decision first.',
    titleNeeded: 'Give the call a title.',
    purposeNeeded: 'Say what should be different for people.',
    aboutNeeded: 'Say in a few sentences who asks, and what happens then.',
    amountNeeded: 'Write how much money there is, in whole pounds.',
    awardsNeeded: 'Write how many organisations can get some of it: 1 or more.',
    dateNeeded: 'Write a day, a month and a year that exist.',
    timeNeeded: 'Write the time as clocks show it: 17:00.',
    openersNeeded: 'Say which roles open the applications together.',
    asksNeeded: 'Write the question.',
    mostWordsNeeded: 'Say how many words an answer may have: 20 to 2,000.',
    criterionTitleNeeded: 'Give the criterion a name.',
    weightNeeded: 'Write the weight as a whole number: 0 to 100.',
    outcomesNeeded: 'Choose at least one change that the call asks for.',
    notChosen: 'Only changes the team chose can be in the call. Load the page again.',
    leftOutNeeded: (outcome: string) => `Say why “${outcome}” is not in the call. Somebody asked for it.`,
    questionsNeeded: 'Ask at least one question.',
    whyNeeded: 'One question has to ask why the work would get there.',
    codesignNeeded: 'One question has to ask how it is worked out with young people.',
    amountOverPot: 'This is more money than the project has left.',
    notTried: 'Try the way of scoring on the three made-up bids first.',
    triedWhole: 'Give every made-up bid a score from 0 to 5 on everything.',
    prescribes: (found: string, sentence: string) =>
      `“${found}” says what to do: “${sentence}” Say what should be different instead. What is done gets worked out with young people later.`,
    // The way of scoring
    noCriteria: 'Say what applications are judged by.',
    weightsNot100: (sum: number) => `The weights add up to ${sum}. They have to make 100.`,
    weightless: (title: string) => `“${title}” has no weight. Give it one, or leave it out.`,
    scaleIncomplete: (value: number) => `Say in a sentence what a ${value} means.`,
    youngWeightOff: (said: number, least: number, most: number) =>
      least === most
        ? `You say that young people’s scores count for ${said} of 100. What they score adds up to ${least}.`
        : `You say that young people’s scores count for ${said} of 100. With these criteria it can be ${least} to ${most}.`,
    // The timetable
    closesTooSoon: (days: number) =>
      `Leave at least ${counted(days, 'day', 'days')} to apply. Small groups meet rarely.`,
    questionsAfterClosing: 'Questions have to end before the call closes.',
    questionsGone: 'The last day for questions is over already. Choose a later one.',
    interviewsBeforeClosing: 'The interviews have to come after the closing day.',
    decisionBeforeInterviews: 'The decision has to come after the interviews and the closing day.',
    startBeforeDecision: 'The work cannot start before it is decided who does it.',
    // Publishing
    publishedAlready: 'This call is published already.',
    noDecision: 'The team has not said yes to this call. Ask the team first.',
    officersRight:
      'Young people have no part in deciding about this call. Declare a right that they hold or share.',
    saidNo: 'The team said: not yet. Change the call and ask again.',
    changedSince: 'The call was changed after the team said yes to it. Ask again.',
    outcomesReworded: 'A change in this call was reworded since the team saw it. Ask again.',
    gapReasonNeeded: 'Say why the call leaves something out. Everybody will read it.',
    gapOwnerNeeded: 'Say which role answers for it. A role, not a name.',
    contactsUnsaid: 'Tell what was said to possible applicants before, or tick that nothing was.',
    contactsContradict: 'There are talks on the list. Take the tick away.',
    contactNeeded: 'Say when, with whom, and what was said.',
    areasRule: 'A call draws on external conditions, personal resources and functioning.',
    linesRule: 'A call draws on economic, social and environmental value.',
    // After it is published
    notPublished: 'This call is not published yet.',
    tooLate: 'This call has closed. Nothing in it can be corrected any more.',
    whatNeeded: 'Say which part this corrects.',
    correctionNeeded: 'Say what is right instead.',
    moreTime: (hours: number) =>
      `A correction gives everybody more time: at least ${counted(hours, 'hour', 'hours')} after the closing time as it is now.`,
    pastDecision: 'That is after the day of the decision. Choose an earlier time.',
    questionNeeded: 'Write your question.',
    notAskedNow: 'The time for questions is over.',
    answerNeeded: 'Write the answer.',
    wordingNeeded: 'Write the question as everybody will read it.',
    answeredAlready: 'This question was answered already.',
    tooLateToAnswer: 'The call has closed. An answer now would reach nobody in time.',
    addressNeeded: 'Write an e-mail address, such as name@example.org.',
    howNeeded: 'Say how they were told.',
    nobodyLeft: 'Everybody on the list was told in this way already.',
    onNeeded: 'Say on which day they were told.',
  },
})
