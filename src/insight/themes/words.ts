import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      nameNeeded: 'Give the box a name. Words from one of its cards work best.',
      nameTooLong: 'Use 120 characters or fewer.',
      nameTaken: (name: string) =>
        `There is a box called “${name}” already. Put the cards in that one, or choose another name.`,
      cardsNeeded: 'Tick at least one card.',
      cardGone: 'One of these cards is not on the board any more. Tick the others and try again.',
      themeGone: 'That box is not on the board any more. Choose another.',
      sameTheme: 'Choose another box: this is the same one.',
      notTheLast: 'Somebody has changed the board since. Look at it again, then undo the last change first.',
      where: 'Choose where the cards go.',
    },
  },
})
