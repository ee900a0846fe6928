import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      closed: 'This round is closed. Nobody’s dots can be changed any more.',
      tooMany: (dots: number) => `You have ${dots} dots. Take some back first.`,
      unknown: 'One of these outcomes was taken back meanwhile. Load the page again.',
      wholeDots: 'Dots are whole. Use 0, 1, 2 and so on.',
      headsNeeded: 'Write how many people placed dots on paper.',
      moreThanHeads: 'There are more dots here than so many people have. Count again.',
      dotsRange: 'Give each person between 1 and 20 dots.',
      twoOutcomes: 'There must be at least two outcomes to choose between.',
      openAlready: 'A round is open already. Close it before you open another.',
      reasonNeeded: 'Say why it was not chosen this time. Whoever asked for it will read this.',
      notNamed: 'Not named in the published account',
    },
  },
})
