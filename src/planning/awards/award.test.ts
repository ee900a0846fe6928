import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '#commons/power'
import { mayDecideSo, mayPrepare, mayPublish, maySign } from './award.ts'
import { checklist, countOpen } from './checklist.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const pounds = (pence: number) => `${pence / 100}`
const texts = (ruling: { ok: boolean; problems?: readonly { text: string }[] }) =>
  ruling.problems?.map(({ text }) => text) ?? []

const decision: Decision = {
  id: 'd',
  cycleId: 'c',
  right: undefined,
  matter: 'award',
  question: 'Who?',
  options: [],
  openedAt: Temporal.Instant.from('2026-04-23T17:00:00Z'),
  closedAt: Temporal.Instant.from('2026-04-30T17:00:00Z'),
  chosen: ['a', 'b'],
  reasons: 'Because.',
  youngLeftIt: 0,
  happenedOn: undefined,
  source: undefined,
  override: undefined,
}
const told = {
  ground: 'unsafe',
  reason: 'It is.',
  toldOn: '2026-05-01',
  toldAt: Temporal.Instant.from('2026-05-01T17:00:00Z'),
  toldBy: 'p',
  reply: undefined,
  publishedAt: undefined,
}

test('the reasons name no applicant, however the name is written; a part of a word is no name', () => {
  const so = (reasons: string) =>
    mayDecideSo({ noneId: 'n', most: 1, chosen: ['a'], reasons, names: ['Mere Bank Oars'] }, say)
  assert.deepEqual(texts(so('We liked mere-bank OARS.')), [say.namesSomebody('Mere Bank Oars')])
  assert.equal(so('Sheer mere bank oarsmen.').ok, true)
  assert.equal(so('The one with the key.').ok, true)
})

test('as many may be chosen as the call says, and none only by itself', () => {
  const so = (chosen: string[]) => mayDecideSo({ noneId: 'n', most: 2, chosen, reasons: '', names: [] }, say)
  assert.deepEqual(texts(so([])), [say.chooseOne])
  assert.equal(so(['a', 'b']).ok, true)
  assert.deepEqual(texts(so(['a', 'b', 'c'])), [say.tooMany(2)])
  assert.equal(so(['n']).ok, true)
  assert.deepEqual(texts(so(['n', 'a'])), [say.noneAlone])
})

test('the sum of what is promised stays within the call and within the pot, to the penny', () => {
  const so = (one: number, other: number, promisedPence = 0) =>
    mayPrepare(
      {
        decision,
        noneId: 'n',
        most: 2,
        grants: [
          { application: 'a', pence: one },
          { application: 'b', pence: other },
        ],
        callPence: 1000,
        potPence: 1500,
        promisedPence,
      },
      say,
      pounds,
    )
  assert.equal(so(600, 400).ok, true)
  assert.deepEqual(texts(so(600, 401)), [say.moreThanCall('10')])
  assert.equal(so(600, 400, 500).ok, true)
  assert.deepEqual(texts(so(600, 400, 501)), [say.moreThanPot('9.99')])
  assert.deepEqual(texts(so(600, 0)), [say.amountNeeded])
})

test('a decision that was closed elsewhere for more than the call said, or for somebody and nobody, moves no money', () => {
  const so = (chosen: string[]) =>
    texts(
      mayPrepare(
        {
          decision: { ...decision, chosen },
          noneId: 'n',
          most: 1,
          grants: chosen.map((application) => ({ application, pence: 1 })),
          callPence: 10,
          potPence: 10,
          promisedPence: 0,
        },
        say,
        pounds,
      ),
    )
  assert.deepEqual(so(['a']), [])
  assert.deepEqual(so(['a', 'b']), [say.tooMany(1)])
  assert.deepEqual(so(['a', 'n']), [say.noneAlone])
  assert.deepEqual(so(['n']), [])
})

test('an override stops everything from the moment the group is told of it', () => {
  const overridden = { ...decision, override: told }
  const signing = {
    award: { preparedBy: 'x', signedAt: undefined },
    by: 'y',
    role: 'Head',
    hasInterest: false,
    open: 0,
  }
  assert.deepEqual(texts(maySign({ ...signing, decision: overridden }, say)), [say.overridden])
  assert.equal(maySign({ ...signing, decision }, say).ok, true)
  assert.deepEqual(texts(maySign({ ...signing, decision: { ...decision, closedAt: undefined } }, say)), [
    say.notDecided,
  ])
})

test('nobody signs what they wrote down, what they have an interest in, or before the list is settled', () => {
  const so = (changes: object) =>
    texts(
      maySign(
        {
          award: { preparedBy: 'x', signedAt: undefined },
          decision,
          by: 'y',
          role: 'Head',
          hasInterest: false,
          open: 0,
          ...changes,
        },
        say,
      ),
    )
  assert.deepEqual(so({}), [])
  assert.deepEqual(so({ by: 'x' }), [say.ownWork])
  assert.deepEqual(so({ by: undefined }), [say.ownWork])
  assert.deepEqual(so({ hasInterest: true }), [say.interest])
  assert.deepEqual(so({ open: 1 }), [say.notReady])
  assert.deepEqual(so({ role: ' ' }), [say.roleNeeded])
})

test('everybody is told only after the last applicant was', () => {
  const signedAt = decision.closedAt
  const so = (sent: string[], awards = ['a', 'b']) =>
    texts(
      mayPublish(
        {
          decision,
          noneId: 'n',
          announced: false,
          awards: awards.map((applicationId) => ({ applicationId, signedAt })),
          assessed: ['a', 'b', 'c'],
          sent: new Set(sent),
        },
        say,
      ),
    )
  assert.deepEqual(so(['a', 'b', 'c']), [])
  assert.deepEqual(so(['a', 'b']), [say.summariesMissing(1)])
  assert.deepEqual(so(['a', 'b', 'c'], ['a']), [say.unsigned])
})

test('the list before the signature names what is open, and what only contracts are asked', () => {
  const all = { decisionHolds: true, published: true, declared: true, talkedOver: true, withinPot: true }
  assert.equal(countOpen(checklist(all)), 0)
  for (const fact of Object.keys(all)) assert.equal(countOpen(checklist({ ...all, [fact]: false })), 1, fact)
  assert.equal(checklist(all).filter(({ state }) => state === 'notAsked').length, 1)
})
