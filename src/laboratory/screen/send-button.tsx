// All tubes and single specimens of a session leave for the laboratory at once; one press takes it back.
import { Button } from '@mantine/core'
import { batchEndpoints } from '../../kernel/register/batch-contract.ts'
import { tell } from '../../web/ask/api.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { useUndoNotice } from '../../web/ask/undo-notice.tsx'
import { inBatches, refusedWords } from '../../web/register/bulk/in-batches.ts'
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
  const offer = useUndoNotice()
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
    const { changed, refused, undo } = await inBatches([
      ...(tubes.length === 0
        ? []
        : [
            {
              change: () => sendPools.mutateAsync({ body: { id: newId(), records: pick(tubes), change } }),
              undo: (id: string) => tell(ofPools.undoMany, { params: { id } }),
            },
          ]),
      ...(singles.length === 0
        ? []
        : [
            {
              change: () =>
                sendSpecimens.mutateAsync({ body: { id: newId(), records: pick(singles), change } }),
              undo: (id: string) => tell(ofSpecimens.undoMany, { params: { id } }),
            },
          ]),
    ])
    again()
    const said = [
      ...(changed > 0 ? [`${t(words.sent)}: ${changed}`] : []),
      ...(refused.length > 0 ? [refusedWords(t, refused)] : []),
    ]
    if (said.length > 0)
      offer({
        said: said.join('. '),
        undo: undo && (() => undo().finally(again)),
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
