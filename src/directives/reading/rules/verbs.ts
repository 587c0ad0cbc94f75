// How a sentence begins that asks for something: the verbs and adverbs of directives, and the words that may stand before them.
import { withoutDiacritics } from '../../../kernel/text/search-key.ts'

const openers =
  'tiếp tục|tăng cường|chủ động|thường xuyên|kịp thời|khẩn trương|nhanh chóng|tập trung|tích cực|nghiêm túc|đẩy mạnh|đẩy nhanh|trực tiếp|phối hợp|chủ trì|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|ngay lập tức|lập tức|sớm|lưu ý|đứng ra|không chờ|có (?:phương án|kế hoạch|biện pháp|giải pháp|chính sách|chiến lược|văn bản|hình thức)|phải|cần|nên|đảm bảo|bảo đảm|không (?:để|tổ chức|tụ tập|được|chủ quan|ngừng|gây)|tuyệt đối|sẵn sàng|ưu tiên|linh hoạt|quyết liệt|từng bước|bám sát|hằng (?:ngày|tuần|tháng)|hàng (?:ngày|tuần|tháng)|định kỳ|hoàn thành|hoàn thiện|kết hợp|bên cạnh|đồng thời|cần thiết|trước mắt|thần tốc|“thần tốc”|là (?:cơ quan|đơn vị|đầu mối)'
const verbs =
  'thực hiện|triển khai|tổ chức|xây dựng|hướng dẫn|chỉ đạo|lãnh đạo|tham mưu|tham gia|đề xuất|đề nghị|rà soát|kiểm tra|giám sát|theo dõi|đôn đốc|báo cáo|tổng hợp|cập nhật|cử|bố trí|huy động|vận động|tuyên truyền|phổ biến|quán triệt|phát huy|phát động|phát hiện|phát sóng|nâng cao|nâng cấp|củng cố|kiện toàn|thành lập|thiết lập|duy trì|mở rộng|mở|quản lý|xử lý|cung cấp|cung ứng|mua sắm|chuẩn bị|dự trữ|dự phòng|tiếp nhận|phân bổ|phân công|phân luồng|phân tích|phân loại|tập huấn|đào tạo|bồi dưỡng|bổ sung|sửa đổi|khai thác|ứng dụng|áp dụng|kết nối|liên thông|hạn chế|thu dung|thu gom|truy vết|xét nghiệm|lấy mẫu|cách ly|tiêm|khoanh vùng|giao|yêu cầu|điều chỉnh|điều động|điều tra|điều phối|điều tiết|xem xét|nghiên cứu|đánh giá|xác định|công khai|công bố|thống kê|lập|ban hành|trình|thẩm định|phê duyệt|hỗ trợ|chăm sóc|chăm lo|bảo vệ|ngăn chặn|đấu tranh|giữ vững|khuyến khích|đa dạng hóa|rút gọn|đơn giản|miễn|quan tâm|chú trọng|chấp hành|tuân thủ|phòng ngừa|kiểm soát|kiểm kê|kiểm điểm|tuần tra|canh gác|đóng cửa|dừng|tạm dừng|cấp|chi|thanh toán|vận chuyển|khử khuẩn|phun|niêm yết|gửi|nộp|thông báo|thông tin|truyền thông|đăng tải|phát|biên soạn|khảo sát|nhập|trực|tạo|góp phần|đầu tư|định hướng|chuyển|bàn giao|sắp xếp|biểu dương|cổ vũ|khen thưởng|trao đổi|giảm|kéo giảm|tiến hành|giải quyết|tháo gỡ|khắc phục|đổi mới|chấn chỉnh|lồng ghép|đưa|họp|giao ban|tổng kết|sơ kết|căn cứ|xuống|lấy|gắn|thúc đẩy|tận dụng|huấn luyện|diễn tập|kích hoạt|vận hành|bảo quản|đối chiếu|soát xét|ký|thu|nắm|lên|cắt cử|xử phạt|dựng|vận động|lắp đặt|sử dụng|khai báo|trang bị|dán|in|treo|ghi|tiến hành|tư vấn|khám|điều trị|nuôi|đón|tăng|hoàn tất|làm|có mặt|trả lời|giải trình|xin|đăng ký|chốt'

/** A scan that has lost a mark: `kiện toan`. One syllable says too little for that. */
const slips = new RegExp(
  `^(?:${withoutDiacritics(verbs)
    .split('|')
    .filter((verb) => verb.includes(' '))
    .join('|')})(?!\\p{L})`,
  'iu',
)
/** Verbs of more than one syllable end a name that no list has. */
export const verbWords = `${openers}|${verbs}`

const verbStart = new RegExp(
  `^(?:(?:và|thì|đã được giao|được giao)\\s+)?(?:${openers}|${verbs})(?!\\p{L})`,
  'iu',
)

/** What a body has done, is or has says nothing that it must do. */
const tells =
  /^(?:(?:tiếp tục|vẫn|luôn) là|đã|đang|được(?! giao)|là(?! (?:cơ quan|đơn vị|đầu mối))|chưa|còn|vẫn|cũng|cơ bản|thống nhất|nhất trí|ghi nhận|biểu dương|đánh giá cao|cho biết|cho rằng|nhận thấy|khẳng định|xác nhận|hiện|vừa|rất|hết sức|vô cùng|gồm|bao gồm|do|có(?! (?:trách nhiệm|nhiệm vụ|phương án|kế hoạch|biện pháp|giải pháp|chính sách|chiến lược|văn bản|hình thức|mặt)))(?!\p{L})/iu

export const asksFor = (words: string): boolean =>
  !tells.test(words) && (verbStart.test(words) || slips.test(withoutDiacritics(words.slice(0, 40))))

/** A sentence that opens with a thing, a number or a time speaks of it; any other under the name of a body is taken as asked. */
export const opensWithThing =
  /^(?:các|những|việc|số|công tác|tình hình|kinh phí|trường hợp|mọi|tất cả|toàn (?:bộ|huyện|tỉnh|xã)|người|nhà nước|đây|đó|điều|qua|hiện|đến nay|tính đến|ngoài|nếu|một|một số|nhiều|khi|trong|tại|theo|từ|do|vì|với|\d|kết quả|mục tiêu|yêu cầu:|nội dung|thời gian|địa điểm|thành phần|dịch|ca |nguyên nhân|hội nghị|cuộc họp|huyện|tỉnh|xã|diễn biến|nhìn chung|ngành|tổng|cả |sau|trước)/iu

/** `Một số xã đã …`: what somebody without a name has done. */
const soonTells = /^(?:\p{L}+\s+){1,5}(?:đã|đang|còn|ghi nhận|vẫn|là)(?!\p{L})/iu

/** Where a body is called by name (`Giao …`, a heading): no list of verbs knows all that may be asked. */
export const mayAsk = (words: string): boolean =>
  asksFor(words) ||
  (!tells.test(words) &&
    !opensWithThing.test(words) &&
    /^\p{L}+\s+\p{L}/u.test(words) &&
    !soonTells.test(words))

/** `Trên cơ sở đó, …`, `Đến hết quý II năm 2022: …`: where the demand begins behind words of circumstance; 0 where none stand there. */
export const behindCircumstance = (sentence: string): number => {
  const found =
    /^(?:căn cứ|trên|theo|trong|trước|từ|đến|để|nhằm|khi|sau khi|ngay sau khi|đối với|riêng(?: đối với)?|ngoài ra|bên cạnh đó|đồng thời|hằng \p{L}+|hàng \p{L}+|định kỳ|chậm nhất|ngay|với|qua|tại|do|vì|cùng với|về)(?!\p{L})[^,:;]{0,160}?[,:]\s*(?=\S)/iu.exec(
      sentence,
    )
  return found?.[0].length ?? 0
}
