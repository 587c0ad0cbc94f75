// What the list of data quality looks for in treatment, beside what follows from the fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const homeCareChecks: readonly Check[] = [
  {
    name: 'home-care-unseen',
    group: 'late',
    severity: 'danger',
    reads: ['care-signs'],
    label: textOf('Điều trị tại nhà mà một ngày không có sinh hiệu', 'At home, and no signs for a day'),
    definition: textOf(
      'Người đang điều trị tại nhà từ hôm trước mà hôm trước và hôm nay không có lần đo nào.',
      'At home since the day before or earlier, with no signs on that day or this one.',
    ),
    where: (day) =>
      `r.status = 'open' and r.start_day < ${day} and not exists (select 1 from care_sign c where c.tenant = r.tenant and c.home_care = r.id
         and c.state = 'active' and c.sign_day between ${day}::date - 1 and ${day})`,
  },
  {
    name: 'home-care-no-doctor',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Điều trị tại nhà chưa có thầy thuốc đồng hành', 'At home without a companion doctor'),
    definition: textOf(
      'Người đang điều trị tại nhà mà chưa ghi thầy thuốc đồng hành: báo động không biết gửi ai.',
      'At home with no doctor written: an alarm has nobody to reach.',
    ),
    where: () => `r.status = 'open' and r.doctor is null`,
  },
]

export const admissionChecks: readonly Check[] = [
  {
    name: 'admissions-twice',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Một người đang nằm hai nơi', 'One person in two beds'),
    definition: textOf(
      'Người đang điều trị tại cơ sở mà còn một lượt khác cũng chưa ra.',
      'Staying in a facility while another stay of the same person is open.',
    ),
    where: () =>
      `r.status = 'staying' and exists (select 1 from admission o where o.tenant = r.tenant and o.subject_id = r.subject_id and o.id <> r.id
         and o.state = 'active' and o.status = 'staying')`,
  },
]

export const alarmChecks: readonly Check[] = [
  {
    name: 'care-alarms-unanswered',
    group: 'late',
    severity: 'danger',
    label: textOf('Báo động từ hôm trước chưa xử trí', 'Alarms of days before, not dealt with'),
    definition: textOf(
      'Báo động sinh hiệu phát từ hôm trước trở về trước mà chưa xử trí xong.',
      'Alarms raised before this day that nobody has finished.',
    ),
    where: (day) => `r.status <> 'closed' and r.raised_day < ${day}`,
  },
]

export const ambulanceChecks: readonly Check[] = [
  {
    name: 'ambulances-out-under-way',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Xe đã ngừng mà còn ghi đang chở người bệnh', 'Out of service, and under way'),
    definition: textOf(
      'Xe có ngày ngừng hoạt động mà một lượt chuyển bằng xe này chưa ghi đến nơi.',
      'A vehicle out of service while a transfer by it has not arrived.',
    ),
    where: (day) =>
      `r.out_day <= ${day} and exists (select 1 from ambulance_runs(r.tenant) run where run.ambulance = r.id)`,
  },
]

export const transferChecks: readonly Check[] = [
  {
    name: 'transfers-unanswered',
    group: 'late',
    severity: 'danger',
    label: textOf('Xin chuyển từ hôm trước chưa ai trả lời', 'Transfers of days before that nobody answered'),
    definition: textOf(
      'Người bệnh xin chuyển, xin giường từ hôm trước trở về trước mà nơi nhận chưa nhận, chưa từ chối.',
      'Transfers and beds asked for before this day that the receiver has neither accepted nor refused.',
    ),
    where: (day) => `r.status = 'requested' and r.requested_day < ${day}`,
  },
  {
    name: 'transfers-not-arrived',
    group: 'late',
    severity: 'danger',
    label: textOf(
      'Đã nhận, đã đi từ hôm trước mà chưa ghi đến nơi',
      'Accepted or departed a day ago, and not arrived',
    ),
    definition: textOf(
      'Người bệnh đã được nhận hoặc đã lên đường từ hôm trước trở về trước mà chưa ghi đến nơi: người bệnh đang ở đâu.',
      'Accepted or departed before this day with no arrival written: where is the patient.',
    ),
    where: (day) =>
      `r.status in ('accepted', 'underWay') and coalesce(r.departed_day, r.answered_day, r.requested_day) < ${day}`,
  },
]
