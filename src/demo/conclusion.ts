// A conclusion of the district's committee as its office typed it, still under review: what the screen of plans shows in the demonstration.
const text = `HUYỆN ỦY BẠCH THÔNG
BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19

*

Số 05-TB/BCĐ

Bạch Thông, ngày 30 tháng 01 năm 2023

THÔNG BÁO

Kết luận của Ban Chỉ đạo tại hội nghị sơ kết ba năm phòng, chống dịch COVID-19

Sau khi nghe Trung tâm Y tế huyện báo cáo kết quả ba năm và ý kiến tại 14 điểm cầu, Trưởng Ban Chỉ đạo kết luận, yêu cầu các cơ quan, đơn vị trên địa bàn huyện thực hiện các nội dung sau:

1. UBND các xã, thị trấn tập trung thực hiện một số nhiệm vụ sau:

- Kiện toàn các Tổ COVID cộng đồng sau Tết Nguyên đán, gửi danh sách về Văn phòng HĐND và UBND huyện chậm nhất đến ngày 15/02/2023.

- Rà soát người từ nơi khác về, cập nhật hằng ngày trong thời gian nghỉ lễ hội.

- Chuẩn bị phương án cách ly tại chỗ; báo cáo trước ngày 20/02/2023.

2. Giao Trung tâm Y tế huyện chủ trì, phối hợp với Phòng Y tế, UBND các xã, thị trấn tiêm vét cho trẻ em từ 5 tuổi đến dưới 12 tuổi, bảo đảm 100% trẻ em từ 5 tuổi đến dưới 12 tuổi đủ điều kiện được tiêm mũi 2 trong quý I năm 2023.

3. Phòng Y tế huyện tham mưu kế hoạch dự trữ thuốc, vật tư năm 2023, hoàn thành trong tháng 02/2023; theo dõi, báo cáo tình hình biến thể mới trước 15 giờ thứ Sáu hằng tuần.

4. Phòng Giáo dục và Đào tạo huyện chủ trì, phối hợp với Trung tâm Y tế huyện hướng dẫn các trường duy trì đo thân nhiệt, vệ sinh lớp học trước mỗi buổi học.

5. Công an huyện chủ trì, phối hợp với Ban Chỉ huy Quân sự huyện kiểm tra việc khai báo lưu trú (ngay trong ngày 31/01/2023 và thường xuyên).

6. Đề nghị Ủy ban MTTQ huyện và Huyện đoàn vận động đoàn viên, hội viên tham gia các tổ chăm sóc tại cộng đồng.

7. Phòng Tài chính - Kế hoạch huyện tham mưu bố trí kinh phí trong vòng 10 ngày kể từ ngày ban hành Thông báo này.

Nơi nhận:
- Các cơ quan có tên trên;
- Lưu: VT.

T/M BAN CHỈ ĐẠO
TRƯỞNG BAN
`

export const conclusionUnderReview = {
  id: '0185ff26-0a00-7000-8000-0000000005bc',
  unit: '063',
  text,
  fileName: null,
} as const
