package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionTimers;
import com.pikcur.application.auction.CloseAuction;
import com.pikcur.application.auction.ExpireSecondChance;
import com.pikcur.application.auction.StartAuction;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.application.member.WithdrawMember;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.persistence.shared.DbSchedulerTimers;
import com.pikcur.persistence.shared.TimerRunner;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens later, and what is done then. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    @Bean
    Timers timers(DSLContext db) {
        return new DbSchedulerTimers(db);
    }

    /** What is done when a timer of an auction goes off. */
    record ClosingTimers(StartAuction start, CloseAuction close, ExpireSecondChance expire) {

        Map<String, Consumer<UUID>> handlers() {
            return Map.of(
                    AuctionTimers.OPENING, auction -> start.handle(new AuctionId(auction)),
                    AuctionTimers.CLOSING, auction -> close.handle(new AuctionId(auction)),
                    AuctionTimers.SECOND_CHANCE_ANSWER, auction -> expire.handle(new AuctionId(auction)));
        }
    }

    @Bean
    ClosingTimers closingTimers(StartAuction start, CloseAuction close, ExpireSecondChance expire) {
        return new ClosingTimers(start, close, expire);
    }

    @Bean
    MemberTimers memberTimers(SignUpRepository signUps, UnblockMember unblock, WithdrawMember withdraw) {
        return new MemberTimers(signUps, unblock, withdraw);
    }

    /** Everything that is done by timers. */
    record AllTimers(
            ClosingTimers auctions,
            MemberTimers members,
            MoneyTimers money,
            ParcelTimers parcels,
            NoticeTimers notices) {

        /** What depends on us alone. */
        Map<String, Consumer<UUID>> prompt() {
            var handlers = new HashMap<>(auctions.handlers());
            handlers.putAll(members.handlers());
            handlers.putAll(money.prompt());
            handlers.putAll(parcels.prompt());
            handlers.putAll(notices.handlers());
            return handlers;
        }

        /** What waits for somebody outside. */
        Map<String, Consumer<UUID>> outside() {
            var handlers = new HashMap<>(money.outside());
            handlers.putAll(parcels.outside());
            return handlers;
        }
    }

    @Bean
    AllTimers allTimers(
            ClosingTimers auctions,
            MemberTimers members,
            MoneyTimers money,
            ParcelTimers parcels,
            NoticeTimers notices) {
        return new AllTimers(auctions, members, money, parcels, notices);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TimerRunner promptTimers(DataSource dataSource, AllTimers timers, MeterRegistry meters) {
        return new TimerRunner(dataSource, timers.prompt(), meters);
    }

    /** With threads of its own, so that no auction closes late because a courier or a bank is silent. */
    @Bean(initMethod = "start", destroyMethod = "close")
    TimerRunner outsideTimers(DataSource dataSource, AllTimers timers, MeterRegistry meters) {
        return new TimerRunner(dataSource, timers.outside(), meters);
    }
}
