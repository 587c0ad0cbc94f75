// Marks of rows and problems: a word, a shape and a colour together, so that none carries the meaning alone.
import type { Text } from '../../kernel/text/text.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../../web/language/language.tsx'
import type { Problem } from './problem-kinds.ts'
import { verdictWords, type RowFilter } from './verdicts.ts'

/** Drawn on a field of 16 by 16. */
const shapes = {
  new: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 5v6M5 8h6" />,
  changed: <path d="M3 9a5 5 0 0 1 8.5-3.5L13 7M13 3v4H9M13 8.5" />,
  same: <path d="M3 5.5h10M3 10.5h10" />,
  likely: (
    <path
      d="M5.5 8.5a3.5 3.5 0 1 1 0-.01zM14.5 8.5a3.5 3.5 0 1 1 0-.01z"
      transform="translate(-2.2 0) scale(1.1 .95)"
    />
  ),
  question: <path d="M8 1.8 14.5 8 8 14.2 1.5 8zM8 5.2v3.2M8 10.8h.01" />,
  problem: <path d="M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />,
  ignored: <path d="M3.5 8h9" />,
} as const

const Shape = ({ name }: { readonly name: RowFilter }) => (
  <svg
    className={`intake-shape verdict-${name}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {shapes[name]}
  </svg>
)

export const VerdictMark = ({ verdict }: { readonly verdict: RowFilter }) => {
  const t = useText()
  return (
    <span className="verdict-mark">
      <Shape name={verdict} />
      <span className="verdict-word">{t(verdictWords[verdict])}</span>
    </span>
  )
}

export const severityWords = {
  error: textOf('Lỗi', 'Error'),
  warning: textOf('Cần xem', 'To look at'),
  info: textOf('Lưu ý', 'Note'),
} as const satisfies Record<Problem['severity'], Text>

const shapeOf = { error: 'problem', warning: 'question', info: 'ignored' } as const satisfies Record<
  Problem['severity'],
  RowFilter
>

export const SeverityMark = ({ severity }: { readonly severity: Problem['severity'] }) => {
  const t = useText()
  return (
    <span className="verdict-mark">
      <Shape name={shapeOf[severity]} />
      <span className="unseen">{t(severityWords[severity])}: </span>
    </span>
  )
}
