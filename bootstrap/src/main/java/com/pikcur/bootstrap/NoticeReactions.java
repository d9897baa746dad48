package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.persistence.shared.LaneKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/**
 * When this has happened, then these are told: all of it, in one place. What follows in the system itself is in
 * {@link Reactions}.
 *
 * <p>Called after commit, at least once, in order for each subject, with a number that is the event's own. Nobody is told
 * of one event twice.
 */
record NoticeReactions(
        AuctionNotices auctions,
        OrderNotices orders,
        PaymentNotices payments,
        DeliveryNotices deliveries,
        MemberNotices members)
        implements ObjLongConsumer<DomainEvent> {

    private static final Set<LaneKind> BOTH = Set.of(LaneKind.ORDINARY, LaneKind.NOTICE);

    @Override
    public void accept(DomainEvent event, long number) {
        var told = new Occasion(event.subject(), number);
        switch (event) {
            case AuctionEvent happened -> auctions.tell(happened, told);
            case OrderEvent happened -> orders.tell(happened, told);
            case PaymentEvent happened -> payments.tell(happened, told);
            case DeliveryEvent happened -> deliveries.tell(happened, told);
            case BiddingSuspended happened -> members.tell(happened, told);
            case PayoutEvent happened -> members.tell(happened, told);
            case CommunityEvent happened -> members.tell(happened, told);
            default -> throw new IllegalArgumentException("Nobody has said who is told of " + event.getClass());
        }
    }

    /** In which lanes events are kept: those that members are told of in those for notices too. */
    static Map<Class<? extends DomainEvent>, Set<LaneKind>> ways() {
        var ways = new HashMap<Class<? extends DomainEvent>, Set<LaneKind>>();
        Stream.of(AuctionEvent.class, OrderEvent.class, PaymentEvent.class, DeliveryEvent.class)
                .flatMap(NoticeReactions::kindsOf)
                .forEach(kind -> ways.put(kind, BOTH));
        Stream.of(PayoutEvent.class, CommunityEvent.class)
                .flatMap(NoticeReactions::kindsOf)
                .forEach(kind -> ways.put(kind, BOTH));
        ways.put(BiddingSuspended.class, BOTH);
        // Nothing but notices follows from these, and bids come in thousands: they are told of nothing else.
        ways.put(AuctionEvent.MemberOutbid.class, Set.of(LaneKind.NOTICE));
        AuctionNotices.OF_NO_NEWS.forEach(ways::remove);
        Stream.of(MailRequested.class, PushRequested.class, TextRequested.class)
                .forEach(kind -> ways.put(kind, Set.of(LaneKind.SLOW)));
        return ways;
    }

    @SuppressWarnings("unchecked") // What a sealed kind of events permits are events.
    private static Stream<Class<? extends DomainEvent>> kindsOf(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(NoticeReactions::kindsOf)
                : Stream.of((Class<? extends DomainEvent>) kind);
    }
}
