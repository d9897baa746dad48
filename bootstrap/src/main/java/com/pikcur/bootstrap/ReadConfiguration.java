package com.pikcur.bootstrap;

import com.pikcur.application.auction.KeptViews;
import com.pikcur.persistence.auction.JooqAuctionQueries;
import com.pikcur.persistence.auction.NearAuctionQueries;
import com.pikcur.persistence.auction.NextOpening;
import com.pikcur.web.auction.PublicAnswers;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What is kept of how auctions look, near those who look at them. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {

    @Bean
    NearAuctionQueries auctionQueries(DSLContext db, ReadProperties reads) {
        var age = ageOfEach(reads);
        var opening = new NextOpening(db, age);
        return new NearAuctionQueries(new JooqAuctionQueries(db, opening::isDue), opening, age);
    }

    @Bean
    PublicAnswers publicAnswers(ReadProperties reads, Clock clock) {
        return new PublicAnswers(ageOfEach(reads), clock);
    }

    /** An answer may be made of what has been kept for long already, so each keeps for half as long as both may. */
    private static Duration ageOfEach(ReadProperties reads) {
        return reads.keptFor().dividedBy(2);
    }

    @Bean
    @Primary
    KeptViews keptViews(NearAuctionQueries near, PublicAnswers answers) {
        return new KeptViews.Both(near, answers);
    }
}
