// The reader on short texts: who is asked, with whom, how much; what is told and not asked; any text is survived.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goalsIn } from './goals.ts'
import { readTasks } from './read-tasks.ts'

const noticed = (lines: string): string =>
  `THÔNG BÁO\nKết luận\n\nBan Chỉ đạo yêu cầu các cơ quan thực hiện các nội dung sau:\n\n${lines}`
const told = (text: string) =>
  readTasks(text).tasks.map(({ bodies, partners, role, words }) =>
    [
      bodies.map(({ name }) => name).join(' + '),
      role === 'support' ? 'theo' : '',
      partners.map(({ name }) => name).join(' + '),
      words.split(' ').slice(0, 3).join(' '),
    ].join('|'),
  )

test.each([
  [
    '1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh, UBND các huyện, thành phố rà soát danh sách.',
    'Sở Y tế||Công an tỉnh + UBND các huyện, thành phố|Chủ trì, phối',
  ],
  ['1. UBND huyện giao Phòng Y tế tham mưu kế hoạch.', 'Phòng Y tế|||Tham mưu kế'],
  [
    '1. Đề nghị Ủy ban MTTQ huyện và các đoàn thể tuyên truyền.',
    'Ủy ban MTTQ huyện + các đoàn thể|||Tuyên truyền',
  ],
  ['1. Trạm Y tế xã: lập danh sách người trên 65 tuổi.', 'Trạm Y tế xã|||Lập danh sách'],
  [
    '1. Các đồng chí thành viên BCĐ huyện trực tiếp xuống cơ sở.',
    'Các đồng chí thành viên BCĐ huyện|||Trực tiếp xuống',
  ],
  [
    '1. Phòng GD&ĐT, Phòng LĐ-TB&XH và Huyện đoàn tổ chức cho học sinh khai báo.',
    'Phòng GD&ĐT + Phòng LĐ-TB&XH + Huyện đoàn|||Tổ chức cho',
  ],
  ['1. Sở Y tế\n- Phối hợp với Sở Nội vụ tham mưu chế độ.', 'Sở Y tế|theo|Sở Nội vụ|Phối hợp với'],
  ['1. BCD các xã kiện toan các chốt, thực hiện trực 24/24.', 'BCD các xã|||Kiện toan các'],
  // A heading between names is a name, and asks; between things it is none.
  [
    '1. Sở Y tế\n- Rà soát kho.\n2. Tiểu ban Hậu cần\n- Siết chặt việc xuất kho.',
    'Sở Y tế|||Rà soát kho / Tiểu ban Hậu cần|||Siết chặt việc',
  ],
  [
    '1. Vật tư dự trữ\n- Rà soát kho.\n2. Khẩu hiệu\n- Tuyên truyền rộng rãi.',
    'các cơ quan|||Rà soát kho / các cơ quan|||Tuyên truyền rộng',
  ],
  ['1. Tiểu ban Hậu cần có nhiệm vụ siết chặt việc xuất kho.', 'Tiểu ban Hậu cần|||Có nhiệm vụ'],
  // A point that begins with a body asks it, whatever the verb; what the body is or has is no demand.
  ['1. UBND xã Đức Long ghép các ca bệnh vào từng nhóm.', 'UBND xã Đức Long|||Ghép các ca'],
  ['1. Nhiệm vụ của Công an huyện là bịt kín các lối mòn.', 'Công an huyện|||Bịt kín các'],
  ['1. Nhiệm vụ của Công an huyện là rất nặng nề.', ''],
  ['1. Nhiệm vụ của Nghiệp đoàn xe ôm là chở người già đi tiêm.', 'Nghiệp đoàn xe ôm|||Chở người già'],
  ['1. Ban Chỉ đạo thống nhất để Trạm Y tế xã rà soát kho.', 'Trạm Y tế xã|||Rà soát kho'],
  // Beneath a short heading that no list has, points are asked and what tells of something is not.
  [
    '1. Câu lạc bộ Tình nguyện trẻ\n- Mượn thêm xe cứu thương.\n- Hiện có 04 người, 01 xe.',
    'các cơ quan|||Mượn thêm xe',
  ],
  ['1. Các cơ sở y tế đã tiếp nhận 20 ca.', ''],
  ['1. Công an huyện là lực lượng nòng cốt.', ''],
])('%s', (line, expected) => {
  expect(told(noticed(line)).join(' / ')).toBe(expected)
})

test('what follows the recipients is not read; a heading without end is no task', () => {
  expect(
    told(noticed('1. Công tác y tế\n- Sở Y tế rà soát.\n\nNơi nhận:\n- Sở Y tế tổ chức thực hiện;')),
  ).toEqual(['Sở Y tế|||Rà soát'])
})

test('a part with another body or the only day is a task of its own', () => {
  const text = noticed(
    '1. Sở Y tế rà soát vật tư; hoàn thành trước ngày 10/12/2021; Công an tỉnh tăng cường tuần tra.',
  )
  const { tasks, text: read } = readTasks(text)
  expect(tasks.map(({ start, end, timing }) => [read.slice(start, end), timing.due])).toEqual([
    ['Sở Y tế rà soát vật tư;', null],
    ['hoàn thành trước ngày 10/12/2021;', '2021-12-09'],
    ['Công an tỉnh tăng cường tuần tra.', null],
  ])
})

test.each([
  ['chuẩn bị đầy đủ số lượng test nhanh tương đương với dân số trên địa bàn', [null, '', 'dân số', null]],
  ['thành lập 02 điểm khai báo y tế để người dân khai báo', [2, 'điểm khai báo y tế', null, null]],
  ['bảo đảm 100% người từ 18 tuổi trở lên được tiêm mũi 2', [100, '%', null, 'coverage-adults-2']],
  ['thành lập thêm 15 tổ COVID cộng đồng', [15, 'tổ COVID cộng đồng', null, 'teams-community']],
  ['tất cả các trạm y tế đều có bác sĩ', [100, '%', null, null]],
])('a quantity as goal: %s', (words, expected) => {
  expect(goalsIn(words).map(({ value, unit, asMany, figure }) => [value, unit, asMany, figure])).toEqual([
    expected,
  ])
})

test('a rate of pay is no goal', () => {
  expect(goalsIn('áp dụng mức phụ cấp ưu đãi nghề 100% đối với cán bộ')).toEqual([])
})

const word = fc.constantFrom(
  'Sở Y tế',
  'UBND các xã',
  'giao',
  'chủ trì,',
  'phối hợp với',
  'trước ngày 30/11/2021',
  'hằng ngày',
  '100%',
  '(',
  ')',
  ';',
  '. ',
  ':',
  '\n- ',
  '\n1. ',
  '\nII. ',
  '\n\n',
  'rà soát',
  'Các địa phương: ',
  '**',
  'Nơi nhận:',
)

test('any text is survived, and what is read stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
      (words) => {
        const { text, tasks } = readTasks(words.join(' '))
        for (const { start, end, timing, goals } of tasks) {
          expect(start >= 0 && end > start && end <= text.length).toBe(true)
          for (const part of [...timing.said, ...goals])
            expect(part.start >= start && part.end <= end).toBe(true)
        }
      },
    ),
    { numRuns: 300 },
  )
})
