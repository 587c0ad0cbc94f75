// A cell being corrected: Enter keeps, Esc leaves it as it was, going elsewhere keeps.
import { useRef, useState } from 'react'

type CellInputProps = {
  readonly label: string
  readonly text: string
  /** null: as it was. */
  readonly finish: (text: string | null) => void
}

export const CellInput = ({ label, text, finish }: CellInputProps) => {
  const [draft, setDraft] = useState(text)
  // Enter takes the input away, which blurs it: said once.
  const said = useRef(false)
  const end = (next: string | null) => {
    if (said.current) return
    said.current = true
    finish(next === text ? null : next)
  }
  return (
    <input
      ref={(input) => {
        input?.focus()
      }}
      className="cell-input"
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(draft)
        if (event.key === 'Escape') end(null)
      }}
    />
  )
}
