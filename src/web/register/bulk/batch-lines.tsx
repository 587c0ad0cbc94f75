// What became of the records of one change: done, already so, refused with the reason; and the undo that stays.
import { Button } from '@mantine/core'
import type { Batch, Left } from '../../../kernel/register/batch-contract.ts'
import type { Register } from '../../../kernel/register/register.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import { Icon } from '../../look/icons.tsx'
import { useLanguage, useText } from '../../language/language.tsx'
import { momentOf } from '../../parts/moment.ts'
import { useScreen } from '../../view/use-screen.ts'
import { useUnits } from '../../view/units.ts'
import { shownField } from '../field-value.ts'
import { listKeys } from '../list-state.ts'
import { words as listWords } from '../words.ts'
import type { useBatches } from './use-batches.ts'
import { words } from './words.ts'

const LeftList = ({ left }: { readonly left: readonly Left[] }) => {
  const t = useText()
  const { setSearch } = useScreen()
  return (
    <ul className="left-list">
      {left.map(({ id, name, why }) => (
        <li key={id}>
          {name === '' ? (
            <strong>{t(words.hidden)}</strong>
          ) : (
            <button type="button" className="row-open" onClick={() => setSearch({ mo: id })}>
              {name}
            </button>
          )}
          <div className="quiet">{t(why)}</div>
        </li>
      ))}
    </ul>
  )
}

/** "Kết quả điều trị: Khỏi; Đơn vị: Xã Mỹ Thanh". */
const useChangeWords = (register: Register) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  return ({ values, homeUnit }: Batch['change']): string =>
    [
      ...Object.entries(values ?? {}).map(([name, value]) => {
        const field = register.fields[name]
        const said =
          field?.kind === 'link' || field?.kind === 'links' ? '' : shownField(field, value, language)
        return `${field ? t(field.label) : name}: ${said === '' && value === null ? t(listWords.blank) : said}`
      }),
      ...(homeUnit === undefined ? [] : [`${t(listWords.place)}: ${units.nameOf(homeUnit)}`]),
    ].join('; ')
}

type BatchLinesProps = {
  readonly register: Register
  readonly batch: Batch
  readonly batches: ReturnType<typeof useBatches>
}

export const BatchLines = ({ register, batch, batches }: BatchLinesProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { setSearch } = useScreen()
  const changeWords = useChangeWords(register)
  const say = (count: number) => formatNumber(count, {}, language)
  const { state } = batch.change
  const done =
    state === undefined ? words.wasChanged : state === 'deleted' ? words.wasDeleted : words.wasRestored
  const what = changeWords(batch.change)
  return (
    <>
      <div className="batch-line">
        <strong>
          {say(batch.changed)} {t(words.records)} {t(done)}
        </strong>
        <span className="quiet">{momentOf(batch.at)}</span>
      </div>
      {what !== '' && <div>{what}</div>}
      {batch.why !== null && <div className="quiet">{batch.why}</div>}
      {batch.same > 0 && (
        <div className="quiet">
          {say(batch.same)} {t(words.records)} {t(words.wasSame)}
        </div>
      )}
      {batch.refused.length > 0 && (
        <details open={batch.refused.length <= 5}>
          <summary>
            <Icon name="warning" size={16} /> {say(batch.refused.length)} {t(words.records)}{' '}
            {t(words.wasRefused)}
          </summary>
          <LeftList left={batch.refused} />
        </details>
      )}
      {batch.undone && (
        <div className="note">
          <span>
            {t(words.undone)} {say(batch.undone.restored)} {t(words.records)}, {momentOf(batch.undone.at)}
            {batch.undone.spared.length > 0 && (
              <>
                ; {say(batch.undone.spared.length)} {t(words.records)} {t(words.spared)}
              </>
            )}
          </span>
        </div>
      )}
      {batch.undone && batch.undone.spared.length > 0 && <LeftList left={batch.undone.spared} />}
      <div className="batch-actions">
        {batch.changed > 0 && !batch.undone && (
          <Button
            size="compact-md"
            variant="default"
            loading={batches.undo.isPending && batches.undo.variables.params.id === batch.id}
            onClick={() =>
              batches.undo.mutate({ params: { id: batch.id } }, { onSuccess: () => batches.forget() })
            }
          >
            {t(words.undo)}
          </Button>
        )}
        {batch.changed > 0 && (
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() =>
              setSearch({
                ...Object.fromEntries(listKeys.map((key) => [key, undefined])),
                batchId: batch.id,
                state: state === 'deleted' && !batch.undone ? 'deleted' : undefined,
                from: '',
                page: undefined,
              })
            }
          >
            {t(words.seeThem)}
          </Button>
        )}
      </div>
    </>
  )
}
