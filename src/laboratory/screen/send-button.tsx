// All tubes and single specimens of a session leave for the laboratory at once; one press takes it back.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { batchEndpoints } from '../../kernel/register/batch-contract.ts'
import { tell } from '../../web/ask/api.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import { pools } from '../pools.ts'
import { specimens } from '../specimens.ts'
import { type Book, inTube } from './session-book.ts'
import { sessionWords as words } from './words.ts'

const ofPools = batchEndpoints(pools)
const ofSpecimens = batchEndpoints(specimens)

export const SendButton = ({ book, again }: { readonly book: Book; readonly again: () => void }) => {
  const t = useText()
  const { installation } = useAccount()
  const sendPools = useTell(ofPools.changeMany, { leave: true })
  const sendSpecimens = useTell(ofSpecimens.changeMany, { leave: true })
  const tubes = book.tubes.filter(
    ({ id, stage, result }) =>
      ['open', 'sealed'].includes(stage) && result === 'pending' && inTube(book, id).length > 0,
  )
  const singles = book.people.filter(
    ({ pool, stage, result }) => pool === null && stage === 'taken' && result === 'pending',
  )
  const pick = (rows: readonly { readonly id: string; readonly version: number }[]) =>
    rows.map(({ id, version }) => ({ id, version }))
  const change = { values: { stage: 'sent', sentDay: installation.today } }
  const send = async () => {
    const batches: (readonly [typeof ofPools.undoMany, string])[] = []
    if (tubes.length > 0) {
      const { batch } = await sendPools.mutateAsync({ body: { id: newId(), records: pick(tubes), change } })
      batches.push([ofPools.undoMany, batch.id])
    }
    if (singles.length > 0) {
      const { batch } = await sendSpecimens.mutateAsync({
        body: { id: newId(), records: pick(singles), change },
      })
      batches.push([ofSpecimens.undoMany, batch.id])
    }
    again()
    const note = newId()
    const undo = async () => {
      notifications.hide(note)
      for (const [endpoint, id] of batches) await tell(endpoint, { params: { id } })
      again()
    }
    notifications.show({
      id: note,
      autoClose: 15_000,
      message: (
        <span className="undo">
          {t(words.sent)}
          <Button size="compact-sm" variant="default" onClick={() => void undo()}>
            {t(words.undo)}
          </Button>
        </span>
      ),
    })
  }
  return (
    <Button
      disabled={tubes.length + singles.length === 0}
      loading={sendPools.isPending || sendSpecimens.isPending}
      onClick={() => void send()}
    >
      {t(words.send)}
    </Button>
  )
}
