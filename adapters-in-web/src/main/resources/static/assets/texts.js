/** What the page says, in the language the browser asks for: the same choice the server makes for its problems. */
const KOREAN = {
  skip: '본문으로 건너뛰기', tagline: '한정판 경매', signIn: '로그인', signOut: '로그아웃', close: '닫기', email: '이메일',
  password: '비밀번호', running: '진행 중인 경매', nothingRuns: '지금 진행 중인 경매가 없습니다.', more: '더 보기',
  back: '← 모든 경매', price: '현재가', endsIn: '남은 시간', bids: '입찰 수', leader: '최고 입찰자', shipping: '배송비',
  maximum: '최대 입찰가 (원)', bid: '입찰하기', history: '입찰 기록', noBids: '아직 입찰이 없습니다.', apiDocument: 'API 문서',
  hint: (minimum) => `${minimum} 이상. 최대 금액은 나만 알 수 있고, 필요한 만큼만 가격이 오릅니다.`,
  signInToBid: '입찰하려면 로그인해 주세요.', buyNow: (price) => `즉시 구매 ${price}`,
  confirmBuyNow: (price) => `${price}에 지금 구매하시겠습니까?`,
  leading: (maximum) => `최고 입찰자입니다 (최대 ${maximum})`, outbid: '다른 입찰자가 앞서고 있습니다', won: '낙찰되었습니다',
  nobody: '없음', ended: '종료', lost: '연결이 끊어졌습니다. 다시 연결하는 중…', live: '실시간으로 연결됨',
  amountProblem: '금액을 숫자로 입력해 주세요.', unreachable: '서버에 연결할 수 없습니다. 다시 시도해 주세요.',
  announce: (price, count) => `현재가 ${price}, 입찰 ${count}건`,
  status: { SCHEDULED: '시작 전', OPEN: '진행 중', SOLD: '낙찰', UNSOLD: '유찰', CANCELLED: '취소됨' },
  reserve: { NONE: '', NOT_MET: '최저 낙찰가 미달', MET: '최저 낙찰가 도달' },
  condition: { NEW: '새 상품', LIKE_NEW: '거의 새것', GOOD: '좋음', FAIR: '보통', POOR: '사용감 많음' },
  orders: '내 주문', bought: '구매 내역', soldByMe: '판매 내역', nothingBought: '아직 구매한 것이 없습니다.',
  nothingSold: '아직 판매한 것이 없습니다.', payBy: (until) => `${until}까지 결제`, trackingNumber: '운송장 번호',
  carrier: '택배사', shipBy: (until) => `${until}까지 발송`, extendShipping: '발송 기한 연장',
  seenAt: (at) => `${at} 기준`, notSeen: '아직 조회되지 않음',
  parcelStatus: { ANNOUNCED: '운송장 등록', PREPARING: '상품 준비 중', PICKED_UP: '집화 완료', IN_TRANSIT: '이동 중', AT_BRANCH: '배송지 도착',
    OUT_FOR_DELIVERY: '배달 출발', DELIVERED: '배송 완료', RETURNED: '반송됨', GIVEN_UP: '조회 종료' },
  complaint: '어떤 문제가 있나요?', payWith: { toss: '토스로 결제', iamport: '포트원으로 결제' },
  orderStatus: { AWAITING_PAYMENT: '결제 대기', PAID: '결제 완료', SHIPPED: '배송 중', DELIVERED: '배송 완료',
    CONFIRMED: '구매 확정', CANCELLED: '취소됨', REFUNDED: '환불 완료', DISPUTED: '분쟁 중' },
  payment: { PAID: '결제되었습니다.', PENDING: '입금을 기다리고 있습니다.', DECLINED: '결제되지 않았습니다.',
    UNKNOWN: '결제를 확인하고 있습니다. 다시 결제하지 마세요.' },
  step: { CANCEL: '취소', REQUEST_CANCEL: '취소 요청', SHIP: '운송장 등록', RECEIVE: '받았어요', CONFIRM: '구매 확정', DISPUTE: '문제 신고',
    REQUEST_MEETING: '직거래 요청', agree: '직거래 수락', decline: '직거래 거절' },
  notices: '알림', noNotices: '아직 알림이 없습니다.', readAll: '모두 읽음', deleteAll: '모두 삭제', markRead: '읽음', remove: '삭제',
  confirmDeleteAll: '지금까지의 알림을 모두 삭제하시겠습니까?', wishes: '알림 설정', quietFrom: '방해 금지 시작', quietUntil: '방해 금지 끝',
  mailDaily: '필수가 아닌 이메일은 하루에 한 번 모아서 받기', save: '저장', saved: '저장되었습니다.',
  channel: { IN_APP: '목록', MAIL: '이메일', PUSH: '푸시', TEXT: '문자' },
  noticeType: { WON: '낙찰', LOST: '패찰', OUTBID: '더 높은 입찰', ENDING_SOON: '마감 임박', SOLD: '판매됨', UNSOLD: '유찰', ENDED_UNSOLD: '참여한 경매 유찰',
    AUCTION_CANCELLED: '경매 취소', SECOND_CHANCE: '차순위 구매 제안', SECOND_CHANCE_ENDED: '차순위 제안 종료', WIN_LAPSED: '낙찰 취소',
    BIDDING_SUSPENDED: '입찰 정지', PAYMENT_DUE: '결제 필요', PAYMENT_RECEIVED: '결제 완료', PAYMENT_DECLINED: '결제 실패',
    PAYMENT_WITHDRAWN: '결제 철회', REFUNDED: '환불', PAYOUT_SENT: '출금 완료', PAYOUT_RETURNED: '출금 반환', ORDER_PAID: '구매자 결제',
    ORDER_CANCELLED: '주문 취소', CANCEL_REQUESTED: '취소 요청', MEETING_REQUESTED: '직거래 요청', MEETING_AGREED: '직거래 수락',
    MEETING_DECLINED: '직거래 거절', CONFIRM_DUE: '구매 확정 필요', CONFIRMED: '구매 확정', DISPUTED: '분쟁', DISPUTE_RESOLVED: '분쟁 해결',
    SHIPPED: '발송', SHIPPING_REMINDER: '발송 기한', SHIPPING_EXTENDED: '발송 기한 연장', PARCEL_MOVED: '배송 이동', DELIVERED: '배송 완료',
    PARCEL_RETURNED: '배송 반송', PARCEL_DOUBTED: '배송 확인 필요', INVOICE_REUSED: '송장 번호 중복', FOLLOWED: '새 팔로워',
    FOLLOW_REQUESTED: '팔로우 요청', FOLLOW_ACCEPTED: '팔로우 수락', WISH_PRICE: '희망 가격', INQUIRY_RECEIVED: '문의 도착',
    INQUIRY_ANSWERED: '문의 답변', CHAT_MESSAGE: '채팅', ANNOUNCEMENT: '공지' },
  days: (days) => `${days}일 `,
};

const ENGLISH = {
  skip: 'Skip to the content', tagline: 'Auctions of limited editions', signIn: 'Sign in', signOut: 'Sign out',
  close: 'Close', email: 'E-mail', password: 'Password', running: 'Running auctions',
  nothingRuns: 'No auction is running at the moment.', more: 'Show more', back: '← All auctions', price: 'Price now',
  endsIn: 'Ends in', bids: 'Bids', leader: 'Leading', shipping: 'Shipping', maximum: 'Your maximum (won)', bid: 'Bid',
  history: 'Bids so far', noBids: 'Nobody has bid yet.', apiDocument: 'API document',
  hint: (minimum) => `At least ${minimum}. Only you know your maximum; the price rises no further than it must.`,
  signInToBid: 'Sign in to bid.', buyNow: (price) => `Buy now for ${price}`,
  confirmBuyNow: (price) => `Buy this now for ${price}?`,
  leading: (maximum) => `You lead, with a maximum of ${maximum}`, outbid: 'Somebody else leads', won: 'You have won',
  nobody: 'Nobody', ended: 'Over', lost: 'Connection lost. Connecting again…', live: 'Live',
  amountProblem: 'Enter an amount in digits.', unreachable: 'The server cannot be reached. Please try again.',
  announce: (price, count) => `The price is ${price}, ${count} bids`,
  status: { SCHEDULED: 'Not open yet', OPEN: 'Open', SOLD: 'Sold', UNSOLD: 'Not sold', CANCELLED: 'Cancelled' },
  reserve: { NONE: '', NOT_MET: 'Reserve not met', MET: 'Reserve met' },
  condition: { NEW: 'New', LIKE_NEW: 'Like new', GOOD: 'Good', FAIR: 'Fair', POOR: 'Well used' },
  orders: 'My orders', bought: 'Bought', soldByMe: 'Sold', nothingBought: 'You have not bought anything yet.',
  nothingSold: 'You have not sold anything yet.', payBy: (until) => `to be paid by ${until}`,
  trackingNumber: 'Tracking number', carrier: 'Carrier', shipBy: (until) => `to be sent by ${until}`,
  extendShipping: 'Take more time to send', seenAt: (at) => `as of ${at}`, notSeen: 'not looked for yet',
  parcelStatus: { ANNOUNCED: 'Number registered', PREPARING: 'Being prepared', PICKED_UP: 'Picked up', IN_TRANSIT: 'On its way',
    AT_BRANCH: 'At the local branch', OUT_FOR_DELIVERY: 'Out for delivery', DELIVERED: 'Delivered', RETURNED: 'Went back',
    GIVEN_UP: 'No longer looked for' },
  complaint: 'What is wrong with it?',
  payWith: { toss: 'Pay with Toss', iamport: 'Pay with PortOne' },
  orderStatus: { AWAITING_PAYMENT: 'Waits for payment', PAID: 'Paid', SHIPPED: 'On its way', DELIVERED: 'Delivered',
    CONFIRMED: 'Final', CANCELLED: 'Cancelled', REFUNDED: 'Refunded', DISPUTED: 'Disputed' },
  payment: { PAID: 'Paid.', PENDING: 'We wait for your transfer.', DECLINED: 'Nothing was paid.',
    UNKNOWN: 'We are finding out whether this was paid. Do not pay again.' },
  step: { CANCEL: 'Cancel', REQUEST_CANCEL: 'Ask to cancel', SHIP: 'Add tracking number', RECEIVE: 'I have it', CONFIRM: 'Keep it', DISPUTE: 'Something is wrong',
    REQUEST_MEETING: 'Ask to meet', agree: 'Agree to meet', decline: 'Rather send it' },
  notices: 'Notifications', noNotices: 'You have not been told anything yet.', readAll: 'Mark all as read', deleteAll: 'Delete all',
  markRead: 'Mark as read', remove: 'Delete', confirmDeleteAll: 'Delete all notifications so far?', wishes: 'Settings',
  quietFrom: 'Do not disturb from', quietUntil: 'Do not disturb until',
  mailDaily: 'What is not essential in one mail a day', save: 'Save', saved: 'Saved.',
  channel: { IN_APP: 'List', MAIL: 'E-mail', PUSH: 'Push', TEXT: 'Text' },
  noticeType: { WON: 'Won', LOST: 'Not won', OUTBID: 'Outbid', ENDING_SOON: 'Ending soon', SOLD: 'Sold', UNSOLD: 'Not sold', ENDED_UNSOLD: 'Ended without a sale',
    AUCTION_CANCELLED: 'Auction cancelled', SECOND_CHANCE: 'Second chance', SECOND_CHANCE_ENDED: 'Second chance over', WIN_LAPSED: 'Win lapsed',
    BIDDING_SUSPENDED: 'Bidding suspended', PAYMENT_DUE: 'To be paid', PAYMENT_RECEIVED: 'Paid', PAYMENT_DECLINED: 'Not paid',
    PAYMENT_WITHDRAWN: 'Payment withdrawn', REFUNDED: 'Refunded', PAYOUT_SENT: 'Paid out', PAYOUT_RETURNED: 'Pay-out came back',
    ORDER_PAID: 'Your buyer has paid', ORDER_CANCELLED: 'Order cancelled', CANCEL_REQUESTED: 'Cancelling asked for',
    MEETING_REQUESTED: 'Meeting asked for', MEETING_AGREED: 'Meeting agreed', MEETING_DECLINED: 'Meeting declined',
    CONFIRM_DUE: 'To be confirmed', CONFIRMED: 'Confirmed', DISPUTED: 'Dispute', DISPUTE_RESOLVED: 'Dispute resolved', SHIPPED: 'Sent',
    SHIPPING_REMINDER: 'To be sent', SHIPPING_EXTENDED: 'Sent later', PARCEL_MOVED: 'Parcel moved', DELIVERED: 'Delivered',
    PARCEL_RETURNED: 'Parcel went back', PARCEL_DOUBTED: 'Parcel not found', INVOICE_REUSED: 'Number used before', FOLLOWED: 'New follower',
    FOLLOW_REQUESTED: 'Somebody asks to follow', FOLLOW_ACCEPTED: 'You may follow', WISH_PRICE: 'Wished price', INQUIRY_RECEIVED: 'Question',
    INQUIRY_ANSWERED: 'Answer', CHAT_MESSAGE: 'Chat', ANNOUNCEMENT: 'Announcement' },
  days: (days) => `${days} d `,
};

const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en');

export const language = spoken ?? 'en';
export const texts = language === 'ko' ? KOREAN : ENGLISH;

const won = new Intl.NumberFormat(language, { style: 'currency', currency: 'KRW' });
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });

export const money = (amountWon) => won.format(amountWon);
export const time = (instant) => moment.format(new Date(instant));

/** Time left in words that stay readable while they count. */
export function left(millis) {
  if (millis <= 0) {
    return texts.ended;
  }
  const seconds = Math.ceil(millis / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (days > 0 ? texts.days(days) : '') + clock;
}
