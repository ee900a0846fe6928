import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    navigation: {
      projects: 'Projects',
      mine: 'My page',
      desk: 'What needs me',
      mirror: 'The mirror',
      places: 'Places',
    },
    signedInAs: (name: string) => `You are here as ${name}`,
    signedIn: 'You are signed in',
    leaveNow: 'Sign out',
    comeBack: 'Come back with a card',
    enterAs: 'Enter as…',
    runBy: (who: string) => `Run by ${who}.`,
    illustrative: 'Everything in this place is made up, to show how it works.',
    record: 'This place holds only what published sources say. What they leave out is shown as a gap.',
    notFound: {
      title: 'We cannot find that page',
      body: 'The address may be mistyped, or the page may be only for some people.',
      next: 'Start from the home page',
    },
    forbidden: { title: 'This page is not open to you', next: 'Go to your page' },
    conflict: {
      title: 'Somebody changed this while you were writing',
      body: 'Nothing is lost. Here are both texts. Copy what you want to keep, then open the page again.',
      theirs: 'What it says now',
      yours: 'What you wrote',
      next: 'Open the page again',
    },
    broken: {
      title: 'Something broke on our side',
      body: 'It is not your fault, and what you sent before is safe. Go back and try once more.',
      reference: (reference: string) => `If it happens again, tell us this reference: ${reference}.`,
    },
    resting: {
      title: 'We will be back in a moment',
      body: 'What you sent before is safe. Wait a little, then load this page again. What you typed is still in your browser if you go back.',
    },
    tooMany: {
      title: 'That was very fast',
      body: 'Too much came from this browser in one minute. Wait a minute, then go on. Nothing is lost.',
    },
    tooBig: {
      title: 'That was too big to send',
      body: 'A picture may be 12 MB at most. Go back and choose a smaller one. Your words are still there.',
    },
    elsewhere: {
      title: 'This form came from another website',
      body: 'To keep you safe we did nothing with it. Open the page here and send it again.',
    },
    home: 'Home',
  },
})
