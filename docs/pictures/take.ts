/** Takes the README's picture from a running demonstration: `node docs/pictures/take.ts [address]`. */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const address = process.argv[2] ?? 'http://localhost:3000'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1180, height: 900 } })
await page.goto(`${address}/eastmere/projects/eastmere-our-20k/thread`)
const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 1180, height: 860 } })
await browser.close()
await sharp(picture)
  .png({ palette: true, quality: 80, compressionLevel: 9 })
  .toFile(fileURLToPath(new URL('./thread.png', import.meta.url)))
