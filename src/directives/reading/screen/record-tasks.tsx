// Beneath a meeting, an event, a drill, a finding of an inspection: its lines are read into tasks, once; the plan bears the id of the record, so that each leads to the other.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatDay, isDay } from '../../../kernel/day/day.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { dateInWords } from '../../../kernel/text/date-words.ts'
import { type Text, textOf } from '../../../kernel/text/text.ts'
import { useAsk, useTell } from '../../../web/ask/ask.ts'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import type { RegisterExtras } from '../../../web/register/extras.ts'
import { useCan } from '../../../web/ask/session.tsx'
import { listPlans, readPlan } from '../contract.ts'

type Values = RecordRow['values']
type Kind = {
  /** The lines that become tasks; null where there are none yet. */
  readonly lines: (values: Values) => string | null
  readonly title: (values: Values) => string
  readonly number: (values: Values) => unknown
  readonly day: (values: Values) => unknown
  readonly words: { readonly make: Text; readonly made: Text; readonly first: Text }
}

const said = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** As an office would write it down: title, number, day, one line each. */
const noticeOf = ({ lines, title, number, day }: Kind, values: Values): string => {
  const on = day(values)
  return [
    ...(said(number(values)) ? [`Số: ${said(number(values))}`] : []),
    ...(typeof on === 'string' && isDay(on) ? [dateInWords(on)] : []),
    'THÔNG BÁO',
    title(values),
    '',
    ...(lines(values) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => (/^(?:[-–+•]|\d+[.)]|[a-zđ]\))/iu.test(line) ? line : `- ${line}`)),
  ].join('\n')
}

const whom = textOf(
  'Việc chưa ghi cơ quan nào làm thì chọn khi rà soát.',
  'Where a line names nobody, the body is chosen when it is looked over.',
)

type Part = NonNullable<RegisterExtras['record']>

const tasksOf =
  (kind: Kind): Part =>
  ({ record }) => <RecordTasks kind={kind} record={record} />

const RecordTasks = ({ kind, record }: { readonly kind: Kind; readonly record: RecordRow }) => {
  const { words } = kind
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { data } = useAsk(listPlans, {}, { when: can('plans.read') })
  const tell = useTell(readPlan)
  if (!data) return null
  if (data.plans.some(({ id }) => id === record.id))
    return (
      <p className="no-print">
        <PlaceLink to={`/doc-van-ban/${record.id}`}>{t(words.made)}</PlaceLink>
      </p>
    )
  if (!can('plans.write')) return null
  if (kind.lines(record.values) === null) return <p className="quiet no-print">{t(words.first)}</p>
  return (
    <p className="no-print">
      <Button
        variant="default"
        loading={tell.isPending}
        onClick={() =>
          tell.mutate(
            { body: { id: record.id, unit: record.homeUnit, text: noticeOf(kind, record.values) } },
            { onSuccess: ({ id }) => void navigate({ to: '/doc-van-ban/$id', params: { id } }) },
          )
        }
      >
        {t(words.make)}
      </Button>{' '}
      <small className="quiet">{t(whom)}</small>
    </p>
  )
}

export const MeetingTasks = tasksOf({
  lines: ({ conclusions }) => said(conclusions),
  title: ({ title }) => `Kết luận: ${String(title)}`,
  number: ({ noticeNumber }) => noticeNumber,
  day: ({ heldDay }) => heldDay,
  words: {
    make: textOf('Chuyển kết luận thành nhiệm vụ', 'Make tasks of the conclusions'),
    made: textOf('Mở kết luận đã chuyển thành nhiệm vụ', 'Open the conclusions made into tasks'),
    first: textOf(
      'Ghi kết luận của cuộc họp, mỗi dòng một việc, rồi chuyển thành nhiệm vụ ở đây.',
      'Enter the conclusions of the meeting, one a line; they become tasks here.',
    ),
  },
})

export const EventTasks = tasksOf({
  lines: ({ response }) => said(response),
  title: ({ title }) => `Đáp ứng sự kiện: ${String(title)}`,
  number: () => null,
  day: ({ responseDay, verifiedDay }) => responseDay ?? verifiedDay,
  words: {
    make: textOf('Giao biện pháp đáp ứng thành nhiệm vụ', 'Make tasks of the response'),
    made: textOf('Mở nhiệm vụ đáp ứng sự kiện', 'Open the tasks of the response'),
    first: textOf(
      'Ghi biện pháp đáp ứng, mỗi dòng một việc, cơ quan nào làm, rồi giao thành nhiệm vụ ở đây.',
      'Enter the response, one measure a line and who does it; they become tasks here.',
    ),
  },
})

export const DrillTasks = tasksOf({
  lines: ({ weaknesses }) => said(weaknesses),
  title: ({ name }) => `Khắc phục sau diễn tập: ${String(name)}`,
  number: () => null,
  day: ({ heldDay }) => heldDay,
  words: {
    make: textOf('Chuyển điểm cần khắc phục thành nhiệm vụ', 'Make tasks of the weaknesses'),
    made: textOf('Mở nhiệm vụ khắc phục sau diễn tập', 'Open the tasks that followed the drill'),
    first: textOf(
      'Ghi điểm cần khắc phục, mỗi dòng một việc, cơ quan nào làm, rồi chuyển thành nhiệm vụ ở đây.',
      'Enter the weaknesses, one a line and who mends it; they become tasks here.',
    ),
  },
})

export const FindingTasks = tasksOf({
  lines: ({ demand, fixByDay }) =>
    said(demand) === null
      ? null
      : typeof fixByDay === 'string' && isDay(fixByDay)
        ? (said(demand) ?? '').replace(/[.;]?$/u, `, chậm nhất đến ngày ${formatDay(fixByDay)}.`)
        : said(demand),
  title: ({ what }) => `Khắc phục tồn tại: ${String(what)}`,
  number: () => null,
  day: ({ foundDay }) => foundDay,
  words: {
    make: textOf('Giao nhiệm vụ khắc phục', 'Make a task of what must be done'),
    made: textOf('Mở nhiệm vụ khắc phục', 'Open the task'),
    first: textOf(
      'Ghi yêu cầu khắc phục, cơ quan nào làm, rồi giao thành nhiệm vụ ở đây.',
      'Enter what must be done and who does it; it becomes a task here.',
    ),
  },
})
