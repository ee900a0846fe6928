export {
  contentKeyOf,
  contentOf,
  lock,
  lockFile,
  open,
  padded,
  publicKeyOf,
  type Random,
  seal,
  sha256,
  unlock,
  unlockFile,
  unpadded,
} from './sealing.ts'
export { isSigned, signingPublicKey, signText } from './signing.ts'
