// Takes a whole import back out of the register; what that means is said before it is done.
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { undoImport } from '../contract.ts'
import { words } from './words.ts'

type UndoButtonProps = {
  readonly id: string
  /** The file, for who cannot see the row. */
  readonly name: string
  readonly short?: boolean
  readonly begun: (jobId: string) => void
}

export const UndoButton = ({ id, name, short = false, begun }: UndoButtonProps) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const undo = useTell(undoImport)
  const go = () => undo.mutate({ params: { id }, body: {} }, { onSuccess: (job) => begun(job.id) })
  return (
    <Popover opened={asking} onChange={setAsking} width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant={short ? 'subtle' : 'default'}
          size={short ? 'compact-sm' : 'sm'}
          aria-label={short ? `${t(words.undo)}: ${name}` : undefined}
          onClick={() => setAsking(!asking)}
        >
          {t(short ? words.undo : words.undoAll)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.undoAll)}>
        <p>{t(words.undoAsk)}</p>
        <div className="intake-line">
          <Button color="red" loading={undo.isPending} onClick={go}>
            {t(words.undoYes)}
          </Button>
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {t(words.keep)}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
