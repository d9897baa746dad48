package com.pikcur.bootstrap;

import com.pikcur.application.delivery.FollowShipping;
import com.pikcur.application.payment.CloseQuotes;
import com.pikcur.application.payment.RefundOrder;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.AuctionEventTypes;
import com.pikcur.persistence.community.CommunityEventTypes;
import com.pikcur.persistence.delivery.DeliveryEventTypes;
import com.pikcur.persistence.ledger.LedgerEventTypes;
import com.pikcur.persistence.member.MemberEventTypes;
import com.pikcur.persistence.notification.NotificationEventTypes;
import com.pikcur.persistence.order.OrderEventTypes;
import com.pikcur.persistence.payment.PaymentEventTypes;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.JooqTransactions;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.OutboxHandlers;
import com.pikcur.persistence.shared.OutboxPace;
import com.pikcur.persistence.shared.OutboxRelay;
import com.pikcur.persistence.shared.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions, and what follows them: events through the outbox. Timers are in {@link TimerConfiguration}. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    Transactions transactions(PlatformTransactionManager manager, MeterRegistry meters) {
        return new TimedTransactions(new JooqTransactions(manager), meters);
    }

    @Bean
    OutboxBell outboxBell() {
        return new OutboxBell();
    }

    @Bean
    EventTypes eventTypes(StoredJson json) {
        var kinds = new HashMap<>(AuctionEventTypes.BY_NAME);
        kinds.putAll(MemberEventTypes.BY_NAME);
        kinds.putAll(NotificationEventTypes.BY_NAME);
        kinds.putAll(CommunityEventTypes.BY_NAME);
        kinds.putAll(OrderEventTypes.BY_NAME);
        kinds.putAll(PaymentEventTypes.BY_NAME);
        kinds.putAll(LedgerEventTypes.BY_NAME);
        kinds.putAll(DeliveryEventTypes.BY_NAME);
        return new EventTypes(kinds, NoticeReactions.ways(), json);
    }

    @Bean
    DomainEvents domainEvents(DSLContext db, EventTypes types, OutboxBell bell) {
        return new JooqDomainEvents(db, types, bell);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OutboxRelay outboxRelay(
            DSLContext db,
            EventTypes types,
            Reactions reactions,
            NoticeReactions notices,
            OutboxBell bell,
            MeterRegistry meters) {
        var handlers = new OutboxHandlers(reactions, notices);
        return new OutboxRelay(db, types, handlers, bell, OutboxPace.ORDINARY, meters);
    }

    @Bean
    Reactions reactions(
            Reactions.Letters letters,
            MemberReactions members,
            AuctionReactions auctions,
            OrderReactions orders,
            DeliveryReactions deliveries,
            MeterRegistry meters) {
        return new Reactions(letters, members, auctions, orders, new PaymentReactions(meters), deliveries);
    }

    @Bean
    AuctionReactions auctionReactions(BoardBroadcast boards, AuctionOrders orders) {
        return new AuctionReactions(boards, orders);
    }

    @Bean
    OrderReactions orderReactions(
            CloseQuotes closeQuotes, RefundOrder refund, AuctionOrders auctions, FollowShipping followShipping) {
        return new OrderReactions(closeQuotes, refund, auctions, followShipping);
    }
}
