// What the law asks about personal data, the most pressing first: each line leads to its record, its letter, the person's extract.
import { Menu, Button } from '@mantine/core'
import { breaches } from '../breaches.ts'
import { dataRequests } from '../data-requests.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import '../../web/register/register.css'
import { listDues, type Due } from '../protection-contract.ts'
import './privacy.css'
import { Pending } from '../../web/ask/pending.tsx'

const words = {
  title: textOf('Dữ liệu cá nhân: việc đến hạn', 'Personal data: what is due'),
  late: textOf('việc quá hạn', 'late'),
  of: textOf('trên', 'of'),
  open: textOf('việc đang mở', 'open'),
  none: textOf('Không có việc nào đến hạn', 'Nothing is due'),
  noneWhy: textOf(
    'Yêu cầu của người dân, vụ vi phạm và hồ sơ đánh giá tác động ghi vào sổ thì hạn theo luật hiện ở đây.',
    'Once requests, breaches and impact assessments are in their registers, their terms by law stand here.',
  ),
  state: {
    late: textOf('Quá hạn', 'Late'),
    soon: textOf('Sắp đến hạn', 'Soon'),
    open: textOf('Còn hạn', 'In time'),
  },
  due: textOf('hạn', 'due'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  letter: textOf('Văn bản', 'Letter'),
  extract: textOf('Bản trích dữ liệu (Excel)', 'Extract of the person (Excel)'),
  notice: textOf('Thông báo vi phạm', 'Notice of the breach'),
  answer: textOf('Văn bản trả lời', 'Letter of answer'),
}

const dueText = (due: string): string =>
  due.includes('T') ? `${due.slice(11)}, ${formatDay(due.slice(0, 10))}` : formatDay(due)

const letterOf = ({ register, id }: Due): { label: (typeof words)['letter']; path: string } | null => {
  if (register === dataRequests.name)
    return { label: words.answer, path: `/api/privacy/data-requests/${id}/letter` }
  return register === breaches.name
    ? { label: words.notice, path: `/api/privacy/breaches/${id}/notice` }
    : null
}

const OneDue = ({ due }: { readonly due: Due }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const register = registerNamed(due.register)
  const letter = letterOf(due)
  const extract = due.person !== null && can('data-requests.export')
  return (
    <li className={`card due due-${due.state}`}>
      <div className="history-head">
        <strong>
          <PlaceLink to={`/so/${due.register}/${due.id}`}>{due.title}</PlaceLink>
        </strong>
        <span className="quiet">{register ? t(register.one) : due.register}</span>
        <span className="quiet">{units.nameOf(due.homeUnit)}</span>
      </div>
      <p>
        <span className={due.state === 'late' ? 'problem' : undefined}>
          <strong>{t(words.state[due.state])}</strong> · {t(due.what)}, {t(words.due)} {dueText(due.due)}
        </span>
      </p>
      <p className="quiet">
        {due.because
          .map(
            ({ clause, text, verified }) =>
              `${clause}: ${t(text)}${verified ? '' : ` (${t(words.unverified)})`}`,
          )
          .join('; ')}
      </p>
      {(letter || extract) && (
        <div>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default">{t(words.letter)}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {letter &&
                (['pdf', 'docx', 'html'] as const).map((format) => (
                  <Menu.Item key={format} component="a" href={`${letter.path}/${format}`} target="_blank">
                    {t(letter.label)} ({format.toUpperCase()})
                  </Menu.Item>
                ))}
              {extract && (
                <Menu.Item component="a" href={`/api/privacy/persons/${due.person}/extract`}>
                  {t(words.extract)}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  )
}

export const DuesPage = () => {
  const t = useText()
  const { language } = useLanguage()
  const asked = useAsk(listDues, {})
  const { data } = asked
  const say = (value: number) => formatNumber(value, {}, language)
  return (
    <Page
      title={t(words.title)}
      under={
        data
          ? `${say(data.late)} ${t(words.late)} ${t(words.of)} ${say(data.dues.length)} ${t(words.open)}`
          : undefined
      }
    >
      <Pending ask={asked} />
      {data?.dues.length === 0 && (
        <EmptyState title={t(words.none)} icon="calendar">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      <ul className="openings">
        {data?.dues.map((due) => (
          <OneDue key={`${due.id} ${due.what.vi}`} due={due} />
        ))}
      </ul>
    </Page>
  )
}
