package com.pikcur.bootstrap;

import com.pikcur.application.auction.AddToDescription;
import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.BuyNow;
import com.pikcur.application.auction.CancelAuction;
import com.pikcur.application.auction.LiveBoards;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.application.auction.RelistAuction;
import com.pikcur.application.auction.RetractBid;
import com.pikcur.application.auction.ReviseAuction;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.application.auction.ShowBidLog;
import com.pikcur.application.auction.ShowSecondChances;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.web.auction.AuctionController;
import com.pikcur.web.auction.BidController;
import com.pikcur.web.auction.BidMetrics;
import com.pikcur.web.auction.ListingController;
import com.pikcur.web.auction.LiveController;
import com.pikcur.web.auction.LogController;
import com.pikcur.web.auction.OwnAuctionsController;
import com.pikcur.web.auction.RelistController;
import com.pikcur.web.auction.SecondChanceController;
import com.pikcur.web.shared.LiveConnections;
import com.pikcur.web.shared.LiveStreams;
import com.pikcur.web.shared.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The controllers, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class ControllerConfiguration {

    @Bean
    AuctionController auctionController(ShowAuction show, AuctionQueries queries, Clock clock) {
        return new AuctionController(show, queries, clock);
    }

    @Bean
    ListingController listingController(
            OpenAuction open,
            ReviseAuction revise,
            AddToDescription add,
            CancelAuction cancel,
            ShowAuction show,
            Problems problems) {
        return new ListingController(new ListingController.UseCases(open, revise, add, cancel), show, problems);
    }

    @Bean
    RelistController relistController(RelistAuction relist, ShowAuction show, Problems problems) {
        return new RelistController(relist, show, problems);
    }

    @Bean
    SecondChanceController secondChanceController(
            SecondChanceController.UseCases useCases, ShowSecondChances show, Problems problems) {
        return new SecondChanceController(useCases, show, problems);
    }

    @Bean
    BidMetrics bidMetrics(MeterRegistry meters) {
        return new BidMetrics(meters);
    }

    @Bean
    BidController bidController(
            BidController.UseCases useCases,
            ShowAuction show,
            AuctionQueries queries,
            BidMetrics metrics,
            Problems problems) {
        return new BidController(useCases, show, queries, metrics, problems);
    }

    @Bean
    BidController.UseCases biddingUseCases(PlaceBid place, BuyNow buyNow, RetractBid retract) {
        return new BidController.UseCases(place, buyNow, retract);
    }

    @Bean
    OwnAuctionsController ownAuctionsController(AuctionQueries queries, Clock clock) {
        return new OwnAuctionsController(queries, clock);
    }

    @Bean
    LogController logController(ShowBidLog showBidLog, JsonMapper json) {
        return new LogController(showBidLog, json);
    }

    @Bean
    LiveConnections liveConnections(WebProperties web, MeterRegistry meters) {
        return new LiveConnections(web.mostLiveConnections(), meters);
    }

    @Bean
    LiveStreams liveStreams(
            LiveConnections connections, VoidTokens voidTokens, Clock clock, JsonMapper json, Problems problems) {
        return new LiveStreams(connections, voidTokens, clock, json, problems);
    }

    @Bean
    LiveController liveController(LiveBoards boards, LiveStreams streams, Clock clock) {
        return new LiveController(boards, streams, clock);
    }
}
