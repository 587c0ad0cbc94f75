// What the list is taken for: register with the reason, unit, sheet of the workbook, and what was noted while reading.
import { SegmentedControl, Select } from '@mantine/core'
import { registerNamed, registers } from '../../registers.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { useCan } from '../../web/ask/session.tsx'
import type { Preview } from '../contract.ts'
import { useImportingUnits } from './importing-units.ts'
import type { Adjustment } from './adjustment.ts'
import { words } from './words.ts'

type ReadingSetupProps = {
  readonly preview: Preview
  readonly adjust: (change: Adjustment) => void
}

export const ReadingSetup = ({ preview, adjust }: ReadingSetupProps) => {
  const t = useText()
  const can = useCan()
  const { choices } = useImportingUnits()
  const { run, guesses, sheets, sheet, notes } = preview
  const scoreOf = (name: string): number => guesses.find(({ register }) => register === name)?.score ?? 0
  const open = registers
    .filter(({ name, sheetWords }) => name === run.register || (sheetWords && can(`${name}.write`)))
    .toSorted((one, other) => scoreOf(other.name) - scoreOf(one.name))
  const why = guesses.find(({ register }) => register === run.register)?.why
  return (
    <section className="reading-setup">
      <div className="reading-line">
        <Select
          label={t(words.listIs)}
          placeholder={t(words.chooseRegister)}
          description={why && `${t(words.because)}: ${t(why)}`}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          className="reading-register"
          data={open.map(({ name, many }) => ({ value: name, label: t(many) }))}
          value={run.register}
          renderOption={({ option }) => {
            const reason = guesses.find(({ register }) => register === option.value)?.why
            return (
              <span className="register-option">
                {option.label}
                {reason && <small className="quiet">{t(reason)}</small>}
              </span>
            )
          }}
          onChange={(register) => register !== null && register !== run.register && adjust({ register })}
        />
        <Select
          label={t(words.belongs)}
          description={t(words.belongsHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          searchable
          allowDeselect={false}
          limit={200}
          nothingFoundMessage={t(words.none)}
          data={choices}
          value={run.homeUnit}
          onChange={(homeUnit) => homeUnit !== null && homeUnit !== run.homeUnit && adjust({ homeUnit })}
        />
        {sheets.length > 1 && (
          <div className="reading-sheets" role="group" aria-label={t(words.sheets)}>
            <span className="mantine-InputWrapper-label">{t(words.sheets)}</span>
            <SegmentedControl
              aria-label={t(words.sheets)}
              value={String(sheet)}
              onChange={(index) => adjust({ sheet: Number(index) })}
              data={sheets.map(({ index, name, rows, hidden }) => ({
                value: String(index),
                label: `${name} (${rows}${hidden ? `, ${t(words.hiddenSheet)}` : ''})`,
              }))}
            />
          </div>
        )}
      </div>
      {run.register === null && (
        <div className="note note-question">
          <Icon name="warning" />
          <div>
            <strong>{t(words.unknownRegister)}</strong>
            <ul>
              {guesses.slice(0, 3).map(({ register, why: reason }) => {
                const known = registerNamed(register)
                return known ? (
                  <li key={register}>
                    {t(known.many)}: {t(reason)}
                  </li>
                ) : null
              })}
            </ul>
          </div>
        </div>
      )}
      {notes.length > 0 && (
        <ul className="reading-notes" aria-label={t(words.notes)}>
          {notes.map((note, index) => (
            <li key={`${index} ${note.vi}`}>{t(note)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
