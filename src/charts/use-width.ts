// How wide a chart may be drawn: the width of its box, followed when the window changes.
import { useCallback, useState } from 'react'

export const useWidth = (): readonly [ref: (box: HTMLElement | null) => void, width: number] => {
  const [width, setWidth] = useState(0)
  const ref = useCallback((box: HTMLElement | null) => {
    if (!box) return
    const measure = () => setWidth(Math.floor(box.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
