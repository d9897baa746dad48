package com.pikcur.application.notification;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An auction at which one bidder is outbid again and again, and whatever they are told of it. */
final class HotAuction {

    /** The bidder leads: there is nothing to be told. */
    private static final long LEADS = 0;

    final Conflated about;

    private final NotificationsAtWork work;
    private final AtomicLong price = new AtomicLong(LEADS);
    private final AtomicLong highest = new AtomicLong();

    HotAuction(NotificationsAtWork work, MemberId bidder) {
        this.work = work;
        this.about = new Conflated(bidder, NoticeType.OUTBID, About.auction(UUID.randomUUID()));
    }

    /** The bidder is outbid, at this price. Nobody has been told. */
    long rise() {
        var next = highest.incrementAndGet();
        price.set(next);
        return next;
    }

    /** The bidder is outbid, which this node tells. */
    void outbid(NotificationUseCases node) {
        tellOf(rise(), node);
    }

    void tellOf(long risen, NotificationUseCases node) {
        node.calmly.handle(about, () -> news(risen));
    }

    /** The bidder leads again. */
    void regain() {
        price.set(LEADS);
    }

    /** Lets the timer go off at this node, if it is set and due. */
    void catchUp(NotificationUseCases node) {
        node.calmly.catchUp(about.id(), this::current);
    }

    Optional<News> current(Conflated asked) {
        if (!asked.equals(about)) {
            throw new AssertionError("Asked for " + asked);
        }
        return Optional.of(price.get()).filter(won -> won != LEADS).map(this::news);
    }

    private News news(long won) {
        var cause = "outbid:" + about.about().id() + ":" + won;
        var details = NoticeDetails.named("달항아리").with(Money.won(won));
        return new News(about.recipient(), cause, NoticeType.OUTBID, about.about(), details);
    }

    /** The prices the bidder was told of, in the order of their notices. */
    List<Long> told() {
        return notices().stream()
                .map(notice -> notice.news().details().amount().orElseThrow().won())
                .toList();
    }

    List<Notice> notices() {
        return work.notices.all(about.recipient()).stream()
                .filter(notice -> notice.news().about().equals(about.about()))
                .toList();
    }

    Optional<Long> outbidAt() {
        return Optional.of(price.get()).filter(won -> won != LEADS);
    }
}
