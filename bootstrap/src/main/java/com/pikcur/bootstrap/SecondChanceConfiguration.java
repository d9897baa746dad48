package com.pikcur.bootstrap;

import com.pikcur.application.auction.AcceptSecondChance;
import com.pikcur.application.auction.AuctionTimers;
import com.pikcur.application.auction.DeclineSecondChance;
import com.pikcur.application.auction.ExpireSecondChance;
import com.pikcur.application.auction.LapseWin;
import com.pikcur.application.auction.OfferSecondChance;
import com.pikcur.application.auction.SecondChanceOffers;
import com.pikcur.application.auction.ShowSecondChances;
import com.pikcur.application.auction.StopSecondChance;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Defaulters;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.JooqDefaulters;
import com.pikcur.persistence.auction.JooqSecondChances;
import com.pikcur.web.auction.SecondChanceController;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what follows when the winner of an auction does not pay. */
@Configuration(proxyBeanMethods = false)
class SecondChanceConfiguration {

    @Bean
    Defaulters defaulters(DSLContext db) {
        return new JooqDefaulters(db);
    }

    @Bean
    SecondChances secondChances(DSLContext db) {
        return new JooqSecondChances(db);
    }

    @Bean
    LapseWin lapseWin(
            Transactions transactions,
            AuctionRepository auctions,
            Defaulters defaulters,
            DomainEvents events,
            AuctionProperties properties,
            Clock clock) {
        return new LapseWin(
                transactions,
                auctions,
                defaulters,
                events,
                properties.defaults().policy(),
                clock);
    }

    @Bean
    SecondChanceOffers.Stores secondChanceStores(
            AuctionRepository auctions, SecondChances chances, Standings standings, AuctionTimers timers) {
        return new SecondChanceOffers.Stores(auctions, chances, standings, timers);
    }

    @Bean
    SecondChanceOffers secondChanceOffers(
            SecondChanceOffers.Stores stores,
            DomainEvents events,
            AuctionPolicies policies,
            AuctionProperties properties) {
        return new SecondChanceOffers(
                stores, events, policies, properties.secondChance().answerWithin());
    }

    @Bean
    ExpireSecondChance expireSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        return new ExpireSecondChance(transactions, offers, clock);
    }

    @Bean
    SecondChanceController.UseCases secondChanceUseCases(
            Transactions transactions, SecondChanceOffers offers, Clock clock) {
        return new SecondChanceController.UseCases(
                new OfferSecondChance(transactions, offers, clock),
                new StopSecondChance(transactions, offers, clock),
                new AcceptSecondChance(transactions, offers, clock),
                new DeclineSecondChance(transactions, offers, clock));
    }

    @Bean
    ShowSecondChances showSecondChances(
            AuctionRepository auctions, ArticleRepository articles, SecondChances chances, Clock clock) {
        return new ShowSecondChances(auctions, articles, chances, clock);
    }
}
