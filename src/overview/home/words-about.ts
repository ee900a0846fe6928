import { inLanguages } from '#platform/words'

/** What Alongside says of itself. Each sentence is checked against what the program does; change both together. */
export const aboutWords = inLanguages({
  en: {
    about: {
      title: 'About Alongside',
      titleHere: (place: string) => `Who runs ${place}`,
      lead: 'Public services are often planned without the people who use them. Here they are planned together.',
      what: {
        title: 'What this is',
        does: 'Young people and adults say what should change. A team of both decides what comes first, and who gets the money.',
        thread: 'Every step points back to the words it came from. Where that is not so, the page says so.',
        rights: 'Who decides is written down first. What young people decide cannot be closed without them.',
      },
      who: {
        title: 'Who runs this',
        here: (who: string) => `This place is run by ${who}.`,
        unknown: 'Nobody has been written down yet as running this place.',
        contact: (contact: string) => `You can reach them here: ${contact}`,
        noContact: 'No contact has been given yet.',
        elsewhere: 'Each place is run by its own people. Its page says who they are.',
      },
      kinds: {
        title: 'Real, made up, or a record',
        real: 'In a real place, everything is said and decided by real people.',
        illustrative:
          'A made-up place shows how it works. Its people and their words are invented, and each page says so.',
        record:
          'A record holds only what published sources say. What they leave out is shown as a gap, never filled in.',
      },
      start: {
        title: 'Start a project',
        ask: 'If your council has a place here, ask the people who run it. Staff can start a project in minutes.',
        own: 'If it has none, you can run Alongside yourself. It is free, and its code is open (MIT licence).',
        places: 'Places here',
      },
      keep: {
        title: 'You keep this place',
        invite: 'Invite somebody to work here',
        name: 'How it is named in open data',
      },
    },
    privacy: {
      title: 'Privacy',
      titleHere: (place: string) => `Privacy in ${place}`,
      lead: 'You can take part without a name, an account or an e-mail address.',
      madeUp:
        'This place is a demonstration. Do not write anything real here: anybody can enter it as any of its people.',
      record: 'This place is a published record. Nobody is asked for anything, so nothing is kept about you.',
      kept: {
        title: 'What is kept',
        words: 'What you say, the day you said it, and what you allow us to do with it.',
        receipt: 'Your receipt and your card only as a scrambled mark. Nobody here can read the six words.',
        name: 'A name only if you chose one. It need not be your real name.',
        seat: 'If you are in a team: that you are in it, and what you said about each decision.',
        staff: 'If you work here: how you sign in, and an e-mail address if you gave one.',
        acts: 'That something was done, and when. It is a list nobody can change quietly. It holds no words of yours.',
      },
      notKept: {
        title: 'What is never kept',
        why: 'Why somebody is in a project. There is no box for it.',
        came: 'Who came to a meeting. Only how many came.',
        where: 'Where you are, which phone you have, or what it says about you.',
        address:
          'Your network address. It is used for a minute, to stop one computer sending thousands of forms.',
        others: 'Nothing comes from other companies. There are no adverts, and nobody counts your visits.',
      },
      sees: {
        title: 'Who sees what you say',
        team: 'The project’s team. Everybody else only if you said yes to that.',
        worry:
          'If somebody may be getting hurt, one named person has to act. You read who that is before you write.',
        name: 'No name stands beside your words unless you asked for it.',
      },
      long: {
        title: 'How long',
        draft: 'What you began and did not send is deleted after a day.',
        said: 'What you said stays until you take it back, or until the place ends.',
        back: 'When you take it back, your words and photos are deleted at once. Only that somebody once said something stays.',
        traces:
          'The people who run the place then clean its disk. What was printed or copied before, we cannot reach.',
      },
      browser: {
        title: 'What your browser remembers',
        session: 'That you came in: 90 days on your own phone, 7 days if you work here. “Sign out” ends it.',
        receipt: 'Your open receipt, for an hour.',
        language: 'Your language, for a year.',
        form: 'A random mark that shows a form came from you. It goes when you close the browser.',
        clear: '“Finish and clear” takes all of it off the device.',
      },
      rights: {
        title: 'Ask, put right, complain',
        receipt:
          'With your receipt you can read, change, copy and take back what you said, without asking anybody.',
        ask: (contact: string) => `For everything else, ask here: ${contact}`,
        askPlace: 'For everything else, ask the people who run the place. Its own page says who they are.',
        complain:
          'You can also complain to the Information Commissioner’s Office, which looks after privacy in the UK.',
      },
    },
    accessibility: {
      title: 'Accessibility',
      titleHere: (place: string) => `Accessibility in ${place}`,
      lead: 'Everybody should be able to take part here, with any phone, any keyboard and any reader.',
      works: {
        title: 'What works',
        script: 'Taking part works without scripts. Every page prints.',
        keys: 'Every page can be used with a keyboard alone. Nothing needs dragging.',
        size: 'Text can grow to four times its size. Pages fit a small phone.',
        colour: 'Colour never speaks alone: there is always a word or a shape beside it.',
        read: 'What young people read is written in short sentences and plain words.',
        paper: 'Everything people are asked can also be said on paper, and typed in by somebody.',
      },
      not: {
        title: 'What does not work yet',
        languages: 'Pages are written in English only. Somebody has to translate for you.',
        aloud: 'Sentences are not recorded as sound. A screen reader or your phone can read them to you.',
        photos: 'A photo of a drawing may have no description, when nobody wrote one.',
        passkey: 'Signing in with a passkey needs a script. Only people who work here do that.',
        audit: 'Nobody from outside has tested these pages yet. We aim at WCAG 2.2, level AA.',
      },
      tell: {
        title: 'Tell us',
        here: (contact: string) => `If something keeps you out, say so here: ${contact}`,
        elsewhere:
          'If something keeps you out, tell the people who run the place. Its own page says who they are.',
        other: 'They also have to find another way for you, such as paper, a call or a visit.',
        complain: 'If nobody answers, the Equality Advisory and Support Service can help you in the UK.',
      },
    },
  },
})
