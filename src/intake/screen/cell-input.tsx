// A cell being corrected: Enter keeps, Esc leaves it as it was, going elsewhere keeps.
import { useEffect, useRef, useState } from 'react'

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
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const end = (next: string | null) => {
    if (said.current) return
    said.current = true
    finish(next === text ? null : next)
  }
  return (
    <input
      ref={input}
      className="cell-input"
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        event.stopPropagation()
        // Enter that ends a Telex composition is not yet the end of the cell.
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(draft)
        if (event.key === 'Escape') end(null)
      }}
    />
  )
}
