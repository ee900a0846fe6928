import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    title: 'Enter as…',
    lead: 'Nobody here is real. Pick somebody and see the project with their eyes. You may try everything.',
    enter: (name: string) => `Enter as ${name}`,
    visitor: 'Look around as a visitor',
    letters: 'Letters nobody sent',
    lettersNote: 'In a demonstration letters stay here, where you can read them.',
    empty: 'Nobody lives here yet.',
    none: 'That person is not here any more. Pick another.',
    tours: 'Three minutes each',
    youngTour: 'As a young person',
    youngSteps: {
      say: 'Say something, and see who will see it',
      wall: 'See what others said',
      decisions: 'Watch an adult try to close your decision, and be refused',
      matters: 'Read what is not up for decision, and why',
      thread: 'Follow some words to what became of them',
    },
    commissionerTour: 'As a commissioner',
    commissionerSteps: {
      mirror: 'Paste your own strategy into the mirror: nothing is kept',
      model: 'See what the council’s promises leave out, and what young people filled in',
      priorities: 'Read what was chosen, and why the rest was not',
      thread: 'Go from an outcome back to the words that asked for it',
      queue: 'See who waits for your answer, and since when',
    },
    tries: {
      youngPerson: 'Share, decide, place dots, leave and come back.',
      practitioner: 'Type in from paper, answer, sort into themes.',
      commissioner: 'Begin a project, read documents, write outcomes.',
      facilitator: 'Plan meetings and print sheets.',
      anchor: 'Host, vouch, carry news both ways.',
      safeguardingLead: 'Read what people are worried about, and answer.',
      observer: 'Promise to follow the group, or tell them first why not.',
    },
    roles: {
      youngPerson: 'Young person',
      practitioner: 'Practitioner',
      commissioner: 'Commissioner',
      facilitator: 'Facilitator',
      anchor: 'Community anchor',
      safeguardingLead: 'Safeguarding lead',
      observer: 'Observer',
    },
  },
})
