import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { sql, type Tx } from '#platform/db'
import { allow, type Ruling, refuse } from '#platform/ruling'

/** What a form brought: the bytes as they came, before anybody trusted them. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** A picture made new: upright, without place, camera or owner in it, small enough for a cheap phone. */
export interface Picture {
  readonly bytes: Buffer
  readonly type: 'image/webp'
  readonly width: number
  readonly height: number
}

export interface PictureWords {
  readonly tooBig: string
  readonly notAPicture: string
}

/** 12 MB: a phone's camera makes 3 to 8. Above it nobody's data plan should be asked to carry it. */
export const largestPicture = 12 * 1024 * 1024
// A few kilobytes can unpack to gigapixels; a phone's camera makes at most about 50 million.
const mostPixels = 60_000_000
const pictureTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/avif',
  'image/gif',
])

sharp.concurrency(1)
sharp.cache(false)

/**
 * Reads an upload by its content (never its name), and draws it again: that drops the place, the camera and
 * whatever else was hidden in the file. SVG is refused, because it can carry a program.
 */
export async function takePicture(upload: Upload, words: PictureWords): Promise<Ruling<Picture>> {
  if (upload.bytes.length > largestPicture) return refuse({ text: words.tooBig })
  const kind = await fileTypeFromBuffer(upload.bytes)
  if (!kind || !pictureTypes.has(kind.mime)) return refuse({ text: words.notAPicture })
  try {
    const { data, info } = await sharp(upload.bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    return allow({ bytes: data, type: 'image/webp', width: info.width, height: info.height })
  } catch {
    return refuse({ text: words.notAPicture })
  }
}

/** Keeps a picture in the act's own transaction; the same bytes are kept once a place. */
export async function keepPicture(tx: Tx, placeId: string, id: string, picture: Picture): Promise<string> {
  const hash = createHash('sha256').update(picture.bytes).digest()
  await sql`insert into files.bytes (place_id, hash, bytes) values (${placeId}, ${hash}, ${picture.bytes}) on conflict do nothing`.execute(
    tx.kysely,
  )
  await sql`
    insert into files.file (place_id, id, hash, type, size, width, height)
    values (${placeId}, ${id}, ${hash}, ${picture.type}, ${picture.bytes.length}, ${picture.width}, ${picture.height})`.execute(
    tx.kysely,
  )
  return id
}

/** A kept file's bytes. Who may see them is for the page that sends them to say, at every request. */
export async function findFile(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const { rows } = await sql<{ type: string; bytes: Buffer }>`
    select f.type, b.bytes from files.file f join files.bytes b on b.place_id = f.place_id and b.hash = f.hash
    where f.place_id = ${placeId} and f.id = ${id}`.execute(tx.kysely)
  return rows[0]
}

/** Removes a file, and its bytes when no other file is the same picture. */
export async function removeFile(tx: Tx, placeId: string, id: string): Promise<void> {
  await sql`
    with gone as (delete from files.file where place_id = ${placeId} and id = ${id} returning hash)
    delete from files.bytes b using gone
    where b.place_id = ${placeId} and b.hash = gone.hash
      and not exists (select from files.file f where f.place_id = ${placeId} and f.hash = gone.hash and f.id <> ${id})`.execute(
    tx.kysely,
  )
}
