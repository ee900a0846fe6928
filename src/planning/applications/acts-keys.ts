import type { Acting } from '#platform/http'
import {
  isSigned,
  lock,
  padded,
  publicKeyOf,
  type Random,
  sha256,
  signText,
  unlock,
  unpadded,
} from '#platform/sealing'
import type { Draft } from './application.ts'
import { type Receipt, spelled } from './receipt.ts'
import type { Box, Opening } from './storage-opening.ts'

type Keeping = Pick<Acting, 'place' | 'chance' | 'sealingKey'>

/** Bytes of chance from whoever is acting. */
export function randomFrom({ chance }: Pick<Acting, 'chance'>): Random {
  return (bytes) => Buffer.from(chance.token(bytes), 'base64url')
}

const draftAbout = (acting: Keeping, application: string) => `draft\n${acting.place.id}\n${application}`

/** A draft as it is kept: under a key of its own, that nothing in the database leads to. */
export function lockDraft(acting: Keeping, application: string, draft: Draft): Buffer {
  const about = draftAbout(acting, application)
  return lock(acting.sealingKey(about), padded(Buffer.from(JSON.stringify(draft))), about, randomFrom(acting))
}

export function unlockDraft(acting: Keeping, application: string, locked: Buffer): Draft {
  const about = draftAbout(acting, application)
  return JSON.parse(unpadded(unlock(acting.sealingKey(about), locked, about)).toString()) as Draft
}

const boxAbout = (acting: Keeping, callId: string) => `box\n${acting.place.id}\n${callId}`

/** A new box: the public half in the open, the private half under the installation's secret. */
export function newBox(acting: Keeping, callId: string): Pick<Box, 'callId' | 'publicKey' | 'lockedKey'> {
  const random = randomFrom(acting)
  const privateKey = random(32)
  const about = boxAbout(acting, callId)
  return {
    callId,
    publicKey: publicKeyOf(privateKey),
    lockedKey: lock(acting.sealingKey('boxes'), privateKey, about, random),
  }
}

/** Throws where the installation's secret is not the one the box was made under. */
export function privateKeyOf(acting: Keeping, box: Pick<Box, 'callId' | 'lockedKey'>): Buffer {
  return unlock(acting.sealingKey('boxes'), box.lockedKey, boxAbout(acting, box.callId))
}

/** What an envelope is bound to: whose it is, which version, and its files as they lie there, bit for bit. */
export function aboutSent(
  acting: Keeping,
  sent: { readonly callId: string; readonly application: string; readonly version: number },
  files: readonly { readonly id: string; readonly lockedHash: Buffer | undefined }[],
): string {
  const those = files.map(({ id, lockedHash }) => `${id} ${lockedHash?.toString('hex') ?? 'gone'}`)
  return ['sent', acting.place.id, sent.callId, sent.application, String(sent.version), ...those].join('\n')
}

/** An application's own key, once opened: under the installation's secret. */
export function lockOpenedKey(acting: Keeping, application: string, key: Buffer): Buffer {
  return lock(acting.sealingKey('opened'), key, `opened\n${application}`, randomFrom(acting))
}

export function unlockOpenedKey(
  acting: Keeping,
  { application, lockedKey }: Required<Pick<Opening, 'application'>> & { readonly lockedKey: Buffer },
): Buffer {
  return unlock(acting.sealingKey('opened'), lockedKey, `opened\n${application}`)
}

export function digestOf(sealed: Buffer): string {
  return sha256(sealed).toString('hex')
}

export function signed(acting: Keeping, statement: Omit<Receipt, 'signature'>): Receipt {
  return { ...statement, signature: signText(spelled(statement), acting.sealingKey('receipts')) }
}

/** Whether this installation signed a receipt, letter by letter. It looks nothing up. */
export function verifyReceipt(acting: Pick<Acting, 'sealingKey'>, receipt: Receipt): boolean {
  return isSigned(spelled(receipt), receipt.signature, acting.sealingKey('receipts'))
}
