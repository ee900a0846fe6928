const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  g: 'ğ',
  h: 'ħ',
  i: 'ï',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ŧ',
  u: 'ü',
  y: 'ý',
}

/** About 40 % longer, accented, still readable: what German or Welsh does to a button. */
export function longer(text: string): string {
  if (text.trim() === '') return text
  const written = text.replaceAll(/[aceghilnorstuy]/g, (letter) => accented[letter] ?? letter)
  const extra = Math.max(1, Math.round(text.length * 0.4))
  const padding = 'ëxŧŕá lëñğŧħ '
    .repeat(Math.ceil(extra / 13))
    .slice(0, extra)
    .trim()
  return `${written} ${padding}`
}

// Arabic letters that look a little like the Latin ones: enough to shape and to run right to left.
const mirror: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'ك',
  d: 'د',
  e: 'ه',
  f: 'ف',
  g: 'ج',
  h: 'ح',
  i: 'ي',
  j: 'ژ',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'پ',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'ع',
  v: 'ڤ',
  w: 'ط',
  x: 'خ',
  y: 'ى',
  z: 'ز',
}

/** The same words in Arabic letters, right to left. Digits and addresses stay as they are. */
export function mirrored(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => mirror[letter.toLowerCase()] ?? letter)
}
