// Cases of the period by age and sex.
import { AgePyramid } from '../charts/age-pyramid.tsx'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { chartWords } from '../charts/words.ts'
import { figureByAgeAndSex } from '../kernel/figure/contract.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { useAsk } from '../web/ask/ask.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { momentOf } from '../web/parts/moment.ts'
import { useView } from '../web/view/view.ts'
import { useSource } from './use-picture.ts'
import { words } from './words.ts'
import { Pending } from '../web/ask/pending.tsx'

export const PyramidCard = () => {
  const t = useText()
  const { language } = useLanguage()
  const { askOf } = useView()
  const { source, fileOf } = useSource()
  const asked = useAsk(figureByAgeAndSex, { body: askOf('cases') })
  const { data } = asked
  const groups = data?.groups ?? []
  const countedAt = data?.countedAt
  const sum = (sex: 'male' | 'female' | 'other') => groups.reduce((total, group) => total + group[sex], 0)
  const number = (value: number) => formatNumber(value, {}, language)
  const parts = [
    [chartWords.male, sum('male')],
    [chartWords.female, sum('female')],
    [chartWords.other, sum('other')],
    [chartWords.ageUnknown, data?.ageUnknown ?? 0],
  ] as const
  const any = parts.some(([, value]) => value > 0)
  const counts = parts
    .filter(([, value], index) => index < 2 || value > 0)
    .map(([label, value]) => `${t(label)}: ${number(value)}`)
    .join(' · ')
  const summary = any ? counts : t(words.noCases)
  return (
    <ChartFrame
      title={t(words.pyramid)}
      summary={data ? summary : '…'}
      source={countedAt ? `${source} · ${t(words.countedAt)} ${momentOf(countedAt)}` : source}
      file={fileOf('thap-tuoi')}
      data={{
        columns: [
          { title: t(chartWords.age), format: 'text' },
          { title: t(chartWords.male), format: 'integer' },
          { title: t(chartWords.female), format: 'integer' },
          { title: t(chartWords.other), format: 'integer' },
        ],
        rows: groups.map(({ age, male, female, other }) => [age, male, female, other]),
      }}
    >
      <Pending ask={asked} lines={9} />
      {data && any && <AgePyramid bands={groups} label={`${t(words.pyramid)}. ${summary}`} />}
    </ChartFrame>
  )
}
