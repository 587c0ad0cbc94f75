// The office's own words in a draft: assessment, tasks, and who signs.
import { Button, TextInput } from '@mantine/core'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useDraft } from '../../web/parts/draft.ts'
import { useUnsaved } from '../../web/parts/unsaved.tsx'
import { words as shellWords } from '../../web/language/words.ts'
import { changeReport, type Report } from '../contract.ts'
import { words } from './words.ts'

type Written = Report['words']

export const WordsForm = ({ report }: { readonly report: Report }) => {
  const t = useText()
  const tell = useTell(changeReport, { done: words.saved })
  const draft = useDraft<Written>(report.words)
  const { written, changed } = draft
  useUnsaved(changed)
  const write = (key: keyof Written) => (value: string) => draft.write(key, value)
  return (
    <section className="card">
      <h2>{t(words.own)}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          tell.mutate(
            { params: { id: report.head.id }, body: { words: written } },
            { onSuccess: () => draft.saved(written) },
          )
        }}
      >
        <LongText
          label={t(words.assessment)}
          description={t(words.lineHint)}
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          value={written.assessment}
          onChange={write('assessment')}
        />
        <LongText
          label={t(words.tasks)}
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          value={written.tasks}
          onChange={write('tasks')}
        />
        <LongText
          label={t(words.signerRole)}
          minRows={1}
          maxLength={200}
          value={written.signerRole}
          onChange={write('signerRole')}
        />
        <TextInput
          label={t(words.signerName)}
          maxLength={100}
          value={written.signerName}
          onChange={(event) => write('signerName')(event.currentTarget.value)}
        />
        <div>
          <Button
            type="submit"
            variant={changed ? 'filled' : 'default'}
            disabled={!changed}
            loading={tell.isPending}
          >
            {t(shellWords.save)}
          </Button>
        </div>
      </form>
    </section>
  )
}
