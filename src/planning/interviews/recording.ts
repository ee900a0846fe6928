import type { Instant } from '#platform/clock'
import { allow, type Ruling, refuse } from '#platform/ruling'

/** A reason somebody spoke instead of typing it. */
export interface SpokenReason {
  readonly id: string
  readonly interviewId: string
  readonly person: string
  readonly criterionId: string
  readonly value: number
  readonly saidAt: Instant
  /** What was written down from it; from that moment there is no recording. */
  readonly words: string | undefined
  readonly writtenBy: string | undefined
}

/** The sound itself, told by its content. */
export interface Recording {
  readonly type: string
  readonly bytes: Buffer
}

export interface RecordingWords {
  readonly recordingTooBig: string
  readonly recordingTooLong: string
  readonly notSound: string
  readonly hasPicture: string
}

/** A megabyte holds a minute of speech as every phone records it. */
export const largestRecording = 1024 * 1024
export const longestRecording = 60

// What phones record speech as, by content. Browsers call sound without a picture "video" in two of them.
const soundTypes: ReadonlyMap<string, string> = new Map([
  ['audio/webm', 'audio/webm'],
  ['video/webm', 'audio/webm'],
  ['audio/ogg', 'audio/ogg'],
  ['application/ogg', 'audio/ogg'],
  ['video/ogg', 'audio/ogg'],
  ['audio/ogg; codecs=opus', 'audio/ogg'],
  ['audio/mp4', 'audio/mp4'],
  ['video/mp4', 'audio/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['video/quicktime', 'audio/mp4'],
  ['video/3gpp', 'audio/3gpp'],
  ['audio/3gpp', 'audio/3gpp'],
  ['audio/amr', 'audio/amr'],
  ['audio/aac', 'audio/aac'],
  ['audio/mpeg', 'audio/mpeg'],
  ['audio/wav', 'audio/wav'],
  ['audio/vnd.wave', 'audio/wav'],
])

/**
 * Whether a recording may be kept. `mime` is what its content is, whatever it is called: sound alone (a picture
 * would show a face), a megabyte at most, a minute where the file says how long it is.
 */
export function mayKeep(bytes: Buffer, mime: string | undefined, words: RecordingWords): Ruling<Recording> {
  if (bytes.length > largestRecording) return refuse({ field: 'recording', text: words.recordingTooBig })
  const type = mime === undefined ? undefined : soundTypes.get(mime)
  if (!type) return refuse({ field: 'recording', text: words.notSound })
  if (showsPicture(bytes, type)) return refuse({ field: 'recording', text: words.hasPicture })
  const seconds = secondsOf(bytes, type)
  // A second more: phones round.
  if (seconds !== undefined && seconds > longestRecording + 1)
    return refuse({ field: 'recording', text: words.recordingTooLong })
  return allow({ type, bytes })
}

/** Who may hear a recording and write it down: whoever spoke it, and the supporter of that interview. Nobody else. */
export function mayHear(
  reason: Pick<SpokenReason, 'person'>,
  interview: { readonly supporter: string },
  person: string | undefined,
): boolean {
  return person !== undefined && (person === reason.person || person === interview.supporter)
}

/** Whether a container that may carry a picture does: its track list names the codec or the handler. */
function showsPicture(bytes: Buffer, type: string): boolean {
  if (type === 'audio/webm')
    return bytes.includes('V_VP') || bytes.includes('V_AV1') || bytes.includes('V_MPEG')
  if (type === 'audio/mp4' || type === 'audio/3gpp') return bytes.includes('vide')
  if (type === 'audio/ogg') return bytes.includes('\x80theora')
  return false
}

/** How long a recording says it is, in seconds; undefined where its kind does not say. */
export function secondsOf(bytes: Buffer, type: string): number | undefined {
  if (type === 'audio/wav') return secondsOfWave(bytes)
  if (type === 'audio/ogg') return secondsOfOgg(bytes)
  if (type === 'audio/mp4' || type === 'audio/3gpp') return secondsOfMovie(bytes)
  return undefined
}

// RIFF: the bytes a second stand at 28, the sound's size after the word "data".
function secondsOfWave(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('data')
  if (at < 0 || bytes.length < at + 8 || bytes.length < 32) return undefined
  const aSecond = bytes.readUInt32LE(28)
  return aSecond > 0 ? Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8) / aSecond : undefined
}

// Ogg: the last page says how many samples came before it; Opus always counts 48,000 a second.
function secondsOfOgg(bytes: Buffer): number | undefined {
  const at = bytes.lastIndexOf('OggS')
  const vorbis = bytes.indexOf('\x01vorbis')
  if (at < 0 || bytes.length < at + 14) return undefined
  const rate = vorbis >= 0 && bytes.length >= vorbis + 16 ? bytes.readUInt32LE(vorbis + 12) : 48_000
  return rate > 0 ? Number(bytes.readBigInt64LE(at + 6)) / rate : undefined
}

// ISO media: the movie header holds a time scale and a length in it, each of them longer in version 1.
function secondsOfMovie(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('mvhd')
  if (at < 0 || bytes.length < at + 36) return undefined
  const [scale, length] =
    bytes.readUInt8(at + 4) === 1
      ? [bytes.readUInt32BE(at + 24), Number(bytes.readBigUInt64BE(at + 28))]
      : [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)]
  return scale > 0 ? length / scale : undefined
}
