package com.pikcur.bootstrap;

import com.pikcur.application.auction.AddToDescription;
import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.AuctionTimers;
import com.pikcur.application.auction.BidBatch;
import com.pikcur.application.auction.BidDecider;
import com.pikcur.application.auction.BuyNow;
import com.pikcur.application.auction.CancelAuction;
import com.pikcur.application.auction.CloseAuction;
import com.pikcur.application.auction.KeptViews;
import com.pikcur.application.auction.NewAuctions;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.application.auction.RelistAuction;
import com.pikcur.application.auction.RetractBid;
import com.pikcur.application.auction.ReviseAuction;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.application.auction.ShowBidLog;
import com.pikcur.application.auction.StartAuction;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.JooqArticleRepository;
import com.pikcur.persistence.auction.JooqAuctionRepository;
import com.pikcur.persistence.auction.TellingArticleRepository;
import com.pikcur.persistence.auction.TellingAuctionRepository;
import com.pikcur.persistence.member.JooqStandings;
import java.time.Clock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the auction context together. */
@Configuration(proxyBeanMethods = false)
class AuctionConfiguration {

    @Bean
    AuctionPolicies auctionPolicies(AuctionProperties properties) {
        return properties.toPolicies();
    }

    @Bean
    AuctionRepository auctionRepository(DSLContext db, KeptViews views) {
        return new TellingAuctionRepository(new JooqAuctionRepository(db), views);
    }

    @Bean
    ArticleRepository articleRepository(DSLContext db, KeptViews views) {
        return new TellingArticleRepository(new JooqArticleRepository(db), views);
    }

    @Bean
    Standings standings(DSLContext db, Clock clock) {
        return new JooqStandings(db, clock);
    }

    @Bean
    AuctionTimers auctionTimers(Timers timers) {
        return new AuctionTimers(timers);
    }

    @Bean
    NewAuctions newAuctions(
            AuctionRepository auctions,
            ArticleRepository articles,
            AuctionTimers timers,
            DomainEvents events,
            Supplier<Bytes32> randomKeys) {
        return new NewAuctions(auctions, articles, timers, events, randomKeys);
    }

    @Bean
    OpenAuction openAuction(
            Transactions transactions,
            AuctionRepository auctions,
            NewAuctions newAuctions,
            AuctionPolicies policies,
            Clock clock) {
        return new OpenAuction(transactions, auctions, newAuctions, policies, clock);
    }

    @Bean
    RelistAuction relistAuction(
            Transactions transactions,
            AuctionRepository auctions,
            ArticleRepository articles,
            SecondChances chances,
            NewAuctions newAuctions,
            AuctionPolicies policies,
            Clock clock) {
        var stores = new RelistAuction.Stores(auctions, articles, chances);
        return new RelistAuction(transactions, stores, newAuctions, policies, clock);
    }

    @Bean
    ReviseAuction reviseAuction(
            Transactions transactions,
            AuctionRepository auctions,
            ArticleRepository articles,
            AuctionTimers timers,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        var stores = new ReviseAuction.Stores(auctions, articles, timers);
        return new ReviseAuction(transactions, stores, events, policies, clock);
    }

    @Bean
    AddToDescription addToDescription(
            Transactions transactions, AuctionRepository auctions, ArticleRepository articles, Clock clock) {
        return new AddToDescription(transactions, auctions, articles, clock);
    }

    @Bean
    BidBatch bidBatch(
            AuctionRepository auctions,
            Standings standings,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        return new BidBatch(auctions, standings, events, policies, clock);
    }

    @Bean
    PlaceBid placeBid(
            Transactions transactions, BidBatch batch, DomainEvents events, BiddingProperties properties, Clock clock) {
        var limits = properties.toLimits();
        var decider = new BidDecider(transactions, batch, limits.patience(), clock);
        return new PlaceBid(decider, events, limits, clock);
    }

    @Bean
    BuyNow buyNow(
            Transactions transactions,
            AuctionRepository auctions,
            Standings standings,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        return new BuyNow(transactions, auctions, standings, events, policies, clock);
    }

    @Bean
    RetractBid retractBid(
            Transactions transactions,
            AuctionRepository auctions,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        return new RetractBid(transactions, auctions, events, policies, clock);
    }

    @Bean
    CancelAuction cancelAuction(
            Transactions transactions,
            AuctionRepository auctions,
            AuctionTimers timers,
            DomainEvents events,
            Clock clock) {
        return new CancelAuction(transactions, auctions, timers, events, clock);
    }

    @Bean
    CloseAuction closeAuction(
            Transactions transactions,
            AuctionRepository auctions,
            AuctionTimers timers,
            DomainEvents events,
            Clock clock) {
        return new CloseAuction(transactions, auctions, timers, events, clock);
    }

    @Bean
    StartAuction startAuction(
            Transactions transactions,
            AuctionRepository auctions,
            AuctionTimers timers,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        return new StartAuction(transactions, auctions, timers, events, policies, clock);
    }

    @Bean
    ShowAuction showAuction(AuctionRepository auctions, AuctionQueries queries, AuctionPolicies policies, Clock clock) {
        return new ShowAuction(auctions, queries, policies, clock);
    }

    @Bean
    ShowBidLog showBidLog(AuctionRepository auctions, AuctionPolicies policies) {
        return new ShowBidLog(auctions, policies);
    }
}
