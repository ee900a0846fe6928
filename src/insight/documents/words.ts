import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      titleNeeded: 'Write what the document is called.',
      sourceNeeded: 'Write who published it.',
      textNeeded: 'Paste the text of the document.',
      textTooLong: 'This is longer than a million characters. Register it in two parts.',
      notText: 'This is not a plain text file. Open the document, copy its text and paste it instead.',
      fileNeeded: 'Choose a .txt file.',
      fileTooBig: 'This file is bigger than 1 MB. Save only its text, or register it in two parts.',
      yearShape: 'Write the year with four digits, such as 2024.',
      addressShape: 'Write the whole web address, starting with https://',
      quoteNeeded: 'Paste the words of the promise.',
      notInText:
        'These words do not stand in the document like this. Copy them from the text, exactly as they are.',
      markedAlready: 'These words are marked already.',
      readAlready: 'Somebody has changed this promise since. Look again.',
      nothingTicked: 'Tick at least one suggestion.',
      unmarked: 'Somebody took this mark out.',
    },
    n: (n: number) => counted(n, 'promise', 'promises'),
  },
})
