// The slices in the order of dependency: each imports only from those above it, and `architecture.test.ts` holds it to that.
import { type Text, textOf } from './kernel/text/text.ts'

export type Slice = {
  readonly name: string
  /** Folders and files under `src/`; where one lies inside another, the longer path decides. */
  readonly paths: readonly string[]
  readonly what: Text
}

const slice = (name: string, vi: string, en: string, paths: readonly string[] = [name]): Slice => ({
  name,
  paths,
  what: textOf(vi, en),
})

/** The screens of a slice, which stand on more than the slice itself. */
const screens = (name: string, vi: string, en: string, ...of: readonly string[]): Slice =>
  slice(
    `${name}-screens`,
    `Màn hình ${vi}`,
    `The screens of ${en}`,
    of.map((folder) => `${folder}/screen`),
  )

export const slices: readonly Slice[] = [
  slice(
    'kernel',
    'Nền chung: sổ, số liệu, quyền, lịch sử, văn bản, bảng tính; không biết gì về dịch',
    'What every slice stands on: registers, figures, access, history, documents, sheets; knows no epidemic',
  ),
  slice(
    'units',
    'Đơn vị hành chính qua thời gian, dân số, ranh giới, sáp nhập và chia tách',
    'Administrative units through time, populations, boundaries, succession',
  ),
  slice(
    'people',
    'Người, hộ; tên, số định danh, tìm không dấu, nghi trùng',
    'Persons and households; names, identity numbers, search without marks, likely duplicates',
  ),
  slice(
    'teams',
    'Tổ COVID cộng đồng, tổ chăm sóc, tự quản, tuần tra; lượt đến hộ, nhóm nguy cơ, tình nguyện viên',
    'Community, care, self-management teams and patrols; visits of households, vulnerable people, volunteers',
  ),
  slice(
    'surveillance',
    'Ca bệnh, dấu hiệu, sự kiện, ổ dịch, đợt dịch; hạn báo cáo theo luật',
    'Cases, signals, events, clusters, waves; terms of reporting by law',
  ),
  slice(
    'tracing',
    'Truy vết: người tiếp xúc, diện F, theo dõi, chuỗi lây',
    'Tracing: contacts, F-levels, follow-up, chains of transmission',
  ),
  slice(
    'laboratory',
    'Xét nghiệm: phiên lấy mẫu, ống gộp, mẫu, kết quả, sàng lọc',
    'Testing: sampling sessions, pools, specimens, results, screening',
  ),
  slice('isolation', 'Cách ly: hình thức, nơi, thời hạn, kết thúc', 'Isolation: form, place, term, end'),
  slice('vaccination', 'Mũi tiêm, chỉ tiêu, độ phủ', 'Doses, targets, coverage'),
  slice(
    'resources',
    'Cơ sở điều trị, cách ly, tiêm chủng; thuốc, test: nhập, xuất, giá và nguồn gốc',
    'Facilities for treatment, isolation, vaccination; medicines and tests in and out, price and origin',
  ),
  slice(
    'isolation-sites',
    'Khu cách ly: phòng, giường, ai ở đâu, suất ăn, lịch trực, phương án khi quá tải',
    'Isolation sites: rooms, beds, who lies where, meals, guards, the overload plan',
    ['isolation/sites'],
  ),
  slice(
    'declarations',
    'Khai báo y tế không cần tài khoản, mã QR của địa điểm, ai đã đến, chốt kiểm soát',
    'Health declarations without an account, QR codes of places, who was there, checkpoints',
  ),
  slice(
    'directives',
    'Cơ quan, nhiệm vụ được giao, trả lời và kết quả',
    'Bodies, the tasks that they are given, answers and results',
  ),
  slice(
    'steering',
    'Ban Chỉ đạo, họp, kịch bản, diễn tập, bài học',
    'Committees, meetings, scenarios, drills, lessons',
  ),
  slice(
    'oversight',
    'Kiểm tra, vi phạm, đánh giá an toàn, khen thưởng',
    'Inspections, violations, safety ratings, awards',
  ),
  slice(
    'privacy',
    'Ai được xem gì: hỏi đơn vị khác, mở hồ sơ có lý do, nhật ký xem, yêu cầu của người dân, vi phạm, đánh giá tác động',
    'What may be seen: asking other units, opening with a reason, who has looked, requests of persons, breaches, impact assessments',
  ),
  slice(
    'papers',
    'Sổ văn bản đi, đến; văn bản ban hành: soạn, cấp số, niêm phong, in, thay thế, đính chính',
    'Documents in and out; official papers: drafted, numbered, sealed, printed, replaced, corrected',
  ),
  slice(
    'levels',
    'Cấp độ dịch và tình trạng dịch theo luật của ngày: tiêu chí, tham số, hạn thông tin, khoanh vùng',
    'Epidemic level and state by the law of the day: criteria, parameters, terms of notices, zoning',
  ),
  slice(
    'isolation-acts',
    'Quyết định, giấy xác nhận cách ly; khoanh vùng',
    'Decisions and certificates of isolation; zoning',
    ['isolation/papers'],
  ),
  slice(
    'reporting',
    'Chế độ báo cáo: ai nợ báo cáo nào, hạn, báo cáo không có ca, gửi lên, trả lại, tổng hợp',
    'Reporting: who owes what until when, zero reports, sent, sent back, taken up',
  ),
  slice(
    'treatment',
    'Điều trị: phân loại, tại nhà, báo động, cơ sở, chuyển người bệnh, giường, ô xy',
    'Treatment: triage, care at home, alarms, stays, transfers, beds, oxygen',
  ),
  slice(
    'alerts',
    'Cảnh báo: xác minh dấu hiệu, đề xuất và mở ổ dịch, gia tăng bất thường',
    'Alerts: signals verified, clusters proposed and opened, unusual rises',
  ),
  slice(
    'international',
    'Thông báo theo Điều lệ Y tế quốc tế và hiệp định kiểm dịch y tế biên giới: hạn, phản hồi, công văn',
    'Notices under the International Health Regulations and border quarantine agreements: terms, answers, letters',
  ),
  slice(
    'hotline',
    'Đường dây nóng: phản ánh của người dân, hạn trả lời, lịch trực',
    'Hotline: citizens’ reports, the term of the answer, the roster',
  ),
  slice(
    'today',
    'Hôm nay: việc của tổ theo hộ, ai phải gặp và vì sao; dấu hiệu nặng báo lên ngay',
    'Today: the round of a team by household, whom to see and why; red flags go up at once',
  ),
  slice(
    'product',
    'Bốn bảng ghép lại: mọi sổ, mọi số liệu, mọi nhiệm vụ, sản phẩm',
    'The four tables put together: every register, every figure, every duty, the product',
    ['registers.ts', 'figures.ts', 'duties.ts', 'product.ts'],
  ),
  slice('paper-kinds', 'Mọi loại văn bản ban hành', 'Every kind of official paper', ['paper-kinds.ts']),
  slice(
    'web',
    'Khung màn hình, thành phần chung, danh sách và biểu mẫu của mọi sổ, đăng nhập',
    'The frame, the shared parts, list and form of every register, signing in',
  ),
  slice('charts', 'Biểu đồ, bản đồ và bảng số đi kèm', 'Charts and maps, each with its table of numbers'),
  screens('level', 'cấp độ dịch', 'epidemic levels', 'levels'),
  slice(
    'intake',
    'Nhận danh sách: đọc, xem trước, đưa vào, bản đánh dấu, hoàn tác',
    'Lists coming in: reading, preview, run, marked copy, undo',
  ),
  slice(
    'duplicates',
    'Trùng lặp: rà soát cả sổ, hàng chờ, gộp cạnh nhau, hoàn tác việc gộp',
    'Duplicates: the whole register looked through, the queue, merging side by side, undoing a merge',
  ),
  slice(
    'quality',
    'Chất lượng số liệu: những gì cần sửa, đếm theo xã, mở đến từng bản ghi',
    'Data quality: what needs correction, counted by commune, opened to its records',
  ),
  slice(
    'picture',
    'Bức tranh chung và những gì chậm, thiếu, đang chờ',
    'The picture, and what is late or waiting',
  ),
  slice(
    'audit',
    'Soát số liệu trong văn bản: tìm từng con số, cộng lại, chỉ ra chỗ sai',
    'The checker of documents: finds each number, adds up again, shows what is wrong',
  ),
  slice(
    'reports',
    'Báo cáo chính thức: dự thảo, soát số liệu, chốt, văn bản, bản thay thế',
    'Official reports: draft, checks, freezing, documents, replacement',
  ),
  slice(
    'plan-reading',
    'Đọc kế hoạch, kết luận thành nhiệm vụ: ai làm, phối hợp với ai, đến khi nào, bao nhiêu',
    'Plans and conclusions read into tasks: who, with whom, by when, how much',
    ['directives/reading'],
  ),
  screens('notice', 'thông báo y tế quốc tế', 'international health notices', 'international'),
  screens('hotline', 'đường dây nóng', 'the hotline', 'hotline'),
  screens('team', 'tổ và hộ', 'teams and households', 'teams'),
  slice(
    'response',
    'Đáp ứng: kịch bản theo cấp độ và số liệu thành nhiệm vụ; các bộ biện pháp cạnh nhau',
    'The response: scenarios by level and figure become tasks; sets of measures side by side',
  ),
  slice(
    'parameters',
    'Tham số quy định: giá trị theo ngày của từng đơn vị, có văn bản, bên cạnh giá trị của luật',
    'Parameters of law: a body’s own values by day with their document, beside those of the law',
  ),
  screens('supply', 'thuốc, test, sinh phẩm', 'medicines and tests', 'resources'),
  screens('person', 'hồ sơ của một người', 'the records of one person', 'people'),
  screens('today', 'đi tuyến', 'the round', 'today'),
  screens('tracing', 'truy vết', 'tracing', 'tracing'),
  screens('door', 'khai báo y tế và chốt kiểm soát', 'health declarations and checkpoints', 'declarations'),
  screens('paper', 'văn bản ban hành', 'official papers', 'papers'),
  screens('stay', 'khu cách ly, hạn cách ly', 'isolation sites and terms', 'isolation'),
  screens('dose', 'điểm tiêm', 'a vaccination point', 'vaccination'),
  screens('testing', 'xét nghiệm', 'testing', 'laboratory'),
  screens('care', 'điều trị', 'treatment', 'treatment'),
  screens('task', 'nhiệm vụ', 'tasks', 'directives'),
  slice(
    'chairman',
    'Trang của Chủ tịch: 24 giờ, quá hạn, chờ ký',
    'The page of the chairman: 24 hours, what is overdue, what waits for a signature',
  ),
  screens('privacy', 'bảo vệ dữ liệu cá nhân', 'personal data protection', 'privacy'),
  screens('alert', 'cảnh báo, ổ dịch, chế độ báo cáo', 'alerts, clusters, reporting', 'alerts', 'reporting'),
  slice(
    'record-extras',
    'Phần thêm vào màn hình của từng sổ',
    'What slices add to the screens of registers',
    ['web/record-extras.ts'],
  ),
  slice('addresses', 'Mọi địa chỉ màn hình', 'Every address of the screens', [
    'web/main.ts',
    'web/app.tsx',
    'web/routes.tsx',
    'web/places.ts',
  ]),
  slice('demo', 'Huyện trình diễn, luôn giống nhau', 'The demonstration district, always the same'),
  slice(
    'server',
    'Ứng dụng: mọi đầu nối, bảo vệ, lần chạy đầu, OpenAPI',
    'The application: every endpoint, protection, the first start, OpenAPI',
  ),
  slice('cli', 'Các lệnh phaodai', 'The phaodai commands'),
]
