package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionTimers;
import com.pikcur.application.auction.CloseAuction;
import com.pikcur.application.auction.ExpireSecondChance;
import com.pikcur.application.auction.StartAuction;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.application.member.WithdrawMember;
import com.pikcur.application.payment.CloseQuotes;
import com.pikcur.application.payment.RefundOrder;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.AuctionEventTypes;
import com.pikcur.persistence.community.CommunityEventTypes;
import com.pikcur.persistence.ledger.LedgerEventTypes;
import com.pikcur.persistence.member.MemberEventTypes;
import com.pikcur.persistence.notification.NotificationEventTypes;
import com.pikcur.persistence.order.OrderEventTypes;
import com.pikcur.persistence.payment.PaymentEventTypes;
import com.pikcur.persistence.shared.DbSchedulerTimers;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.JooqTransactions;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.OutboxPace;
import com.pikcur.persistence.shared.OutboxRelay;
import com.pikcur.persistence.shared.StoredJson;
import com.pikcur.persistence.shared.TimerRunner;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions, and what follows them: events through the outbox, timers. */
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
        return new EventTypes(kinds, NotificationEventTypes.SLOW, json);
    }

    @Bean
    DomainEvents domainEvents(DSLContext db, EventTypes types, OutboxBell bell) {
        return new JooqDomainEvents(db, types, bell);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OutboxRelay outboxRelay(
            DSLContext db, EventTypes types, Reactions reactions, OutboxBell bell, MeterRegistry meters) {
        return new OutboxRelay(db, types, reactions, bell, OutboxPace.ORDINARY, meters);
    }

    @Bean
    Reactions reactions(
            MailDelivery mail,
            MemberReactions members,
            AuctionReactions auctions,
            OrderReactions orders,
            MeterRegistry meters) {
        return new Reactions(mail, members, auctions, orders, new PaymentReactions(meters));
    }

    @Bean
    AuctionReactions auctionReactions(BoardBroadcast boards, AuctionOrders orders) {
        return new AuctionReactions(boards, orders);
    }

    @Bean
    OrderReactions orderReactions(CloseQuotes closeQuotes, RefundOrder refund, AuctionOrders auctions) {
        return new OrderReactions(closeQuotes, refund, auctions);
    }

    @Bean
    Timers timers(DSLContext db) {
        return new DbSchedulerTimers(db);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TimerRunner timerRunner(
            DataSource dataSource,
            StartAuction startAuction,
            CloseAuction closeAuction,
            ExpireSecondChance expireSecondChance,
            MemberTimers memberTimers,
            MoneyTimers moneyTimers,
            MeterRegistry meters) {
        var handlers = new HashMap<>(memberTimers.handlers());
        handlers.putAll(moneyTimers.handlers());
        handlers.put(AuctionTimers.OPENING, auction -> startAuction.handle(new AuctionId(auction)));
        handlers.put(AuctionTimers.CLOSING, auction -> closeAuction.handle(new AuctionId(auction)));
        handlers.put(AuctionTimers.SECOND_CHANCE_ANSWER, auction -> expireSecondChance.handle(new AuctionId(auction)));
        return new TimerRunner(dataSource, handlers, meters);
    }

    @Bean
    MemberTimers memberTimers(SignUpRepository signUps, UnblockMember unblock, WithdrawMember withdraw) {
        return new MemberTimers(signUps, unblock, withdraw);
    }
}
