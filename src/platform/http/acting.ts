import { createHmac, hkdfSync } from 'node:crypto'
import { type Deed, seal } from '#platform/audit'
import type { Who } from '#platform/auth'
import { type Chance, spelling, wordsFrom } from '#platform/chance'
import { clockOf, type Database } from '#platform/db'
import type { Acting, DoorKind, PlaceHere } from './page.ts'

export interface ActingIn {
  readonly database: Database
  readonly place: PlaceHere
  readonly who: Who
  readonly chance: Chance
  readonly secret: Buffer
  readonly publicUrl: string
}

/** An act outside a request (the command line, the demonstrations, tests): one transaction, ledger sealed last. */
export function actIn<T>(where: ActingIn, work: (acting: Acting) => Promise<T>): Promise<T> {
  const { database, place, who, chance, publicUrl } = where
  const form = chance.id()
  return database.inPlace(place.id, async (tx) => {
    const deeds: Deed[] = []
    const result = await work({
      tx,
      who,
      place,
      chance,
      publicUrl,
      get now() {
        return clockOf(tx)
      },
      record: (deed) => void deeds.push(signed(who, deed)),
      wordsFor: (purpose) => derivedWords(where.secret, purpose, form),
      secretHash: (kind, secret) => lookup(where.secret, kind, secret),
      sealingKey: (purpose) => derivedKey(where.secret, purpose),
    })
    await seal(tx, place.id, deeds)
    return result
  })
}

export function signed(who: Who, deed: Deed): Deed {
  return who.kind === 'nobody' ? deed : { by: who.person, ...deed }
}

export function derivedWords(key: Buffer, purpose: string, form: string): string {
  return wordsFrom(createHmac('sha512', key).update(`${purpose}\n${form}`).digest())
}

/** A secret as the door keeps it. Words that people type are looked up by their spelling, not by how they were typed. */
export function lookup(key: Buffer, kind: DoorKind, secret: string): Buffer {
  const plain = kind === 'card' || kind === 'receipt' ? spelling(secret) : secret
  return createHmac('sha256', key).update(`${kind}\n${plain}`).digest()
}

/** A key of its own for each purpose: who holds one learns nothing about another, nor about the secret. */
export function derivedKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `alongside: ${purpose}`, 32))
}
