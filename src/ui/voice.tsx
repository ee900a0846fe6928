import type { ComponentChildren } from 'preact'
import { joined } from './classes.ts'
import { SaidBy, type Speaker } from './said-by.tsx'

interface VoiceProps {
  /** What was said, in the person's own words. */
  children: ComponentChildren
  who?: Speaker | undefined
  /** Names the speaker or the moment more closely, only as far as they chose. */
  by?: ComponentChildren
  lang?: string | undefined
  /** A photograph of a drawing, a model or a sheet, with what it shows. */
  photo?: { readonly src: string; readonly alt: string } | undefined
  size?: 'large' | 'small' | undefined
  /** Links and buttons that belong to these words. */
  aside?: ComponentChildren
  id?: string | undefined
}

/** What people said: their own words, large, on their own ground, opened by a loop of the thread. */
export function Voice({ children, who, by, lang, photo, size, aside, id }: VoiceProps) {
  return (
    <figure class={joined('voice', size === 'small' && 'voice--small')} {...(id ? { id } : {})}>
      <OpeningMark />
      {photo && <img class="voice__photo" src={photo.src} alt={photo.alt} loading="lazy" />}
      <blockquote class="voice__words" dir="auto" {...(lang ? { lang } : {})}>
        {children}
      </blockquote>
      {(who || by) && <figcaption class="voice__by">{who ? <SaidBy who={who}>{by}</SaidBy> : by}</figcaption>}
      {aside && <div class="voice__aside">{aside}</div>}
    </figure>
  )
}

/** An opening quotation mark, tied from the same thread. */
export function OpeningMark() {
  const loop = 'M17 3C9 7 5 13 5 20.500a7 7 0 1 0 7-7c-3.500 0-6.500 2.500-7 6'
  return (
    <svg class="opening-mark" viewBox="0 0 46 32" aria-hidden="true" focusable="false">
      <path d={loop} />
      <path d={loop} transform="translate(22)" />
    </svg>
  )
}
