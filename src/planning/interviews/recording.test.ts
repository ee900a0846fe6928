import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { silence } from './example.ts'
import { largestRecording, mayHear, mayKeep, secondsOf } from './recording.ts'

const words = {
  recordingTooBig: 'too big',
  recordingTooLong: 'too long',
  notSound: 'not sound',
  hasPicture: 'has a picture',
}
const taken = async (bytes: Buffer) => {
  const ruling = mayKeep(bytes, (await fileTypeFromBuffer(bytes))?.mime, words)
  return ruling.ok ? ruling.value.type : ruling.problems[0]?.text
}

/** A box of ISO media, as phones write them. */
const box = (kind: string, content: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length, 0)
  head.write(kind, 4)
  return Buffer.concat([head, content])
}
const movie = (seconds: number, track: string) => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(seconds * 1000, 16)
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A isom')),
    box('moov', Buffer.concat([box('mvhd', header), box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0${track}\0`))])),
  ])
}

test('a minute is taken and two seconds more are not, whatever the file is called', async () => {
  assert.equal(await taken(silence(60)), 'audio/wav')
  assert.equal(await taken(silence(62)), 'too long')
  assert.equal(await taken(movie(59, 'soun')), 'audio/mp4')
  assert.equal(await taken(movie(62, 'soun')), 'too long')
})

test('a megabyte is taken and one byte more is not', async () => {
  const padded = Buffer.concat([silence(1), Buffer.alloc(largestRecording - silence(1).length)])
  assert.equal(await taken(padded), 'audio/wav')
  assert.equal(await taken(Buffer.concat([padded, Buffer.alloc(1)])), 'too big')
})

test('it is told by its content: a page, a picture or a program is no sound', async () => {
  assert.equal(await taken(Buffer.from('<html><script>alert(1)</script>')), 'not sound')
  assert.equal(await taken(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'not sound')
  assert.equal(await taken(Buffer.from('MZ\x90\0\x03')), 'not sound')
})

test('a film is refused, because it would show a face', async () => {
  assert.equal(await taken(movie(5, 'vide')), 'has a picture')
})

test('a file says how long it is where its kind says it', () => {
  assert.equal(secondsOf(silence(3), 'audio/wav'), 3)
  assert.equal(secondsOf(movie(7, 'soun'), 'audio/mp4'), 7)
  const page = Buffer.alloc(27)
  page.write('OggS')
  page.writeBigInt64LE(96_000n, 6)
  assert.equal(secondsOf(page, 'audio/ogg'), 2)
  assert.equal(secondsOf(Buffer.alloc(10), 'audio/webm'), undefined)
})

test('whoever spoke and the supporter hear it; nobody else, and nobody without a name in the room', () => {
  const [reason, interview] = [{ person: 'jo' }, { supporter: 'ellen' }]
  assert.deepEqual(
    ['jo', 'ellen', 'ash', undefined].map((person) => mayHear(reason, interview, person)),
    [true, true, false, false],
  )
})
