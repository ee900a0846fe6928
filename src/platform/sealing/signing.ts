import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

// An Ed25519 seed of 32 bytes, in the coat Node asks for.
const coat = Buffer.from('302e020100300506032b657004220420', 'hex')

const keyFrom = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([coat, seed]), format: 'der', type: 'pkcs8' })

/** Signs a text with 32 bytes that only the installation knows; base64url, the same every time. */
export function signText(text: string, seed: Buffer): string {
  return sign(null, Buffer.from(text), keyFrom(seed)).toString('base64url')
}

export function isSigned(text: string, signature: string, seed: Buffer): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  return bytes.length === 64 && verify(null, Buffer.from(text), createPublicKey(keyFrom(seed)), bytes)
}

/** The public half, with which anybody can check a signature without us: 32 bytes in base64url. */
export function signingPublicKey(seed: Buffer): string {
  const der = createPublicKey(keyFrom(seed)).export({ format: 'der', type: 'spki' })
  return der.subarray(-32).toString('base64url')
}
