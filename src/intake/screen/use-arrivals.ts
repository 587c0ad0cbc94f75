// Listens on the whole page for a file that is dropped and for Ctrl+V; a paste into a field stays in the field.
import { useEffect, useEffectEvent, useState } from 'react'
import { arrivalOf, type Arrival } from './arrival.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** @returns whether a file hangs over the page */
export const useArrivals = (take: (arrival: Arrival) => void): boolean => {
  const [over, setOver] = useState(false)
  const took = useEffectEvent((carried: DataTransfer | null) => {
    const arrival = arrivalOf(carried)
    if (arrival) take(arrival)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!isField(event.target)) took(event.clipboardData)
    }
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving one element for another inside the page is no leaving.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (isField(event.target) && !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      took(event.dataTransfer)
    }
    document.addEventListener('paste', paste)
    document.addEventListener('dragover', drag)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragover', drag)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
