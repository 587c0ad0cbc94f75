// Says what will happen, and does it: the rows go into the register as a job.
import { Button } from '@mantine/core'
import { formatNumber } from '../../kernel/text/number.ts'
import { registerNamed } from '../../registers.ts'
import { addressOf } from '../../web/ask/api.ts'
import { useTell } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { markedCopy, runImport, type Counts, type Preview } from '../contract.ts'
import { runSentences } from './run-sentence.ts'
import { UndoButton } from './undo-button.tsx'
import { takenRows } from './verdicts.ts'
import { words } from './words.ts'

type TakeInProps = {
  readonly preview: Preview
  readonly counts: Counts
  readonly busy: boolean
  readonly begun: (jobId: string) => void
}

export const TakeIn = ({ preview, counts, busy, begun }: TakeInProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { run } = preview
  const take = useTell(runImport)
  const register = run.register === null ? undefined : registerNamed(run.register)
  const taken = takenRows(counts)
  const params = { id: run.id }
  return (
    <section className="take-in" aria-live="polite">
      <div className="take-words">
        {register &&
          runSentences(counts, register.many).map((sentence) => <p key={sentence.vi}>{t(sentence)}.</p>)}
        {taken === 0 && <p>{t(words.nothingToTake)}</p>}
      </div>
      <div className="intake-line">
        <Button
          size="md"
          disabled={taken === 0 || busy}
          loading={take.isPending}
          onClick={() => take.mutate({ params, body: {} }, { onSuccess: ({ id }) => begun(id) })}
        >
          {t(words.take)} {formatNumber(taken, {}, language)} {t(words.into)}
        </Button>
        <a href={addressOf(markedCopy, { params })} download className="button-link">
          <Icon name="download" size={16} />
          {t(words.marked)}
        </a>
        {run.state === 'cancelled' && <UndoButton id={run.id} name={run.fileName} begun={begun} />}
        {busy && (
          <span className="quiet" role="status">
            {t(words.checking)}
          </span>
        )}
      </div>
    </section>
  )
}
