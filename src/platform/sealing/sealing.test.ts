import assert from 'node:assert/strict'
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { test } from 'node:test'
import {
  contentKeyOf,
  contentOf,
  isSigned,
  lock,
  lockFile,
  open,
  publicKeyOf,
  seal,
  signingPublicKey,
  signText,
  unlock,
  unlockFile,
} from '#platform/sealing'

const hex = (text: string) => Buffer.from(text, 'hex')
const about = 'place, call, application, version'

/** Chance that says the same every time. */
function counting() {
  let n = 0
  return (bytes: number) => createHash('sha256').update(`chance ${n++}`).digest().subarray(0, bytes)
}

/** Every copy of some bytes with one bit changed, a few hundred at most. */
function* oneBitOff(bytes: Buffer): Generator<Buffer> {
  const step = Math.max(1, Math.floor(bytes.length / 300))
  for (let at = 0; at < bytes.length; at += step) {
    const copy = Buffer.from(bytes)
    copy[at]! ^= 1 << (at % 8)
    yield copy
  }
}

test('X25519 says what RFC 7748 says', () => {
  const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
  assert.equal(
    publicKeyOf(alice).toString('hex'),
    '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  )
  const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
  assert.equal(
    publicKeyOf(bob).toString('hex'),
    'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  )
})

test('Ed25519 says what RFC 8032 says', () => {
  const seed = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
  const signature = hex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ).toString('base64url')
  assert.equal(signText('', seed), signature)
  assert.equal(
    Buffer.from(signingPublicKey(seed), 'base64url').toString('hex'),
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  )
  assert.ok(isSigned('', signature, seed))
  assert.equal(isSigned('a', signature, seed), false)
  assert.equal(isSigned('', signature.slice(2), seed), false)
  for (const changed of oneBitOff(Buffer.from(signature, 'base64url')))
    assert.equal(isSigned('', changed.toString('base64url'), seed), false)
})

test('the same chance seals the same envelope, to the byte', () => {
  const box = publicKeyOf(hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'))
  const envelope = seal(Buffer.from('Bikes for everyone.'), about, box, counting())
  assert.equal(
    createHash('sha256').update(envelope).digest('hex'),
    '95e2e352a192e3590e4bd2fb0dcc8e626febe99058ef0b92c8807bdf4e282a49',
  )
})

test('another program opens an envelope from the protocol alone', async () => {
  const { subtle } = webcrypto
  const boxPrivate = randomBytes(32)
  const box = publicKeyOf(boxPrivate)
  const envelope = seal(Buffer.from('Bikes for everyone.'), about, box, randomBytes)
  const pkcs8 = Buffer.concat([hex('302e020100300506032b656e04220420'), boxPrivate])
  const mine = await subtle.importKey('pkcs8', new Uint8Array(pkcs8), 'X25519', false, ['deriveBits'])
  const shown = new Uint8Array(envelope.subarray(1, 33))
  const theirs = await subtle.importKey('raw', shown, 'X25519', true, [])
  const shared = await subtle.deriveBits({ name: 'X25519', public: theirs }, mine, 256)
  const ikm = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const wrapping = await subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: Buffer.concat([shown, box]),
      info: Buffer.from('alongside: the key of an application'),
    },
    ikm,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
  const opened = async (key: webcrypto.CryptoKey, from: number, to?: number) =>
    Buffer.from(
      await subtle.decrypt(
        {
          name: 'AES-GCM',
          iv: new Uint8Array(envelope.subarray(from, from + 12)),
          additionalData: Buffer.from(about),
        },
        key,
        new Uint8Array(envelope.subarray(from + 12, to)),
      ),
    )
  const raw = await opened(wrapping, 33, 93)
  const contentKey = await subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['decrypt'])
  const whole = await opened(contentKey, 93)
  assert.equal(whole.subarray(4, 4 + whole.readUInt32BE()).toString(), 'Bikes for everyone.')
})

test('an envelope opens with the box’s own key and about its own application, and nothing else', () => {
  const boxPrivate = randomBytes(32)
  const content = Buffer.from('Bikes for everyone.')
  const envelope = seal(content, about, publicKeyOf(boxPrivate), randomBytes)
  assert.deepEqual(open(envelope, about, boxPrivate), content)
  assert.throws(() => open(envelope, about, randomBytes(32)))
  assert.throws(() => open(envelope, `${about} 2`, boxPrivate))
  assert.throws(() => open(envelope.subarray(0, 60), about, boxPrivate))
  assert.throws(() => open(Buffer.alloc(0), about, boxPrivate))
  for (const changed of oneBitOff(envelope)) assert.throws(() => open(changed, about, boxPrivate))
})

test('once opened, an envelope can be read again with its own key alone', () => {
  const boxPrivate = randomBytes(32)
  const envelope = seal(Buffer.from('Bikes.'), about, publicKeyOf(boxPrivate), randomBytes)
  const contentKey = contentKeyOf(envelope, about, boxPrivate)
  assert.equal(contentOf(envelope, about, contentKey).toString(), 'Bikes.')
  assert.throws(() => contentOf(envelope, about, randomBytes(32)))
})

test('one word and a thousand make envelopes of one length', () => {
  const box = publicKeyOf(randomBytes(32))
  const lengthOf = (size: number) => seal(Buffer.alloc(size, 'a'), about, box, randomBytes).length
  assert.equal(lengthOf(1), lengthOf(4092))
  assert.equal(lengthOf(4093), lengthOf(1) + 4096)
})

test('what is locked opens with its key, about its own thing, unchanged', () => {
  const key = randomBytes(32)
  const locked = lock(key, Buffer.from('a draft'), about, randomBytes)
  assert.equal(unlock(key, locked, about).toString(), 'a draft')
  assert.throws(() => unlock(randomBytes(32), locked, about))
  assert.throws(() => unlock(key, locked, 'another draft'))
  for (const changed of oneBitOff(locked)) assert.throws(() => unlock(key, changed, about))
  assert.notDeepEqual(lock(key, Buffer.from('a draft'), about, randomBytes), locked)
})

test('a file comes back whole, and no piece of it can be changed, left out, moved or added', () => {
  const key = randomBytes(32)
  for (const size of [0, 1, 262_144, 262_145, 600_000]) {
    const bytes = randomBytes(size)
    const pieces = lockFile(key, bytes, about)
    assert.deepEqual(unlockFile(key, pieces, size, about), bytes, String(size))
    assert.equal(new Set(pieces.map(({ length }) => length)).size, 1, 'every piece has one length')
  }
  const [one, two, three] = lockFile(key, randomBytes(600_000), about)
  assert.ok(one && two && three)
  for (const pieces of [
    [one, two],
    [two, one, three],
    [one, two, three, three],
    [one, two, two],
  ])
    assert.throws(() => unlockFile(key, pieces, 600_000, about))
  assert.throws(() => unlockFile(key, [one, two, three], 600_000, 'another file'))
  for (const changed of oneBitOff(two))
    assert.throws(() => unlockFile(key, [one, changed, three], 600_000, about))
})
