const rate = 8_000

/** A second of what a phone records in a quiet room. */
export function quiet(): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + rate, 4)
  header.write('WAVEfmt ', 8)
  // One channel of bytes, so many a second.
  header.set([16, 0, 0, 0, 1, 0, 1, 0], 16)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.set([1, 0, 8, 0], 32)
  header.write('data', 36)
  header.writeUInt32LE(rate, 40)
  return Buffer.concat([header, Buffer.alloc(rate, 128)])
}
