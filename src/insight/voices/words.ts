import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    rules: {
      record: 'This is a record of something that is over. Nothing can be added to it.',
      noLead: 'Nobody is named yet who keeps people safe here. So we do not ask for your words yet.',
      nothingSaid: 'Write something, or add a photo. You can also skip this question.',
      tooLong: 'That is very long. Use 4,000 characters or fewer.',
      groupNameNeeded: 'Give your group a name. It can be anything.',
      groupNameTooLong: 'Use a shorter name for your group.',
      groupNameIsContact: 'Leave out phone numbers and addresses. A name is enough.',
      saidAlready: 'You have shared this already.',
      takenBack: 'This was taken back or changed. There is nothing here to do any more.',
      answeredAlready: 'Somebody answered this a moment ago.',
      notAnswered: 'This is not answered, so there is nothing to undo.',
      worriedAbout: 'Somebody is worried about this one. It is with the safeguarding lead now.',
      reasonNeeded: 'Write why. The person who said it will read your reason.',
      retellingNeeded: 'Write it in your own words first.',
      name: {
        needed: 'Write the name to put beside your words.',
        tooLong: 'Use 60 characters or fewer.',
        looksLikeContact: 'Leave out phone numbers and addresses. A name is enough.',
      },
      picture: {
        tooBig: 'That photo is too big. Use one under 12 MB.',
        notAPicture: 'That file is not a photo we can read. Try a JPG or PNG.',
      },
    },
    kinds: {
      proudMoment: 'A proud moment',
      meInFive: 'Me in five years',
      councilInFive: 'The council in five years',
      dream: 'A dream',
      story: 'A story',
    },
    kindsMany: {
      proudMoment: 'Proud moments',
      meInFive: 'Me in five years',
      councilInFive: 'The council in five years',
      dream: 'Dreams',
      story: 'Stories',
    },
  },
})

export function voiceCount(n: number): string {
  return counted(n, 'voice', 'voices')
}
