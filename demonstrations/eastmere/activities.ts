import type { Activity } from './types.ts'

/** What came out of the seven weeks. None of it was in the call. */
export const activities: readonly Activity[] = [
  {
    key: 'five-keys',
    title: 'Five keys',
    about:
      'Five places, one in each part of the borough, open one evening a week because somebody of ours unlocks them. A room behind the market, the reading end of the library, the old weighbridge hut, the changing rooms by the pitch and the lower floor of the Boathouse, which has its own door. It goes on now that the money is spent: a key costs nothing.',
    codesignedWith:
      'The bench lot chose the changing rooms and wrote the rules for them, of which there are three. Thirty-one people have held a key so far.',
    frontDoor:
      'For anybody our age, and whoever they bring. Nobody signs in. Look for the lantern: if it is lit, it is open. The first time, somebody will ask if you have eaten.',
    where: 'Weirside, Lantern Hill, Candle Street, Tannery Row and Mere Bank',
    when: 'One evening each, from five until half past eight',
    starts: 25,
    outcomes: [
      { outcome: 'trusted', because: 'If you have the key, it is not open until you come.' },
      { outcome: 'somewhere-warm', because: 'It is a room with a heater and nobody selling anything.' },
      { outcome: 'people-who-stay', because: 'The same four faces, the same evening, every week.' },
    ],
    assumption: {
      words: 'Somebody who is trusted with a key turns up.',
      verdict: 'held',
      why: 'Fifty-eight evenings out of sixty were opened on time. The other two opened late, by people who had run.',
      week: 37,
      by: 'remi',
    },
  },
  {
    key: 'standing-beside',
    title: 'Standing beside',
    about:
      'An electrician, a cook, a sound engineer and a mechanic each stand beside somebody who is trying it. They keep their hands in their pockets for as long as they can bear.',
    codesignedWith:
      'Remi and nine others wrote down what they wanted to be shown, and who they had already seen doing it. The mechanic is Dele, who was asked by Ash in person.',
    frontDoor: 'Ask at any of the five. You need not know how. You do have to want to hold the thing.',
    where: 'Wherever the key is that evening',
    when: 'Every second week, with the keys',
    starts: 26,
    ends: 36,
    outcomes: [
      { outcome: 'way-into-work', because: 'Somebody who does the job sees you doing it.' },
      { outcome: 'ask-again', because: 'They are back in two weeks and will ask whether you tried.' },
      { outcome: 'say-it-out-loud', because: 'It is easier to say that you can when it was seen.' },
    ],
    assumption: {
      words: 'People who have a trade will stand beside somebody for nothing, if asked properly.',
      verdict: 'didNot',
      why: 'They did it three times. Then they had rent to pay like everybody else, and were right to say so. It was paid from the fourth time on.',
      week: 37,
      by: 'marcus',
    },
  },
  {
    key: 'up-the-hill',
    title: 'The bus up the hill',
    about: 'Sixteen seats from Candle Street to the top of Lantern Hill, after closing, driven by Maureen.',
    codesignedWith: 'Ash drew the route. The people with the clicker counted who was left.',
    frontDoor: 'Stand where the 14 used to stop. It is free and it waits four minutes.',
    where: 'Candle Street to Lantern Hill',
    when: 'Once a week at twenty to nine, on the evening most people asked for',
    starts: 25,
    ends: 36,
    outcomes: [
      { outcome: 'somewhere-warm', because: 'A room you cannot get home from is not open to you.' },
      { outcome: 'see-what-we-changed', because: 'It is a bus. You can point at it.' },
    ],
    assumption: {
      words: 'If there is a way home, people from the hill come down.',
      verdict: 'notKnown',
      why: 'It was full by the fifth week. Whether they would have come anyway, nobody asked them before.',
      week: 37,
      by: 'ash',
    },
  },
  {
    key: 'clearing-the-bank',
    title: 'Clearing the bank',
    about:
      'Four afternoons of pulling things out of the reeds. The bandstand was sanded and has a light in it.',
    codesignedWith: 'Jo’s list, Mere Bank Oars’ waders and two sisters who know about newts.',
    frontDoor: 'Bring nothing. Gloves are at the bandstand and so is the soup, which is Bernie’s.',
    where: 'Mere Bank, from the weir to the bandstand',
    when: 'Four Saturdays, after lunch',
    starts: 29,
    ends: 35,
    outcomes: [
      { outcome: 'outdoors', because: 'You look after what you have had your arms in.' },
      { outcome: 'see-what-we-changed', because: 'Before and after are forty metres apart.' },
    ],
  },
  {
    key: 'the-late-one',
    title: 'The Late One',
    about:
      'One night for the whole borough, made and run by the people with the keys. All five places stayed open, then everybody walked down to the water behind whoever carried their lantern. Eleven families cooked. There was one stage with nobody famous on it, and the lights were Jo’s.',
    codesignedWith:
      'Sixty-four young people had a job that night with their name beside it, and chose it. So did Len, who was in charge of not falling in.',
    frontDoor:
      'For everyone. Follow the nearest lantern down the hill. There is a way in by the weir gate without steps.',
    where: 'All five places, and then the bandstand',
    when: 'One night, from dusk until ten, with three buses',
    starts: 36,
    ends: 36,
    outcomes: [
      { outcome: 'say-it-out-loud', because: 'The whole borough saw who did what.' },
      { outcome: 'way-into-work', because: 'Each job on the night was somebody’s trade, and was paid.' },
      { outcome: 'see-what-we-changed', because: 'You cannot say that it did not happen.' },
      { outcome: 'people-who-stay', because: 'You do not make a thing like that with strangers.' },
    ],
  },
]
