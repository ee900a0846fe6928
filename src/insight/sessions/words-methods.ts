import { inLanguages, type Language } from '#platform/words'
import { type Method, methodKeys, promptKeys } from './method.ts'

const written = inLanguages({
  en: {
    proud: {
      name: 'A time you felt proud',
      ask: 'Think of a time you felt proud. Last week or when you were small, big or tiny. It counts.',
      prompts: {
        moment: { text: 'What happened?', hint: 'Tell it, draw it or write one word.' },
        helped: { text: 'Who or what helped?', hint: 'Leave it empty if nothing comes to mind.' },
      },
    },
    meInFive: {
      name: 'Me, five years from now',
      ask: 'It is five years from now, and things went well. Look around. What do you see?',
      prompts: {
        doing: { text: 'What are you doing?', hint: 'A day you would like.' },
        living: { text: 'Where do you live?', hint: 'A place, a street, a room.' },
        withWhom: { text: 'Who is with you?', hint: 'No names needed. “My cousin” is fine.' },
        gotThere: { text: 'How did you get there?', hint: 'What you did, and what others did.' },
      },
    },
    councilInFive: {
      name: 'The council, five years from now',
      ask: 'It is five years from now, and the council is one you are glad of.',
      prompts: {
        council: { text: 'What is it like now?', hint: 'What it does, how it talks, who it listens to.' },
        helped: { text: 'How did you help it get there?', hint: 'The part you played.' },
      },
    },
    dream: {
      name: (word: string) => `${/^[aeiou]/i.test(word) ? 'An' : 'A'} ${word}`,
      ask: 'If it could be different here, what would you love to see?',
      prompts: {
        dream: { text: 'What would you love to see?', hint: 'Draw it, write it or say it.' },
        where: { text: 'Who or where is it for?', hint: 'People, a street, a school, everybody.' },
        already: { text: 'What is already part of it?', hint: 'A place, a person, something that works.' },
        couldDo: {
          text: 'What could you do for it?',
          hint: 'An hour, a skill, somebody you know. Or nothing.',
        },
      },
    },
  },
})

/** Every method in a language, dreams under the word the project chose for them. */
export const methods = {
  in(language: Language, dreamWord = 'dream'): readonly Method[] {
    const say = written.in(language)
    return methodKeys.map((key) => {
      const { ask, prompts } = say[key]
      const name = key === 'dream' ? say.dream.name(dreamWord) : say[key].name
      const texts = prompts as Readonly<Record<string, { readonly text: string; readonly hint: string }>>
      return {
        key,
        name,
        ask,
        prompts: promptKeys[key].map((prompt) => ({ key: prompt, text: '', hint: '', ...texts[prompt] })),
      }
    })
  },
}
