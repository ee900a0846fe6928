import { inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      statementNeeded: 'Write the change you want to see, such as “Young people feel safe on the way home.”',
      areaNeeded: 'Choose the part of life this change belongs to.',
      bottomLineNeeded: 'Choose at least one thing it is good for.',
      provenanceNeeded: 'Say who this came from.',
      evidenceNeeded: 'Link it to at least one voice, theme or promise. An outcome nobody asked for has no place here.',
      evidenceGone: 'One of the things you linked has been taken back. Choose another.',
      qualityNeeded: 'Write how support should be, such as “Somebody who stays.”',
      indicatorNeeded: 'Write how you would know, in your own words.',
      whyNeeded: 'Say why the wording changes. Everybody can read it.',
      outcomeGone: 'That was taken back meanwhile. Open the list again.',
      nothingYet: 'There are no outcomes yet. Write the first one together.',
      youngShareEmpty: 'None of these came from young people yet. A framework cannot be agreed without them.',
      someBroken: (n: number) =>
        n === 1
          ? 'One outcome has no words behind it any more. Link it again, or take it back.'
          : `${n} outcomes have no words behind them any more. Link them again, or take them back.`,
    },
  },
})
