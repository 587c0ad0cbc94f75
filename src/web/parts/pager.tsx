// Pages of a list: which rows of how many, one back, one on.
import { ActionIcon } from '@mantine/core'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useCounted } from '../figure/counted.tsx'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'

const back = textOf('Trang trước', 'Previous page')
const on = textOf('Trang sau', 'Next page')
const of = textOf('trên', 'of')

type Shown = {
  readonly page: number
  readonly size: number
  readonly total: number
  /** There are more than `total`. */
  readonly more: boolean
}

type PagerProps = Shown & {
  readonly setPage: (page: number) => void
}

/** `1–50 trên 1.297`. */
export const usePageWords = (): ((shown: Shown) => string) => {
  const t = useText()
  const { language } = useLanguage()
  const counted = useCounted()
  const say = (value: number) => formatNumber(value, {}, language)
  return ({ page, size, total, more }) =>
    `${say((page - 1) * size + 1)}–${say(Math.min(total, page * size))} ${t(of)} ${counted({ total, more })}`
}

export const Pager = ({ page, size, total, more, setPage }: PagerProps) => {
  const t = useText()
  const shownWords = usePageWords()
  if (total <= size) return null
  return (
    <div className="pager no-print">
      <span>{shownWords({ page, size, total, more })}</span>
      <ActionIcon
        variant="default"
        aria-label={t(back)}
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      >
        <Icon name="left" size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t(on)}
        disabled={page * size >= total}
        onClick={() => setPage(page + 1)}
      >
        <Icon name="right" size={18} />
      </ActionIcon>
    </div>
  )
}
