// A shape of a drawing as a button: by pointer, by finger, by Enter and space.
import type { KeyboardEvent } from 'react'

export const pressable = (label: string, press: () => void) =>
  ({
    role: 'button',
    tabIndex: 0,
    'aria-label': label,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }) as const
