// Says that something was done, with an undo: it goes when all is as before, and says so where that was refused.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Text } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'
import { ApiRefusal } from './api.ts'
import { newId } from './new-id.ts'

const STAYS_MS = 15_000
const REFUSED_STAYS_MS = 30_000

export type Undoable = {
  readonly said: string
  /** null: nothing was changed that could be taken back. */
  readonly undo: (() => Promise<unknown>) | null
  /** Said when it was undone. */
  readonly undone?: Text
}

type Say = (text: Text) => string

export const offerUndo = (t: Say, { said, undo, undone }: Undoable): void => {
  const id = newId()
  const show = (busy: boolean, refusal: unknown) => {
    const why = refusal instanceof ApiRefusal ? refusal.text : words.failed
    const shown = {
      id,
      color: refusal === null ? undefined : 'red',
      autoClose: busy ? false : refusal === null ? STAYS_MS : REFUSED_STAYS_MS,
      message: (
        <span className="undo">
          <span role={refusal === null ? undefined : 'alert'}>
            {refusal === null ? said : `${said} · ${t(words.notUndone)}: ${t(why)}`}
          </span>
          {undo && (
            <Button size="compact-sm" variant="default" loading={busy} onClick={() => void press(undo)}>
              {t(words.undo)}
            </Button>
          )}
        </span>
      ),
    }
    notifications.update(shown)
    // Not there yet, or put away meanwhile.
    notifications.show(shown)
  }
  const press = async (takeBack: () => Promise<unknown>) => {
    show(true, null)
    try {
      await takeBack()
    } catch (refusal) {
      show(false, refusal)
      return
    }
    notifications.hide(id)
    if (undone) notifications.show({ message: t(undone) })
  }
  show(false, null)
}

export const useUndoNotice = (): ((done: Undoable) => void) => {
  const t = useText()
  return (done) => offerUndo(t, done)
}
