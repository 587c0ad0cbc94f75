// One record to read: who and how they stand, what contradicts itself, its days in order, every field, its history.
import { Button, Tabs } from '@mantine/core'
import { Suspense } from 'react'
import type { Question, RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { z } from 'zod'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { useCan } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { words as shellWords } from '../language/words.ts'
import { Attachments } from './attachments.tsx'
import { columnsOf, homeUnitColumn, type Column } from './columns.ts'
import { useExtras } from './extras.ts'
import { shownField } from './field-value.ts'
import { HistoryTab } from './history-tab.tsx'
import { QuestionList } from './question-list.tsx'
import { ReadersTab } from './readers-tab.tsx'
import { personWords, stateWords } from './record-title.ts'
import { RemoveMenu } from './remove-menu.tsx'
import { TimeLine } from './time-line.tsx'
import { words } from './words.ts'
import { words as privacyWords } from '../../privacy/words.ts'

type RecordViewProps = {
  readonly register: Register
  readonly record: RecordRow
  readonly questions: readonly z.output<typeof Question>[]
  readonly edit: () => void
  readonly removed: () => void
}

export const RecordView = ({ register, record, questions, edit, removed }: RecordViewProps) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { language } = useLanguage()
  const { record: Extra } = useExtras(register.name)
  const columns = columnsOf(register).filter(({ key }) => key !== homeUnitColumn.key)
  const shown = ({ field, name, ofSubject }: Column): string =>
    shownField(
      field,
      (ofSubject ? record.subject : record.values)?.[name],
      language,
      record.linked[ofSubject ? `subject.${name}` : name],
    )
  const groups = [
    {
      label: register.subject ? t(register.subject.one) : null,
      columns: columns.filter((one) => one.ofSubject),
    },
    { label: t(register.one), columns: columns.filter((one) => !one.ofSubject) },
  ]
  const born =
    (record.subject ?? record.values).birthDay ?? (record.subject ?? record.values).birthYear ?? null
  // Of a birth either the day or the year is enough.
  const enough = (name: string) => (name === 'birthDay' || name === 'birthYear') && born !== null
  const missing = columns.filter(
    (column) => column.field.listed && shown(column) === '' && !enough(column.name),
  )
  const writes = can(`${register.name}.write`)
  return (
    <div className="record">
      <p className="record-line">
        {[
          ...personWords(record.subject ?? record.values, register).map(t),
          ...stateWords(register, record).map(t),
          units.nameOf(record.homeUnit),
        ].join(' · ')}
      </p>
      {record.state === 'deleted' && <p className="note note-error">{t(words.deleted)}</p>}
      {register.page && (
        <p className="no-print">
          <PlaceLink to={register.page(record.id)} className="button-link">
            {t(words.ownPage)}
          </PlaceLink>
        </p>
      )}
      {writes && (
        <div className="record-actions no-print">
          {record.state === 'active' && (
            <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={edit}>
              {t(shellWords.edit)}
            </Button>
          )}
          <RemoveMenu register={register} record={record} removed={removed} />
        </div>
      )}
      <QuestionList questions={questions} />
      <TimeLine register={register} record={record} questions={questions} />
      {Extra && (
        <Suspense>
          <Extra record={record} />
        </Suspense>
      )}
      <Tabs defaultValue="details" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="details">{t(words.details)}</Tabs.Tab>
          {can('history.read') && <Tabs.Tab value="history">{t(words.history)}</Tabs.Tab>}
          {can('history.read') && register.personal && (
            <Tabs.Tab value="readers">{t(privacyWords.readers)}</Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="details" pt="md">
          {missing.length > 0 && (
            <p className="quiet missing">
              {t(words.missing)}: {missing.map(({ field }) => t(field.label).toLowerCase()).join(', ')}
            </p>
          )}
          {register.attachments && <Attachments register={register.name} id={record.id} />}
          {groups
            .filter((group) => group.columns.length > 0)
            .map((group) => (
              <section key={group.label}>
                <h3>{group.label}</h3>
                <dl className="facts">
                  {group.columns
                    .filter((column) => shown(column) !== '')
                    .map((column) => (
                      <div
                        key={column.key}
                        className={column.field.kind === 'text' && column.field.long ? 'wide' : ''}
                      >
                        <dt>{t(column.field.label)}</dt>
                        <dd>{shown(column)}</dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="md">
          <HistoryTab register={register} id={record.id} />
        </Tabs.Panel>
        <Tabs.Panel value="readers" pt="md">
          <ReadersTab register={register} id={record.id} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
