import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { nobody } from '#platform/auth'
import { eraseLettersAbout, listLetters, post } from '#platform/mail'
import { freshHouse } from '#testing'

const house = await freshHouse()
after(() => house.close())
const letter = { to: 'lead@example.org', subject: 'There is something to read', body: 'Sign in to read it.' }

async function jobs(): Promise<number> {
  const client = new pg.Client({ connectionString: house.adminUrl })
  await client.connect()
  const { rows } = await client.query("select count(*)::int as n from pgboss.job where name = 'send-letter'")
  await client.end()
  return rows[0].n
}

test('a letter and the job that sends it are written by the act that commits, and by no other', async () => {
  await house.act(nobody, (acting) => post(acting.tx, acting.place.id, { ...letter, id: acting.chance.id() }))
  assert.equal(await jobs(), 1)
  await assert.rejects(
    house.act(nobody, async (acting) => {
      await post(acting.tx, acting.place.id, { ...letter, id: acting.chance.id() })
      throw new Error('changed my mind')
    }),
  )
  assert.equal(await jobs(), 1)
  assert.equal(
    (await house.database.inPlace(house.place.id, (tx) => listLetters(tx, house.place.id))).length,
    1,
  )
})

test('erasing what a letter is about erases the letter, and leaves others', async () => {
  await house.act(nobody, async (acting) => {
    const about = acting.chance.id()
    await post(acting.tx, acting.place.id, { ...letter, id: acting.chance.id(), concerns: [about] })
    await eraseLettersAbout(acting.tx, acting.place.id, about)
  })
  assert.equal(
    (await house.database.inPlace(house.place.id, (tx) => listLetters(tx, house.place.id))).length,
    1,
  )
})
