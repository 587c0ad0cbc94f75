// The document as it came, every demand marked where it stands; what is chosen in it can become a task.
import { Button } from '@mantine/core'
import { type RefObject, useMemo, useState } from 'react'
import { piecesOf } from '../../../audit/screen/marked-text.ts'
import { Icon } from '../../../web/look/icons.tsx'
import { useText } from '../../../web/language/language.tsx'
import type { PlanItem } from '../contract.ts'
import { stateWords, words } from '../words.ts'

type PlanTextProps = {
  readonly text: string
  readonly items: readonly PlanItem[]
  readonly lit: string | null
  readonly press: (id: string) => void
  readonly box: RefObject<HTMLDivElement | null>
  /** Absent where nothing may be added. */
  readonly add?: ((from: number, to: number) => void) | undefined
}

const offsetOf = (node: Node | null, offset: number): number | null => {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]')
  return piece ? Number(piece.dataset.start) + offset : null
}

/** Offsets of what is selected inside the document; null where nothing is. */
const selectedIn = (box: HTMLElement | null): readonly [number, number] | null => {
  const selection = window.getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null
  const from = offsetOf(range.startContainer, range.startOffset)
  const to = offsetOf(range.endContainer, range.endOffset)
  return from !== null && to !== null && to > from ? [from, to] : null
}

export const PlanText = ({ text, items, lit, press, box, add }: PlanTextProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null)
  const pieces = useMemo(() => piecesOf(text, items), [text, items])
  const look = () => setChosen(selectedIn(box.current))
  return (
    <div className="plan-left">
      <div
        ref={box}
        className="plan-text"
        role="document"
        aria-label={t(words.text)}
        tabIndex={0}
        onMouseUp={look}
        onKeyUp={look}
        onTouchEnd={look}
      >
        {pieces.map((piece) => {
          const marked = piece.marks.map((at) => items[at]).filter((item) => item !== undefined)
          const item = marked.find(({ id }) => id === lit) ?? marked[0]
          if (!item)
            return (
              <span key={piece.start} data-start={piece.start}>
                {piece.text}
              </span>
            )
          return (
            // A stretch of text that can be pressed: a button would not break its lines.
            <span
              key={piece.start}
              data-start={piece.start}
              data-items={marked.map(({ id }) => id).join(' ')}
              data-lit={marked.some(({ id }) => id === lit) || undefined}
              className={`plan-mark plan-mark-${item.state}`}
              role="button"
              tabIndex={-1}
              title={`${t(stateWords[item.state])}: ${item.title}`}
              onClick={() => press(item.id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') press(item.id)
              }}
            >
              {piece.text}
            </span>
          )
        })}
      </div>
      {add && (
        <div className="plan-add no-print">
          <Button
            size="compact-sm"
            variant={chosen ? 'filled' : 'default'}
            disabled={!chosen}
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              if (chosen) add(...chosen)
              window.getSelection()?.removeAllRanges()
              setChosen(null)
            }}
          >
            {t(words.add)}
          </Button>
          <span className="quiet">{t(words.addHint)}</span>
        </div>
      )}
    </div>
  )
}

/** Brings the sentence to the middle of the document's own box and leaves the page where it is. */
export const showSentence = (box: HTMLElement | null, id: string): void => {
  const mark = box?.querySelector<HTMLElement>(`[data-items~="${CSS.escape(id)}"]`)
  if (!box || !mark) return
  const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
  box.scrollTo({ top: top - box.clientHeight / 3, behavior: 'smooth' })
}
