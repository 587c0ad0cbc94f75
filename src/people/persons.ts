// The register of persons: one record of a person, shared by every role (case, contact, vaccinee …).
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { personChecks } from './checks.ts'
import { coarserBirth } from './rules/coarser-birth.ts'
import { searchText } from './rules/search-text.ts'

export const persons = register({
  name: 'persons',
  table: 'person',
  one: textOf('Người', 'Person'),
  many: textOf('Người dân', 'Persons'),
  personal: true,
  carried: { by: ['household'] },
  sameBy: ['fullName', 'birthDay', 'birthYear', 'nationalId', 'phone'],
  checks: personChecks,
  anonymous: ({ sex, birthDay, birthYear, healthRecordDay }, days) => ({
    sex: sex ?? null,
    // That one was opened stays counted.
    healthRecordDay: healthRecordDay ?? null,
    ...coarserBirth(
      {
        birthDay: typeof birthDay === 'string' ? birthDay : null,
        birthYear: typeof birthYear === 'number' ? birthYear : null,
      },
      days,
    ),
  }),
  fields: {
    fullName: text(textOf('Họ và tên', 'Full name'), {
      required: true,
      listed: true,
      searched: true,
      format: 'name',
      headers: [
        'họ tên',
        'họ và tên',
        'tên',
        'họ tên bệnh nhân',
        'tên bệnh nhân',
        'name',
        'full name',
        'patient name',
      ],
    }),
    sex: choice(
      textOf('Giới tính', 'Sex'),
      {
        male: { vi: 'Nam', en: 'Male', words: ['m', 'trai', 'nam giới', 'man'] },
        female: { vi: 'Nữ', en: 'Female', words: ['f', 'nu', 'gái', 'nữ giới', 'woman'] },
        other: { vi: 'Khác', en: 'Other' },
      },
      { listed: true, headers: ['giới', 'giới tính', 'phái', 'nam/nữ', 'sex', 'gender'] },
    ),
    birthDay: day(textOf('Ngày sinh', 'Date of birth'), {
      listed: true,
      headers: ['ngày sinh', 'ngày tháng năm sinh', 'sinh ngày', 'dob', 'date of birth', 'birthdate'],
    }),
    birthYear: integer(textOf('Năm sinh', 'Year of birth'), {
      listed: true,
      min: 1890,
      max: 2100,
      headers: ['năm sinh', 'ns', 'sinh năm', 'birth year', 'year of birth'],
    }),
    nationalId: text(textOf('Số định danh (CCCD)', 'National id'), {
      searched: true,
      format: 'nationalId',
      masked: true,
      headers: [
        'cccd',
        'cmnd',
        'cmt',
        'cmnd/cccd',
        'số cccd',
        'số định danh',
        'căn cước',
        'căn cước công dân',
        'national id',
        'hộ chiếu',
        'passport',
      ],
    }),
    phone: text(textOf('Điện thoại', 'Phone'), {
      searched: true,
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'sđt', 'số điện thoại', 'đt', 'phone', 'mobile', 'telephone'],
    }),
    address: text(textOf('Địa chỉ', 'Address'), {
      headers: ['địa chỉ', 'nơi ở', 'chỗ ở hiện nay', 'nơi cư trú', 'hktt', 'address', 'residence'],
    }),
    village: text(textOf('Thôn, tổ dân phố', 'Village'), {
      headers: ['thôn', 'tổ dân phố', 'thôn/tổ', 'bản', 'xóm', 'ấp', 'khu phố', 'village', 'hamlet'],
    }),
    occupation: text(textOf('Nghề nghiệp', 'Occupation'), {
      headers: ['nghề nghiệp', 'nghề', 'đối tượng', 'occupation', 'job'],
    }),
    ethnicity: text(textOf('Dân tộc', 'Ethnic group'), { headers: ['dân tộc', 'ethnicity'] }),
    nationality: text(textOf('Quốc tịch', 'Nationality'), {
      headers: ['quốc tịch', 'nationality', 'country'],
    }),
    household: link(textOf('Hộ gia đình', 'Household'), 'households'),
    healthRecord: text(textOf('Mã hồ sơ sức khỏe điện tử', 'Electronic health record'), {
      headers: ['mã hồ sơ sức khỏe', 'hồ sơ sức khỏe điện tử', 'mã hssk'],
    }),
    healthRecordDay: day(textOf('Ngày lập hồ sơ sức khỏe', 'Health record opened'), {
      headers: ['ngày lập hồ sơ sức khỏe', 'ngày lập hssk'],
    }),
  },
  searchText: ({ fullName, birthDay, birthYear, nationalId, phone }) =>
    searchText({
      name: String(fullName ?? ''),
      birthYear:
        typeof birthDay === 'string'
          ? Number(birthDay.slice(0, 4))
          : typeof birthYear === 'number'
            ? birthYear
            : undefined,
      nationalId: nationalId === null ? undefined : String(nationalId),
      phone: phone === null ? undefined : String(phone),
    }),
  questions: ({ birthDay, birthYear }) =>
    typeof birthDay === 'string' &&
    typeof birthYear === 'number' &&
    Number(birthDay.slice(0, 4)) !== birthYear
      ? [
          {
            fields: ['birthDay', 'birthYear'],
            text: textOf('Ngày sinh và năm sinh không khớp nhau', 'Date and year of birth differ'),
          },
        ]
      : [],
})
