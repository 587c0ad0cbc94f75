// The register of members of teams (F150): who, of which force, and with which account their phone signs in.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { teamKind } from './teams.ts'

export const teamMembers = register({
  name: 'team-members',
  table: 'team_member',
  one: textOf('Thành viên tổ', 'Team member'),
  many: textOf('Thành viên tổ', 'Team members'),
  personal: false,
  mainDay: 'joinedDay',
  sameBy: ['fullName', 'team'],
  fields: {
    fullName: text(textOf('Họ và tên', 'Full name'), {
      required: true,
      listed: true,
      searched: true,
      format: 'name',
      headers: ['họ tên', 'họ và tên'],
    }),
    role: choice(
      textOf('Vai trò', 'Role'),
      { leader: { vi: 'Tổ trưởng', en: 'Leader' }, member: { vi: 'Thành viên', en: 'Member' } },
      { listed: true, initial: 'member', headers: ['vai trò', 'chức vụ'] },
    ),
    force: choice(
      textOf('Lực lượng', 'Force'),
      {
        commune: { vi: 'Xã, thôn', en: 'Commune', words: ['ubnd xã', 'thôn'] },
        health: { vi: 'Y tế', en: 'Health', words: ['trạm y tế', 'ttyt'] },
        police: { vi: 'Công an', en: 'Police', words: ['ca'] },
        army: { vi: 'Quân đội, dân quân', en: 'Army, militia', words: ['quân sự', 'dân quân', 'biên phòng'] },
        union: { vi: 'Đoàn thể', en: 'Unions', words: ['đoàn thanh niên', 'hội phụ nữ', 'mặt trận'] },
      },
      { listed: true, headers: ['lực lượng', 'thuộc lực lượng'] },
    ),
    phone: text(textOf('Điện thoại', 'Phone'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt'],
    }),
    team: link(textOf('Tổ', 'Team'), 'teams', { listed: true }),
    teamKind: choice(textOf('Loại tổ', 'Kind of team'), teamKind, {
      hint: textOf('Tự ghi theo tổ', 'Follows from the team'),
    }),
    alsoIn: link(textOf('Kiêm ở tổ', 'Also serves in'), 'teams', {
      hint: textOf(
        'Tổ thứ hai mà người này kiêm nhiệm (như tổ chăm sóc); vẫn đếm là một thành viên',
        'A second team in which this person serves (as the care team); still counted as one member',
      ),
      headers: ['kiêm tổ', 'kiêm nhiệm'],
    }),
    account: text(textOf('Tài khoản trên điện thoại', 'Account on the phone'), {
      hint: textOf(
        'Tên đăng nhập: người này mở Hôm nay là thấy các hộ của tổ',
        'The name of signing in: for this person Today opens with the households of the team',
      ),
      headers: ['tài khoản', 'tên đăng nhập'],
    }),
    joinedDay: day(textOf('Ngày tham gia', 'Joined'), { required: true, headers: ['ngày tham gia'] }),
    leftDay: day(textOf('Ngày thôi', 'Left'), { headers: ['ngày thôi', 'ngày nghỉ'] }),
  },
})
