// The table of benches: a new one is one entry here and one file beside it.
import { textOf } from '../src/kernel/text/text.ts'
import type { Bench } from './bench.ts'

export const benches: readonly Bench[] = [
  {
    name: 'ground',
    what: textOf('Huyện trình diễn: câu hỏi thường ngày', 'The demonstration district: everyday questions'),
    load: async () => (await import('./ground.ts')).measureGround,
  },
  {
    name: 'same-person',
    what: textOf(
      'Một triệu bản ghi tìm người trùng; một người tìm trong cả tỉnh',
      'A million records linked; one person sought among a province',
    ),
    load: async () => (await import('./same-person.ts')).measureSamePerson,
  },
  {
    name: 'fuzz',
    what: textOf(
      'Mỗi đường dẫn 10.000 dữ liệu lạ, sai, độc (--share 1; làm tiếp được): không lỗi, không treo',
      'Each route with 10,000 odd, wrong, hostile inputs (--share 1; goes on where it stopped): no fault, no hang',
    ),
    load: async () => (await import('./fuzz.ts')).measureFuzz,
  },
  {
    name: 'lists',
    what: textOf('Danh sách và tìm kiếm trong cả tỉnh', 'Lists of a whole province and the search in them'),
    load: async () => (await import('./lists.ts')).measureLists,
  },
  {
    name: 'questions',
    what: textOf(
      'Mọi câu hỏi mà màn hình có thể hỏi, hỏi trong một tỉnh: câu nào chậm',
      'Every question that a screen may ask, asked of a province: which are slow',
    ),
    load: async () => (await import('./questions.ts')).measureQuestions,
  },
  {
    name: 'lives',
    what: textOf(
      'Ai đã làm gì, xem gì: hỏi trong nhật ký 2.000.000 mục (--share 0.1 là ngắn)',
      'Who did and saw what: asked of a history of 2,000,000 entries (--share 0.1 is short)',
    ),
    load: async () => (await import('./lives.ts')).measureLives,
  },
  {
    name: 'many',
    what: textOf(
      'Sửa 300 bản ghi một lần; 500.000 dòng ra tệp, 100.000 dòng vào sổ trong khi người khác vẫn làm việc',
      '300 records changed together; 500,000 rows leaving as a file, 100,000 coming in, while others go on working',
    ),
    load: async () => (await import('./many.ts')).measureMany,
  },
  {
    name: 'doors',
    what: textOf(
      'Khai báo không cần tài khoản: trang, tờ khai, ai đã đến (--share 0.01 là ngắn)',
      'Doors without an account: the page, a declaration, who was there (--share 0.01 is short)',
    ),
    load: async () => (await import('./doors.ts')).measureDoors,
  },
  {
    name: 'picture',
    what: textOf(
      'Trang chủ của cả tỉnh, khi đang ghi dồn dập',
      'The home page of a province, also under steady writing',
    ),
    load: async () => (await import('./picture.ts')).measurePicture,
  },
  {
    name: 'writes',
    what: textOf(
      'Ghi có phân quyền, số liệu, nhật ký so với ghi trần; đọc so với HTTP trần',
      'Writing with access, figures and history against bare inserts; reading against bare HTTP',
    ),
    load: async () => (await import('./writes.ts')).measureWrites,
  },
  {
    name: 'imports',
    what: textOf(
      'Nhận một danh sách 100.000 dòng × 30 cột từ đầu đến cuối',
      'A list of 100,000 rows × 30 columns taken in from end to end',
    ),
    load: async () => (await import('./imports.ts')).measureImports,
  },
  {
    name: 'start',
    what: textOf(
      'Khởi động đến trang đầu, và bộ nhớ của một huyện',
      'Start to the first page, and the memory of a district',
    ),
    load: async () => (await import('./start.ts')).measureStart,
  },
  {
    name: 'growth',
    what: textOf(
      'Chi phí lớn lên thế nào khi dữ liệu gấp mười',
      'How cost grows when the data are ten times as many',
    ),
    load: async () => (await import('./growth.ts')).measureGrowth,
  },
  {
    name: 'kill',
    what: textOf(
      'Ngắt nguồn giữa lúc ghi: máy chủ và cơ sở dữ liệu (--share 1 là 1.000 lần mỗi thứ; làm tiếp được)',
      'Killed in the middle of writing: server and database (--share 1 is 1,000 times each; goes on where it stopped)',
    ),
    load: async () => (await import('./kill/bench.ts')).measureKills,
  },
  {
    name: 'tamper',
    what: textOf(
      'Nhật ký bị sửa, xóa, chèn, đổi chỗ, cắt, dựng lại (--share 1 là 10.000 lần): tìm ra bao nhiêu',
      'History altered, cut, added to, reordered, rebuilt (--share 1 is 10,000 times): how much is found',
    ),
    load: async () => (await import('./tamper/bench.ts')).measureTampering,
  },
  {
    name: 'leaks',
    what: textOf(
      '100.000 lần thử xem, sửa của đơn vị khác: không lần nào được',
      '100,000 attempts to see or change what is another’s: none succeeds',
    ),
    load: async () => (await import('./leaks.ts')).measureLeaks,
  },
  {
    name: 'replays',
    what: textOf('Một việc gửi lại 10.000 lần: một tác dụng', 'One write sent 10,000 times: one effect'),
    load: async () => (await import('./replays.ts')).measureReplays,
  },
  {
    name: 'overload',
    what: textOf(
      'Gấp năm lần sức máy: vẫn làm gần hết sức, từ chối đàng hoàng',
      'Five times what the server can: it still does nearly all it can, and refuses honestly',
    ),
    load: async () => (await import('./overload.ts')).measureOverload,
  },
  {
    name: 'tracing',
    what: textOf(
      'Truy vết: diện F của 100.000 người, 300.000 lần tiếp xúc; vẽ 10.000 ca',
      'Tracing: F-levels of 100,000 people with 300,000 meetings; 10,000 cases laid out',
    ),
    load: async () => (await import('./tracing.ts')).measureTracing,
  },
  {
    name: 'chains',
    what: textOf(
      'Hình chuỗi lây 10.000 ca trong trình duyệt thật, không có cạc đồ họa',
      'The picture of chains of 10,000 cases in a real browser, without a graphics card',
    ),
    load: async () => (await import('./chains.ts')).measureChains,
  },
  {
    name: 'isolation',
    what: textOf(
      'Khu cách ly 800 giường: sơ đồ phòng, 300 người ra một lần; 1.000 người giám sát tại nhà',
      'A site of 800 beds: the room map, 300 released together; 1,000 people supervised at home',
    ),
    load: async () => (await import('./isolation.ts')).measureIsolation,
  },
  {
    name: 'laboratory',
    what: textOf(
      'Xét nghiệm: 30 ống gộp có kết quả, 1.000 dòng kết quả khớp theo mã, hàng chờ',
      'The laboratory: 30 tubes resolved, 1,000 results matched by code, the queue',
    ),
    load: async () => (await import('./laboratory.ts')).measureLaboratory,
  },
  {
    name: 'treatment',
    what: textOf(
      'Điều trị: sinh hiệu và báo động của 10.000 người tại nhà, giường, phân loại',
      'Treatment: signs and alarms of 10,000 people at home, beds, triage',
    ),
    load: async () => (await import('./treatment.ts')).measureTreatment,
  },
  {
    name: 'field',
    what: textOf(
      'Đi tuyến: 200 ghi chép chờ gửi, những gì một máy mang theo',
      'The field: 200 writes that waited, what a device carries',
    ),
    load: async () => (await import('./field.ts')).measureField,
  },
  {
    name: 'round',
    what: textOf(
      'Việc hôm nay của một tổ, của một xã, với cả tỉnh trong cơ sở dữ liệu',
      'The round of a team and of a commune, with a province in the database',
    ),
    load: async () => (await import('./round.ts')).measureRounds,
  },
  {
    name: 'audit',
    what: textOf(
      'Soát số liệu: tìm đúng, báo nhầm, tốc độ',
      'The checker of documents: what it finds, false alarms, speed',
    ),
    load: async () => (await import('./audit.ts')).measureAudit,
  },
  {
    name: 'directives',
    what: textOf(
      'Đọc kế hoạch thành nhiệm vụ: tìm đủ, đúng cơ quan, đúng hạn, trên lời văn quen và lạ',
      'Plans read into tasks: found, by whom, by when, in known and other wordings',
    ),
    load: async () => (await import('./directives.ts')).measureDirectives,
  },
  {
    name: 'levels',
    what: textOf(
      'Cấp độ dịch cả nước: 10.599 xã qua 104 tuần theo một văn bản',
      'Levels of the nation: 10,599 communes over 104 weeks under one law',
    ),
    load: async () => (await import('./levels.ts')).measureLevels,
  },
]
