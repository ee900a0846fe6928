import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type WorryKind, worriesIn } from './worry.ts'

const worrying: readonly (readonly [WorryKind, string])[] = [
  ['selfHarm', 'Sometimes I want to die and nobody would notice.'],
  ['selfHarm', 'honestly i wanna kms'],
  ['selfHarm', 'My mate told everyone she was going to end her life.'],
  ['selfHarm', 'I have been cutting myself again'],
  ['selfHarm', 'He said he is suicidal but it was like a joke'],
  ['selfHarm', "I don't want to be here anymore"],
  ['selfHarm', 'They would be better off without me.'],
  ['selfHarm', 'I wish I was never born'],
  ['selfHarm', 'She took too many tablets last year'],
  ['hurtBySomeone', 'My stepdad hits me when he has been drinking.'],
  ['hurtBySomeone', 'He hits my mum'],
  ['hurtBySomeone', 'dad beats me at home when mum works nights'],
  ['hurtBySomeone', 'He hits me in the face and then says sorry'],
  ['afraid', 'I do not know who to say it to. please help me'],
  ['hurtBySomeone', 'I got beaten up on the way home and did not tell'],
  ['hurtBySomeone', 'She is in an abusive relationship'],
  ['hurtBySomeone', 'my uncle strangled my brother'],
  ['hurtBySomeone', 'they locked me in the shed'],
  ['sexual', 'A man touched me when I was nine'],
  ['sexual', 'I was raped.'],
  ['sexual', 'There was grooming going on at the club'],
  ['sexual', 'he made me have sex with his friend'],
  ['exploited', 'The olders make me carry stuff for them'],
  ['exploited', 'I owe them money and cannot get out'],
  ['exploited', 'It is all county lines round here and my brother is in it'],
  ['exploited', 'I am selling weed for a guy called nobody'],
  ['weapon', 'He pulled a knife on us at the bus stop'],
  ['weapon', 'My friend was stabbed in June.'],
  ['weapon', 'They said they would kill my brother'],
  ['weapon', 'I carry a blade because everybody does'],
  ['afraid', 'I am scared to go home'],
  ['afraid', 'I’m scared of my dad'],
  ['afraid', "I don't feel safe at home"],
  ['afraid', 'I am not allowed to tell anyone'],
  ['neglected', 'There is no food in the house most days'],
  ['neglected', 'I have nowhere to sleep tonight'],
  ['neglected', 'mum kicked me out in January'],
  ['neglected', 'we slept in the car for a week'],
  ['forced', 'They want to take me abroad to get married'],
  ['forced', 'My cousin had fgm'],
  ['blackmailed', 'he said he would send my nudes to everyone'],
  ['blackmailed', 'someone on snapchat keeps asking me for pictures'],
]

const everyday: readonly string[] = [
  'That maths test killed me.',
  'I would die for chips from that place.',
  'The park is dead in winter.',
  'My dad beats me at FIFA every single time.',
  'I beat my uncle at chess. He taught me.',
  'Please help me get a place on the course.',
  'The storm hits our town every winter.',
  'We got beat 4-0 in the final and still felt proud.',
  'The show was sick, I was crying laughing.',
  'I hit a six and the whole street heard it.',
  'A boxing club. Not for fighting, for having somewhere to go.',
  'I felt proud when I cut my hair myself.',
  'My nan taught me to use a proper kitchen knife and fork.',
  'Knife skills at the cookery class with Mr Ahmed.',
  'Stop and search makes everybody angry.',
  'I want to work with my uncle at the garage.',
  'Grooming dogs, my own salon, with a pink van.',
  'We ran 5 kms for the hospice.',
  'I was scared of the diving board and then I did it.',
  'I am not scared of anything now.',
  'A bus that runs after eight so that I can get home.',
  'I carried my little sister all the way back.',
  'Somewhere to sit outside that is not a shop doorway.',
  'I want to be here in five years, same street, own door.',
  'The council listens before it decides.',
  'Selling my own cakes at the market.',
  'My photos are up on the wall at school.',
  'We shot a film about our estate.',
  'I would like to run a food van.',
  'Touch rugby on Sundays, anyone can come.',
  'I hold the record for keepy-uppies on our road.',
  'Nobody forced me, I just went and I liked it.',
  'A hug when you come in. Asking first.',
]

test('words that a grown-up who cares should read today are noticed', async (t) => {
  for (const [kind, text] of worrying) {
    await t.test(text, () => {
      assert.ok(
        worriesIn(text).some((worry) => worry.kind === kind),
        `not seen as ${kind}: ${JSON.stringify(worriesIn(text))}`,
      )
    })
  }
})

test('what people say every day is left alone', async (t) => {
  for (const text of everyday) await t.test(text, () => assert.deepEqual(worriesIn(text), []))
})

test('capitals, curly apostrophes and line breaks hide nothing', () => {
  assert.equal(worriesIn('I WANT\nTO DIE').length, 1)
  assert.equal(worriesIn('I don’t want to be here any more').length, 1)
})

test('a worry points at the very words', () => {
  const text = 'It is fun here. My stepdad hits me. I like the chips.'
  const [worry] = worriesIn(text)
  assert.ok(worry)
  assert.equal(text.slice(worry.start, worry.end), worry.words)
  assert.match(worry.words, /hits me/)
})

test('part of another word is not the word', () => {
  assert.deepEqual(worriesIn('The drapery was grape coloured and the trapeze show was therapy.'), [])
})

test('a very long text takes no longer than reading it', () => {
  const text = `${'they said i wish we were not allowed to tell '.repeat(4000)}`
  const started = performance.now()
  worriesIn(text)
  assert.ok(performance.now() - started < 3000)
})
