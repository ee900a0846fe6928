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
    first: 'First',
    entered: (name: string) => `You are ${name} now`,
    enteredNext: 'Follow the stops in any order. Open each in a new tab if you like, and come back here.',
    tour: {
      young: {
        title: 'As a young person',
        lead: 'What can I say, who sees it, and who really decides?',
        stops: {
          say: { text: 'Say something', look: 'Before the first word: who sees it, and the one exception.' },
          wall: {
            text: 'The wall on the projector',
            look: 'Only what was answered with yes, and nobody’s name.',
          },
          close: {
            text: 'A decision that is yours',
            look: 'Come back as an adult and try to close it: it is refused without you.',
          },
          matters: { text: 'What is not up for grabs', look: 'Each with the reason. No guessing.' },
          interviews: {
            text: 'Lead an interview',
            look: 'Your questions, a practice round, a tap and one reason.',
          },
          pay: { text: 'What you are owed', look: 'When it was due, when it was paid, and what was late.' },
          withdraw: {
            text: 'Take it back',
            look: 'Open the receipt you were given, take your words back, and watch the wall forget them.',
          },
        },
      },
      commissioner: {
        title: 'As a commissioner',
        lead: 'What do my own plans leave out, and can I follow the £20,000?',
        stops: {
          mirror: {
            text: 'Paste your own strategy',
            look: 'See it on the model of well-being. Nothing is kept.',
          },
          pound: {
            text: 'From the £20,000 to a sentence',
            look: 'Award, what was looked for, the change, the words somebody said.',
          },
          why: {
            text: 'Why them, and who signed',
            look: 'Their reasons, the officer’s promise, the points.',
          },
          call: {
            text: 'Why a grant, and what was asked',
            look: 'Four questions. No activities prescribed.',
          },
          standings: { text: 'Add it up again', look: 'Every number, with the sheets to check it.' },
          take: {
            text: 'Take it all with you',
            look: 'The case study, for Word too, and a start of your own.',
          },
        },
      },
      auditor: {
        title: 'As an auditor',
        lead: 'Was it fair, who decided, and where did each pound go?',
        stops: {
          call: {
            text: 'The call as it was published',
            look: 'Corrections and answers stand beside it, dated.',
          },
          rights: {
            text: 'Who was to decide, said before',
            look: 'And what was decided, with who saw it differently.',
          },
          exceptions: { text: 'Rules that were not met', look: 'Counted, dated, owned, in public.' },
          money: {
            text: 'What was agreed and paid',
            look: 'Proposed, approved and paid by different people.',
          },
          receipts: { text: 'Check a receipt', look: 'Each sealed application has a signed one.' },
          open: { text: 'The award as open data', look: '360Giving, for any other program to read.' },
        },
      },
      member: {
        title: 'As a member of the council',
        lead: 'What did people ask for, what did we pay, and did it help?',
        stops: {
          project: {
            text: 'The project on one page',
            look: 'What was asked, chosen, paid and learned, in order.',
          },
          words: { text: 'What people said', look: 'In their own words, as far as they made them public.' },
          award: { text: 'Who got the money, and why', look: 'In the words of those who decided.' },
          dissent: {
            text: 'Who saw it differently',
            look: 'Objections and dissent stay beside each decision.',
          },
          results: { text: 'What came of it', look: 'With who is missing, and what is not yet known.' },
          learning: { text: 'What surprised people', look: 'A councillor’s surprise is among it.' },
        },
      },
    },
    triesApplicant: 'Read what you sent, its receipt, and the letter with the reasons.',
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
