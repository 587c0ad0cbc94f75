// The figures of supervision at home (F057–F059): visits, who was never visited, breaches and what was done, who is watched after isolation elsewhere.
import type { Figure } from '../kernel/figure/figure.ts'
import { homeVisits } from './home-visits.ts'
import { isolationBreaches } from './isolation-breaches.ts'
import { returnedWatches } from './returned-watches.ts'
import { count, ratio, stock } from '../kernel/figure/said.ts'

export const homeFigures: readonly Figure[] = [
  count(homeVisits, 'visit', 'visitDay', {}, [
    'home-visits',
    'Lượt giám sát tại nhà',
    'Home visits',
    'Lượt đến nhà, gọi, xem camera người cách ly hoặc theo dõi tại nhà, theo ngày; kể cả vắng mặt.',
    'Visits, calls and camera checks at home, those in vain included, by day.',
  ]),
  count(homeVisits, 'visit', 'visitDay', { result: { oneOf: ['present', 'symptoms'] } }, [
    'home-visits-present',
    'Lượt có mặt',
    'Found at home',
    'Lượt giám sát thấy người được giám sát có mặt, theo ngày.',
    'Visits at which the person was at home, by day.',
  ]),
  count(homeVisits, 'visit', 'visitDay', { result: { oneOf: ['absent', 'refused'] } }, [
    'home-visits-absent',
    'Lượt vắng mặt, không hợp tác',
    'Absent or refused',
    'Lượt giám sát không gặp được người được giám sát, theo ngày.',
    'Visits at which the person was absent or refused, by day.',
  ]),
  ratio('home-visits-present', 'home-visits', [
    'home-visits-present-share',
    'Tỷ lệ có mặt',
    'Share found at home',
    'Lượt có mặt trên tổng lượt giám sát tại nhà.',
    'Found at home in percent of all visits.',
  ]),
  count(homeVisits, 'person', 'isolationFrom', { first: { is: true } }, [
    'isolation-home-visited',
    'Cách ly tại nhà đã được giám sát',
    'Home isolations that were visited',
    'Trường hợp cách ly tại nhà có ít nhất một lần giám sát, theo ngày bắt đầu cách ly.',
    'Isolations at home with at least one visit, by the first day of isolation.',
  ]),
  count(homeVisits, 'person', 'isolationFrom', { first: { is: true }, waited: { oneOf: [0, 1] } }, [
    'isolation-home-visited-in-time',
    'Giám sát trong ngày đầu',
    'Visited within a day',
    'Trường hợp cách ly tại nhà được giám sát lần đầu trong ngày bắt đầu hoặc ngày sau.',
    'Isolations at home first visited on the first day or the day after.',
  ]),
  stock('person', 'isolation-home', 'isolation-home-visited', [
    'isolation-home-unvisited',
    'Cách ly tại nhà chưa ai giám sát',
    'Home isolations never visited',
    'Trường hợp cách ly tại nhà trừ trường hợp đã có lần giám sát, tính đến cuối kỳ: nơi giám sát yếu có nhiều.',
    'Isolations at home less those visited at least once, at the end of the period: where supervision is weak there are many.',
  ]),
  ratio('isolation-home-visited', 'isolation-home', [
    'isolation-home-visited-share',
    'Tỷ lệ cách ly tại nhà được giám sát',
    'Share of home isolations visited',
    'Trường hợp đã được giám sát trên mọi trường hợp cách ly tại nhà bắt đầu trong kỳ.',
    'Visited in percent of all home isolations begun in the period.',
  ]),
  count(isolationBreaches, 'event', 'happenedDay', {}, [
    'isolation-breaches',
    'Vi phạm cách ly',
    'Breaches of isolation',
    'Vi phạm của người đang cách ly, theo ngày xảy ra.',
    'Breaches by people in isolation, by day.',
  ]),
  count(isolationBreaches, 'event', 'happenedDay', { kind: { is: 'left' } }, [
    'isolation-breaches-left',
    'Tự ý rời nơi cách ly',
    'Left the place of isolation',
    'Vi phạm do tự ý rời nơi cách ly, theo ngày xảy ra.',
    'Breaches by leaving, by day.',
  ]),
  count(isolationBreaches, 'event', 'happenedDay', { handled: { known: true } }, [
    'isolation-breaches-handled',
    'Vi phạm cách ly đã xử lý',
    'Breaches handled',
    'Vi phạm cách ly đã được nhắc nhở, lập biên bản, cưỡng chế hoặc chuyển nơi, theo ngày xảy ra.',
    'Breaches about which something was done, by the day they happened.',
  ]),
  count(returnedWatches, 'person', 'arrivedDay', {}, [
    'returned-watches',
    'Người về sau cách ly nơi khác',
    'Returned after isolation elsewhere',
    'Người đã hoàn thành cách ly ở nơi khác về địa phương, theo ngày về.',
    'People who completed isolation elsewhere, by the day they came.',
  ]),
  count(returnedWatches, 'person', 'endedDay', { endedDay: { known: true } }, [
    'returned-watches-ended',
    'Hết theo dõi sau cách ly',
    'Watches ended',
    'Người về sau cách ly nơi khác đã hết theo dõi, theo ngày kết thúc.',
    'Watches of those who returned that have ended, by day.',
  ]),
  stock('person', 'returned-watches', 'returned-watches-ended', [
    'returned-watched-now',
    'Đang theo dõi sau cách ly',
    'Now watched',
    'Người về sau cách ly nơi khác còn theo dõi, tính đến cuối kỳ.',
    'Returned people still watched at the end of the period.',
  ]),
]
