// A button that opens a menu or a box of choices. What floats is large and few open it at once, so its parts load when the button is reached.
import { notifications } from '@mantine/notifications'
import {
  cloneElement,
  type FocusEventHandler,
  type MouseEventHandler,
  type PointerEventHandler,
  type ReactElement,
  type ReactNode,
  type Ref,
  useState,
} from 'react'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'

/** One line of a menu; a text alone stands over those that follow it, 'line' parts them. */
export type MenuEntry =
  | 'line'
  | { readonly over: string }
  | {
      readonly label: string
      readonly onPress: () => void
      readonly lang?: string
      readonly left?: ReactNode
      readonly right?: ReactNode
      readonly disabled?: boolean
      /** A switch: the menu stays open when it is pressed. */
      readonly stays?: boolean
    }

type Place = { readonly position: 'top' | 'bottom-start' | 'bottom-end'; readonly width?: number }

export type Target = ReactElement<{
  ref?: Ref<HTMLButtonElement>
  onClick?: MouseEventHandler
  onFocus?: FocusEventHandler
  onPointerEnter?: PointerEventHandler
  'aria-haspopup'?: 'menu' | 'dialog'
  'aria-expanded'?: boolean
}>

export type DropMenuProps = Place & {
  readonly target: Target
  /** Stands over the entries, and is no entry itself. */
  readonly head?: ReactNode
  readonly entries: readonly MenuEntry[]
}

export type DropBoxProps = Place & {
  readonly target: Target
  readonly className?: string
  readonly children: (close: () => void) => ReactNode
}

type Parts = typeof import('./drop-parts.tsx')

/** The parts once they are wanted, and the button as it stands until then. */
const useParts = (target: Target, popup: 'menu' | 'dialog'): Parts | Target => {
  const t = useText()
  const [parts, setParts] = useState<Parts | null>(null)
  if (parts) return parts
  const load = () => import('./drop-parts.tsx')
  const foresee = () => void load().catch(() => undefined)
  return cloneElement(target, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onPointerEnter: foresee,
    onFocus: foresee,
    onClick: () =>
      void load().then(setParts, () => notifications.show({ color: 'red', message: t(words.notLoaded) })),
  })
}

export const DropMenu = (props: DropMenuProps) => {
  const parts = useParts(props.target, 'menu')
  return 'MenuParts' in parts ? <parts.MenuParts {...props} /> : parts
}

export const DropBox = (props: DropBoxProps) => {
  const parts = useParts(props.target, 'dialog')
  return 'BoxParts' in parts ? <parts.BoxParts {...props} /> : parts
}
