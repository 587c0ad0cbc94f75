// The picture of chains: dragged, pinched, wheeled, walked by keys; pressing somebody chooses that case, and the one chosen is put elsewhere by hand.
import { ActionIcon } from '@mantine/core'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import type { LayoutName } from '../chains/layout.ts'
import { chainWords as words } from './chain-words.ts'
import {
  across,
  eyeOfAll,
  type Eye,
  lookingAt,
  moved,
  personAt,
  type Point,
  seenAt,
  type Size,
  zoomed,
} from './chain-eye.ts'
import { drawChain } from './draw-chain.ts'
import { type Plan, planOf } from './draw-plan.ts'
import type { Drawn } from './use-chain.ts'

type ChainCanvasProps = {
  readonly drawn: Drawn
  readonly name: LayoutName
  readonly chosen: string | null
  readonly choose: (id: string | null) => void
  readonly open: (id: string) => void
  readonly put: (id: string, at: Point) => void
}

const STEP = 60
/** How far a key puts the case chosen. */
const NUDGE = 10
const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
}

const coloursOf = (element: Element) => {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return { ink: of('--ink'), quiet: of('--ink-quiet'), line: of('--line'), accent: of('--accent') }
}

export const ChainCanvas = ({ drawn, name, chosen, choose, open, put }: ChainCanvasProps) => {
  const t = useText()
  const { laid, layout } = drawn
  const plan = useMemo(() => planOf(drawn, name === 'bars'), [drawn, name])
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const eye = useRef<Eye | null>(null)
  const frame = useRef(0)
  const fingers = useRef(new Map<number, Point>())
  const dragged = useRef(false)
  /** The plan with the case that a finger holds where the finger is; the layout hears of it when the finger lets go. */
  const held = useRef<Plan | null>(null)

  const draw = useEffectEvent(() => {
    const element = canvas.current
    const paint = element?.getContext('2d')
    if (!element || !paint || size.width === 0) return
    eye.current ??= eyeOfAll(layout, plan, size)
    const dots = window.devicePixelRatio || 1
    if (element.width !== Math.round(size.width * dots)) element.width = Math.round(size.width * dots)
    if (element.height !== Math.round(size.height * dots)) element.height = Math.round(size.height * dots)
    paint.setTransform(dots, 0, 0, dots, 0, 0)
    drawChain(
      paint,
      { plan: held.current ?? plan, layout, name, chosen },
      eye.current,
      size,
      coloursOf(element),
    )
  })
  const soon = () => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => draw())
  }
  const look = (next: Eye | null) => {
    eye.current = next
    soon()
  }
  const move = (by: Point) => {
    if (eye.current) look(moved(eye.current, by))
  }
  const hold = () => {
    held.current = { ...plan, x: plan.x.slice(), y: plan.y.slice() }
  }
  const shift = (by: Point) => {
    const at = chosen === null ? undefined : plan.at.get(chosen)
    const [now, numbers] = [eye.current, held.current]
    if (at === undefined || !now || !numbers) return
    if (layout.firstDay === null) numbers.x[at] = Math.max(0, (numbers.x[at] ?? 0) + by.x / across(now))
    numbers.y[at] = Math.max(0, (numbers.y[at] ?? 0) + by.y / now.scale)
    soon()
  }
  const letGo = () => {
    const at = chosen === null ? undefined : plan.at.get(chosen)
    if (at !== undefined && chosen !== null && held.current)
      put(chosen, { x: held.current.x[at] ?? 0, y: held.current.y[at] ?? 0 })
  }
  const zoom = (factor: number, at: Point = { x: size.width / 2, y: size.height / 2 }) => {
    if (eye.current) look(zoomed(eye.current, factor, at))
  }

  useEffect(() => {
    const element = canvas.current?.parentElement
    if (!element) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  // Another layout or another size is seen whole; who is chosen or put elsewhere leaves the eye where it is.
  useEffect(() => {
    eye.current = null
    draw()
  }, [laid, size])
  useEffect(() => {
    held.current = null
    draw()
  }, [layout])
  const showChosen = useEffectEvent(() => {
    const spot = chosen === null ? undefined : layout.spots.get(chosen)
    const now = eye.current
    if (spot && now) {
      const { x, y } = seenAt(now, spot)
      if (x < 0 || y < 0 || x > size.width || y > size.height) eye.current = lookingAt(now, spot, size)
    }
    draw()
  })
  useEffect(() => showChosen(), [chosen])
  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault()
    zoom(Math.exp(-event.deltaY / 400), { x: event.offsetX, y: event.offsetY })
  })
  useEffect(() => {
    const element = canvas.current
    // React listens to wheels passively, where the page could not be kept from scrolling.
    const listen = (event: WheelEvent) => wheel(event)
    element?.addEventListener('wheel', listen, { passive: false })
    return () => element?.removeEventListener('wheel', listen)
  }, [])

  const pointOf = (event: React.PointerEvent): Point => ({
    x: event.nativeEvent.offsetX,
    y: event.nativeEvent.offsetY,
  })
  const down = (event: React.PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, pointOf(event))
    dragged.current = false
    if (chosen !== null && eye.current && personAt(plan, eye.current, pointOf(event)) === chosen) hold()
  }
  const drag = (event: React.PointerEvent) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const at = pointOf(event)
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
    if (Math.hypot(at.x - before.x, at.y - before.y) > 2) dragged.current = true
    if (other)
      zoom(
        Math.hypot(at.x - other.x, at.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)),
        other,
      )
    else (held.current ? shift : move)({ x: at.x - before.x, y: at.y - before.y })
    fingers.current.set(event.pointerId, at)
  }
  const up = (event: React.PointerEvent) => {
    fingers.current.delete(event.pointerId)
    if (dragged.current) letGo()
    else if (eye.current) choose(personAt(plan, eye.current, pointOf(event)))
    held.current = null
  }
  const press = (event: React.KeyboardEvent) => {
    const by = moves[event.key]
    if (by && event.shiftKey) {
      hold()
      shift({ x: (-by.x * NUDGE) / STEP, y: (-by.y * NUDGE) / STEP })
      letGo()
    } else if (by) move(by)
    else if (event.key === '+' || event.key === '=') zoom(1.3)
    else if (event.key === '-') zoom(1 / 1.3)
    else if (event.key === '0') look(eyeOfAll(layout, plan, size))
    else if (event.key === 'Enter' && chosen !== null) open(chosen)
    else return
    event.preventDefault()
  }

  return (
    <div className="chain-picture">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={t(words.picture)}
        onPointerDown={down}
        onPointerMove={drag}
        onPointerUp={up}
        onPointerCancel={up}
        onKeyDown={press}
      />
      <div className="chain-tools no-print">
        <ActionIcon aria-label={t(words.zoomIn)} onClick={() => zoom(1.3)}>
          <Icon name="plus" />
        </ActionIcon>
        <ActionIcon aria-label={t(words.zoomOut)} onClick={() => zoom(1 / 1.3)}>
          <Icon name="minus" />
        </ActionIcon>
        <ActionIcon aria-label={t(words.whole)} onClick={() => look(eyeOfAll(layout, plan, size))}>
          <Icon name="expand" />
        </ActionIcon>
      </div>
    </div>
  )
}
