// What floats over the screen when a button of `drop.tsx` is pressed. Loaded with the first press, which it then answers.
import { Menu, Popover } from '@mantine/core'
import { cloneElement, type RefObject, useEffect, useRef, useState } from 'react'
import type { DropBoxProps, DropMenuProps, MenuEntry } from './drop.tsx'

type Pressed = {
  readonly opened: boolean
  readonly setOpened: (opened: boolean) => void
  readonly button: RefObject<HTMLButtonElement | null>
}

/** Stands in the place of the button that was pressed: takes the focus that it had, then opens. */
const usePressed = (): Pressed => {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    const frame = requestAnimationFrame(() => setOpened(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return { opened, setOpened, button }
}

const Entry = ({ entry }: { readonly entry: MenuEntry }) => {
  if (entry === 'line') return <Menu.Divider />
  if ('over' in entry) return <Menu.Label>{entry.over}</Menu.Label>
  const { label, onPress, lang, left, right, disabled, stays } = entry
  return (
    <Menu.Item
      lang={lang}
      leftSection={left}
      rightSection={right}
      disabled={disabled ?? false}
      closeMenuOnClick={stays !== true}
      onClick={onPress}
    >
      {label}
    </Menu.Item>
  )
}

export const MenuParts = ({ target, head, entries, ...place }: DropMenuProps) => {
  const { opened, setOpened, button } = usePressed()
  return (
    <Menu opened={opened} onChange={setOpened} {...place}>
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      <Menu.Dropdown>
        {head}
        {entries.map((entry, at) => (
          // The lines of one menu are the same ones in the same order while it is open.
          <Entry key={at} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export const BoxParts = ({ target, className, children, ...place }: DropBoxProps) => {
  const { opened, setOpened, button } = usePressed()
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus {...place}>
      <Popover.Target>
        {cloneElement(target, { ref: button, onClick: () => setOpened(!opened) })}
      </Popover.Target>
      <Popover.Dropdown className={className}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
