/**
 * How something is sealed until it may be opened; `docs/sealing.md` says the same in words. Pure: keys and chance
 * are passed in, and what was changed by anybody on the way throws instead of opening.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto'

/** So many bytes of chance. */
export type Random = (bytes: number) => Buffer

// Raw keys of 32 bytes, in the coat Node asks for.
const privateCoat = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicCoat = Buffer.from('302a300506032b656e032100', 'hex')
const KEY = 32
const NONCE = 12
const TAG = 16
const FORM = 1
// An envelope says nothing about how much was written: every one is a multiple of this long.
const PAD = 4096

const privateOf = (raw: Buffer) =>
  createPrivateKey({ key: Buffer.concat([privateCoat, raw]), format: 'der', type: 'pkcs8' })
const publicFrom = (raw: Buffer) =>
  createPublicKey({ key: Buffer.concat([publicCoat, raw]), format: 'der', type: 'spki' })

/** The X25519 public key that belongs to 32 private bytes. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  return createPublicKey(privateOf(privateKey)).export({ format: 'der', type: 'spki' }).subarray(-KEY)
}

/** AES-256-GCM with a nonce of chance: `nonce ‖ ciphertext ‖ tag`. What it is about is bound to it. */
export function lock(key: Buffer, plain: Buffer, about: string, random: Random): Buffer {
  const nonce = random(NONCE)
  return Buffer.concat([nonce, encrypted(key, nonce, plain, about)])
}

/** The way back. Throws when the key, the bytes or what they are about differ in one bit. */
export function unlock(key: Buffer, locked: Buffer, about: string): Buffer {
  return decrypted(key, locked.subarray(0, NONCE), locked.subarray(NONCE), about)
}

/** Seals content to the box of a call: only the box's private key opens it. */
export function seal(content: Buffer, about: string, box: Buffer, random: Random): Buffer {
  const contentKey = random(KEY)
  const onceOnly = random(KEY)
  const shown = publicKeyOf(onceOnly)
  const wrapping = wrappingKey(onceOnly, box, shown, box)
  return Buffer.concat([
    Buffer.of(FORM),
    shown,
    lock(wrapping, contentKey, about, random),
    lock(contentKey, padded(content), about, random),
  ])
}

/** The key of one envelope, taken out of it with the box's private key. */
export function contentKeyOf(envelope: Buffer, about: string, boxPrivate: Buffer): Buffer {
  const { shown, wrapped } = partsOf(envelope)
  return unlock(wrappingKey(boxPrivate, shown, shown, publicKeyOf(boxPrivate)), wrapped, about)
}

/** What an envelope holds, with its own key. */
export function contentOf(envelope: Buffer, about: string, contentKey: Buffer): Buffer {
  return unpadded(unlock(contentKey, partsOf(envelope).locked, about))
}

/** What an envelope holds, with the box's private key. */
export function open(envelope: Buffer, about: string, boxPrivate: Buffer): Buffer {
  return contentOf(envelope, about, contentKeyOf(envelope, about, boxPrivate))
}

/** Hides how long something is, to the next 4 KiB. */
export function padded(content: Buffer): Buffer {
  const whole = Buffer.alloc(Math.ceil((content.length + 4) / PAD) * PAD)
  whole.writeUInt32BE(content.length)
  content.copy(whole, 4)
  return whole
}

export function unpadded(whole: Buffer): Buffer {
  return whole.subarray(4, 4 + whole.readUInt32BE())
}

export const CHUNK = 256 * 1024

/**
 * A file in pieces of one length, under a key used for nothing else, so that its nonces may simply be counted.
 * Each piece knows its number and whether it is the last: none can be left out, moved or added.
 */
export function lockFile(key: Buffer, bytes: Buffer, about: string): Buffer[] {
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK))
  return Array.from({ length: count }, (_, n) => {
    const piece = Buffer.alloc(CHUNK)
    bytes.copy(piece, 0, n * CHUNK, (n + 1) * CHUNK)
    return encrypted(key, counted(n), piece, pieceOf(about, n, count))
  })
}

export function unlockFile(key: Buffer, pieces: readonly Buffer[], size: number, about: string): Buffer {
  const plain = pieces.map((piece, n) => decrypted(key, counted(n), piece, pieceOf(about, n, pieces.length)))
  return Buffer.concat(plain).subarray(0, size)
}

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
}

/** X25519, then HKDF-SHA-256 over both public keys: the key that wraps one envelope's own key. */
function wrappingKey(mine: Buffer, theirs: Buffer, shown: Buffer, box: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: privateOf(mine), publicKey: publicFrom(theirs) })
  const salt = Buffer.concat([shown, box])
  return Buffer.from(hkdfSync('sha256', shared, salt, 'alongside: the key of an application', KEY))
}

function partsOf(envelope: Buffer) {
  if (envelope[0] !== FORM) throw new Error('this envelope is of a form nobody knows')
  const wrappedEnd = 1 + KEY + NONCE + KEY + TAG
  return {
    shown: envelope.subarray(1, 1 + KEY),
    wrapped: envelope.subarray(1 + KEY, wrappedEnd),
    locked: envelope.subarray(wrappedEnd),
  }
}

function encrypted(key: Buffer, nonce: Buffer, plain: Buffer, about: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypted(key: Buffer, nonce: Buffer, body: Buffer, about: string): Buffer {
  if (body.length < TAG) throw new Error('too short to have been sealed')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(body.subarray(-TAG))
  return Buffer.concat([decipher.update(body.subarray(0, -TAG)), decipher.final()])
}

function counted(n: number): Buffer {
  const nonce = Buffer.alloc(NONCE)
  nonce.writeUInt32BE(n, NONCE - 4)
  return nonce
}

const pieceOf = (about: string, n: number, count: number) => `${about}\n${n} of ${count}`
