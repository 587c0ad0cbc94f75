// The register of alarms (T-005, T-006): raised by the rule from signs, sent to a person, taken, dealt with. Routes alone write it.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { alarmOutcome, alarmStatus, grade } from './care-choices.ts'
import { alarmChecks } from './checks.ts'

export const careAlarms = register({
  name: 'care-alarms',
  table: 'care_alarm',
  one: textOf('Báo động sinh hiệu', 'Alarm'),
  many: textOf('Báo động sinh hiệu', 'Alarms'),
  personal: true,
  subject: persons,
  mainDay: 'raisedDay',
  sameBy: [],
  writers: ['care-signs.write', 'care-alarms.answer'],
  lifecycles: [
    lifecycle('status', alarmStatus, { raised: ['seen', 'closed'], seen: ['closed'], closed: [] }),
  ],
  checks: alarmChecks,
  fields: {
    homeCare: link(textOf('Đợt điều trị tại nhà', 'Care at home'), 'home-care'),
    admission: link(textOf('Lượt điều trị tại cơ sở', 'Stay in a facility'), 'admissions'),
    sign: link(textOf('Lần đo', 'Signs'), 'care-signs', { goesAlong: true }),
    raisedDay: day(textOf('Ngày phát', 'Raised'), { required: true, listed: true }),
    raisedTime: text(textOf('Giờ phát', 'At')),
    grade: choice(textOf('Mức', 'Grade'), grade, { required: true, listed: true }),
    reasons: text(textOf('Vì sao', 'Why'), { long: true, listed: true }),
    assignedTo: text(textOf('Gửi cho', 'Sent to'), { listed: true, searched: true }),
    status: choice(textOf('Tình trạng', 'Status'), alarmStatus, { initial: 'raised', listed: true }),
    seenDay: day(textOf('Ngày nhận', 'Taken on')),
    seenTime: text(textOf('Giờ nhận', 'Taken at')),
    seenBy: text(textOf('Người nhận', 'Taken by')),
    outcome: choice(textOf('Xử trí', 'What was done'), alarmOutcome, { listed: true }),
    closedDay: day(textOf('Ngày xử trí xong', 'Finished on')),
    closedTime: text(textOf('Giờ xử trí xong', 'Finished at')),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
