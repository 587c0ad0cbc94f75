// The place where a list arrives: drop, choose or paste; it is read at once and nothing else happens.
import { Button, FileButton, Loader, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../../web/ask/api.ts'
import { askKey, queryClient, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { previewImport, startImport } from '../contract.ts'
import { acceptedFiles, bodyOf, LARGEST_FILE, unreadable, type Arrival } from './arrival.ts'
import type { UnitChoice } from './importing-units.ts'
import { useArrivals } from './use-arrivals.ts'
import { words } from './words.ts'

const nameOf = (arrival: Arrival, t: (text: Text) => string): string =>
  arrival.kind === 'file' ? arrival.file.name : t(words.pasted)

const tooLarge = (arrival: Arrival): ApiRefusal | null =>
  arrival.kind === 'file' && arrival.file.size > LARGEST_FILE
    ? new ApiRefusal(413, 'tooLarge', words.tooLarge, null, null)
    : null

type ArrivalAreaProps = {
  readonly choices: readonly UnitChoice[]
  /** The unit that is meant when nothing is said. */
  readonly usual: string
}

export const ArrivalArea = ({ choices, usual }: ArrivalAreaProps) => {
  const t = useText()
  const { setSearch } = useScreen()
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [reading, setReading] = useState<Arrival | null>(null)
  const [failed, setFailed] = useState<{ error: ApiRefusal; arrival: Arrival } | null>(null)
  const start = useTell(startImport, { quiet: true })
  const homeUnit = chosen ?? usual
  const send = async (arrival: Arrival, unit: string) => {
    setReading(arrival)
    setFailed(null)
    try {
      const large = tooLarge(arrival)
      if (large) throw large
      const id = newId()
      const body = await bodyOf(arrival, { id, homeUnit: unit, pastedName: t(words.pasted) })
      const preview = await start.mutateAsync({ body })
      queryClient.setQueryData(askKey(previewImport, { params: { id } }), preview)
      setSearch({ lan: id })
    } catch (error) {
      setFailed({ error: unreadable(error), arrival })
    } finally {
      setReading(null)
    }
  }
  const take = (arrival: Arrival) => {
    if (reading === null) void send(arrival, homeUnit)
  }
  const over = useArrivals(take)
  const state = reading ? 'arrival reading' : over ? 'arrival over' : 'arrival'
  return (
    <section aria-label={t(words.title)}>
      <div className={state} aria-busy={reading !== null}>
        <div className="arrival-file">
          {reading ? (
            <>
              <Loader size={28} />
              <strong role="status">
                {t(reading.kind === 'file' && reading.others ? words.oneFile : words.reading)}{' '}
                {nameOf(reading, t)}…
              </strong>
            </>
          ) : (
            <>
              <Icon name="intake" size={40} />
              <strong>{t(over ? words.dropNow : words.drop)}</strong>
              <FileButton
                accept={acceptedFiles}
                onChange={(file) => file && take({ kind: 'file', file, others: false })}
                inputProps={{ 'aria-label': t(words.choose) }}
              >
                {(props) => <Button {...props}>{t(words.choose)}</Button>}
              </FileButton>
            </>
          )}
          <p className="quiet">{t(words.kinds)}</p>
        </div>
        <div className="arrival-paste">
          <Textarea
            label={t(words.paste)}
            description={t(words.pasteHint)}
            rows={4}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={text.trim() === '' || reading !== null}
            onClick={() => take({ kind: 'paste', text })}
          >
            {t(words.readPaste)}
          </Button>
        </div>
      </div>
      <div className="arrival-foot">
        <Select
          label={t(words.belongs)}
          description={t(words.belongsHint)}
          searchable
          allowDeselect={false}
          limit={200}
          nothingFoundMessage={t(words.none)}
          data={choices}
          value={homeUnit}
          onChange={setChosen}
        />
        <p className="quiet">{t(words.onlyReads)}</p>
      </div>
      {failed && (
        <div>
          <ErrorNote error={failed.error} again={() => take(failed.arrival)} />
          <p className="quiet">{nameOf(failed.arrival, t)}</p>
        </div>
      )}
    </section>
  )
}
