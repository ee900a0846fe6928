import { fileTypeFromBuffer } from 'file-type'
import { takePicture, type Upload } from '#platform/files'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { lockFile, sha256, unlockFile } from '#platform/sealing'
import { type Say, takeInHand } from './acts.ts'
import { lockDraft, randomFrom } from './acts-keys.ts'
import { type AttachedFile, type HeldFile, largestFile, mostFiles } from './application.ts'
import { saveDraft } from './storage.ts'
import { addAttachment, listLockedHashes, listPieces, removeAttachment } from './storage-files.ts'
import { words } from './words.ts'

const english = words.in('en').rules

// Files that were attached, sent and detached again stay until the opening; nobody fills the disk with them.
const mostKept = 12

const documents: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

/** Reads an upload by its content. Pictures are drawn again, without the place and the camera hidden in them. */
async function readUpload(
  upload: Upload,
  say: Say,
): Promise<Ruling<{ type: string; name: string; bytes: Buffer }>> {
  const no = (text: string) => refuse({ field: 'file', text })
  if (upload.bytes.length > largestFile) return no(say.fileTooBig)
  const kind = await fileTypeFromBuffer(upload.bytes)
  const ending = documents[kind?.mime ?? '']
  if (kind && ending) return allow({ type: kind.mime, name: named(upload.name, ending), bytes: upload.bytes })
  const picture = await takePicture(upload, { tooBig: say.fileTooBig, notAPicture: say.fileUnknown })
  if (!picture.ok) return no(picture.problems[0]?.text ?? say.fileUnknown)
  const { type, bytes } = picture.value
  return allow({ type, bytes, name: named(upload.name, 'webp') })
}

/** A name people know it by: no folders, no signs that steer, and the ending its content has. */
function named(name: string, ending: string): string {
  const bare = name
    .replaceAll(/^.*[/\\]|\.[^.]*$/g, '')
    .replaceAll(/[\p{C}"<>|:*?]/gu, '')
    .trim()
  return `${bare.slice(0, 80) || 'file'}.${ending}`
}

const fileAbout = (application: string, id: string) => `file\n${application}\n${id}`

/** Attaches a file to a draft: checked now, while it can be read, and locked in the same breath. */
export async function attach(
  acting: Acting,
  id: string,
  upload: Upload | undefined,
  say: Say = english,
): Promise<Ruling<AttachedFile>> {
  const { tx, place, chance } = acting
  if (!upload) return refuse({ field: 'file', text: say.noFile })
  const hand = await takeInHand(acting, id, say)
  if (!hand.ok) return hand
  const { draft } = hand.value
  const kept = await listLockedHashes(tx, place.id, id)
  if (draft.files.length >= mostFiles || kept.size >= mostKept)
    return refuse({ field: 'file', text: say.tooManyFiles(mostFiles) })
  const read = await readUpload(upload, say)
  if (!read.ok) return read
  const { bytes, name, type } = read.value
  const key = randomFrom(acting)(32)
  const file: HeldFile = {
    id: chance.id(),
    name,
    type,
    size: bytes.length,
    sha256: sha256(bytes).toString('hex'),
    key: key.toString('base64url'),
  }
  const pieces = lockFile(key, bytes, fileAbout(id, file.id))
  await addAttachment(tx, place.id, { id: file.id, application: id, lockedHash: sha256(...pieces) }, pieces)
  const next = { ...draft, files: [...draft.files, file] }
  await saveDraft(tx, place.id, id, lockDraft(acting, id, next))
  acting.record({ act: 'applications.attach', subject: { kind: 'application', id } })
  const { key: _, ...attached } = file
  return allow(attached)
}

/** Takes a file out of a draft. A version that was sent keeps its own until a later one stands. */
export async function detach(
  acting: Acting,
  id: string,
  file: string,
  say: Say = english,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const hand = await takeInHand(acting, id, say)
  if (!hand.ok) return hand
  const { draft } = hand.value
  if (!draft.files.some((one) => one.id === file)) return refuse({ text: say.noFile })
  const next = { ...draft, files: draft.files.filter((one) => one.id !== file) }
  await saveDraft(tx, place.id, id, lockDraft(acting, id, next))
  await removeAttachment(tx, place.id, id, file)
  acting.record({ act: 'applications.detach', subject: { kind: 'application', id } })
  return allow(id)
}

/** A file's bytes; throws where a piece of it was changed. */
export async function readHeldFile(acting: Acting, application: string, file: HeldFile): Promise<Buffer> {
  const pieces = await listPieces(acting.tx, acting.place.id, file.id)
  return unlockFile(Buffer.from(file.key, 'base64url'), pieces, file.size, fileAbout(application, file.id))
}
