import type { FrameAssets } from '#overview/frame'
import type { Composition } from '#platform/http'
import { buildScripts, buildStylesheet, iconSvg } from '#ui'

/** Builds the stylesheet and the small scripts, each named by its content so that browsers may keep it. */
export async function buildAssets(): Promise<FrameAssets & { readonly files: Composition['assets'] }> {
  const [style, scripts] = await Promise.all([buildStylesheet(), buildScripts()])
  const files = new Map<string, { type: string; body: string }>()
  const stylesheet = `/assets/alongside-${style.hash}.css`
  files.set(stylesheet, { type: 'text/css; charset=utf-8', body: style.css })
  const addresses: Record<string, string> = {}
  for (const [name, { js, hash }] of Object.entries(scripts)) {
    const address = `/assets/${name}-${hash}.js`
    addresses[name] = address
    files.set(address, { type: 'text/javascript; charset=utf-8', body: js })
  }
  const icon = '/assets/thread.svg'
  files.set(icon, { type: 'image/svg+xml', body: iconSvg })
  const { base = '', ...rest } = addresses
  return { stylesheet, script: base, scripts: rest, icon, files }
}
