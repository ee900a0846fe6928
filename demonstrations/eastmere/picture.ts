import sharp from 'sharp'

/** The one drawing in the story, drawn here: a long table down a street, lights, round heads, a dog with a plate. */
export async function longTableDrawing(): Promise<Buffer> {
  const heads = Array.from({ length: 7 }, (_, i) => {
    const x = 110 + i * 95
    return `<circle cx="${x}" cy="${190 - (i % 2) * 6}" r="24"/><path d="M${x - 24} 250q24-34 48 0"/><circle cx="${x + 30}" cy="${392 + (i % 3) * 5}" r="24"/><path d="M${x + 6} 372q24 22 48 0"/>`
  }).join('')
  const lights = Array.from(
    { length: 12 },
    (_, i) =>
      `<circle cx="${70 + i * 62}" cy="${86 + Math.sin(i) * 14}" r="7" fill="#e8b23a" stroke="none"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="840" height="560" viewBox="0 0 840 560">
    <rect width="840" height="560" fill="#fdfaf3"/>
    <g fill="none" stroke="#3b3050" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
      <path d="M40 80Q420 150 800 76M60 70v300M790 66v300"/>${lights}
      <path d="M70 270h700M60 300h720M110 300v60M730 300v60"/>${heads}
      <path d="M360 486q0-36 42-36h56q44 0 44 40v22M372 512v-26M486 512v-20M346 470l-18-20 34 4M500 476q24-6 28-28"/>
      <ellipse cx="316" cy="514" rx="30" ry="8"/>
    </g></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
