// The figures that are counted from a register, above its list: asked when they are unfolded, each opens to its rows.
import { useState } from 'react'
import type { Register } from '../../kernel/register/register.ts'
import { FigureTiles } from '../figure/figure-tiles.tsx'
import { useText } from '../language/language.tsx'
import { useCan } from '../ask/session.tsx'
import { useFiguresOf } from '../figure/use-figures.ts'
import { words } from './words.ts'

export const RegisterFigures = ({ register }: { readonly register: Register }) => {
  const read = useCan()('figures.read')
  return read ? <Unfolded register={register} /> : null
}

const Unfolded = ({ register }: { readonly register: Register }) => {
  const t = useText()
  const figures = useFiguresOf(register.name)
  const [open, setOpen] = useState(false)
  if (figures.length === 0) return null
  return (
    <details
      className="register-figures no-print"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t(words.figuresOf)} <span className="quiet">{figures.length}</span>
      </summary>
      {open && <FigureTiles tiles={figures} />}
    </details>
  )
}
