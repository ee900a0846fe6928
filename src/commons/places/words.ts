import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      slugShape:
        'Use a short name for the address: small letters, digits and dashes, starting with a letter.',
      slugTaken: 'That address belongs to Alongside itself. Choose another short name.',
      nameNeeded: 'Write the name people know the place by.',
    },
  },
})
