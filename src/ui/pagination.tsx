import { useWords } from './language.tsx'

interface PaginationProps {
  /** Counted from 1. */
  page: number
  of: number
  href: (page: number) => string
  /** Says of what, when a page has several: "Pages of voices". */
  label?: string | undefined
}

/** The way through a long list. Nothing when there is one page. */
export function Pagination({ page, of, href, label }: PaginationProps) {
  const words = useWords()
  if (of <= 1) return null
  return (
    <nav class="pages" aria-label={label ?? words.pages}>
      {page > 1 && (
        <a class="pages__previous" rel="prev" href={href(page - 1)}>
          {words.previous}
        </a>
      )}
      <span class="pages__here">{words.pageOf(page, of)}</span>
      {page < of && (
        <a class="pages__next" rel="next" href={href(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
