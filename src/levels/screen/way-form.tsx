// One way of a what-if: a law, its parameters set otherwise, and facts about capacity supposed.
import { NativeSelect, TextInput } from '@mantine/core'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useText } from '../../web/language/language.tsx'
import type { levelLaws } from '../contract.ts'
import { words } from './words.ts'

type Law = ResponseOf<typeof levelLaws>['laws'][number]
type Values = Readonly<Record<string, string | number | null>>
export type Way = {
  readonly law: string
  readonly values: Values
  readonly supposed: Readonly<Record<string, string>>
}

const valueOf = (law: Law, name: string, text: string): string | number | null | undefined => {
  const parameter = law.parameters.find((one) => one.name === name)
  if (!parameter) return undefined
  if (parameter.kind === 'choice') return text
  if (text.trim() === '') return null
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined
}

export const WayForm = ({
  label,
  laws,
  way,
  change,
}: {
  readonly label: string
  readonly laws: readonly Law[]
  readonly way: Way
  readonly change: (way: Way) => void
}) => {
  const t = useText()
  const law = laws.find(({ name }) => name === way.law)
  const set = (name: string, text: string) => {
    if (!law) return
    const value = valueOf(law, name, text)
    if (value === undefined) return
    const standing = law.parameters.find((one) => one.name === name)
    const { [name]: _gone, ...rest } = way.values
    const own = standing?.override?.value ?? standing?.value ?? null
    change({ ...way, values: value === own ? rest : { ...rest, [name]: value } })
  }
  const suppose = (name: string, said: string) => {
    const { [name]: _gone, ...rest } = way.supposed
    if (/^[a-z]*$|^\d{1,9}$/.test(said))
      change({ ...way, supposed: said === '' ? rest : { ...rest, [name]: said } })
  }
  return (
    <fieldset className="card level-way">
      <legend>{label}</legend>
      <NativeSelect
        label={t(words.law)}
        value={way.law}
        onChange={(event) => change({ law: event.currentTarget.value, values: {}, supposed: {} })}
        data={laws.map(({ name, source, ofTheDay }) => ({
          value: name,
          label: ofTheDay ? `${source} (${t(words.ofTheDay)})` : source,
        }))}
      />
      <details>
        <summary>
          {t(words.parameters)}
          {Object.keys(way.values).length > 0 && ` (${Object.keys(way.values).length})`}
        </summary>
        <div className="level-parameters">
          {law?.parameters.map((parameter) => {
            const { name, kind, choices, value, override } = parameter
            const shown = name in way.values ? way.values[name] : (override?.value ?? value)
            return kind === 'choice' ? (
              <NativeSelect
                key={name}
                size="xs"
                label={t(parameter.label)}
                value={String(shown ?? '')}
                onChange={(event) => set(name, event.currentTarget.value)}
                data={choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
              />
            ) : (
              <TextInput
                key={name}
                size="xs"
                inputMode="numeric"
                label={t(parameter.label)}
                value={shown === null || shown === undefined ? '' : String(shown)}
                onChange={(event) => set(name, event.currentTarget.value)}
              />
            )
          })}
        </div>
      </details>
      {law && law.asks.length > 0 && (
        <details>
          <summary>
            {t(words.suppose)}
            {Object.keys(way.supposed).length > 0 && ` (${Object.keys(way.supposed).length})`}
          </summary>
          <div className="level-parameters">
            {law.asks.map(({ name, label: asked, choices }) =>
              choices.length > 0 ? (
                <NativeSelect
                  key={name}
                  size="xs"
                  label={t(asked)}
                  value={way.supposed[name] ?? ''}
                  onChange={(event) => suppose(name, event.currentTarget.value)}
                  data={[
                    { value: '', label: t(words.asKnown) },
                    ...choices.map((choice) => ({ value: choice.value, label: t(choice.label) })),
                  ]}
                />
              ) : (
                <TextInput
                  key={name}
                  size="xs"
                  inputMode="numeric"
                  label={t(asked)}
                  placeholder={t(words.asKnown)}
                  value={way.supposed[name] ?? ''}
                  onChange={(event) => suppose(name, event.currentTarget.value)}
                />
              ),
            )}
          </div>
        </details>
      )}
    </fieldset>
  )
}
