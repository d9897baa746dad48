package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.notification.ForgetOldNotices;
import com.pikcur.application.notification.ReleaseHeldNotices;
import com.pikcur.application.notification.SpreadAnnouncement;
import com.pikcur.application.notification.TellCalmly;
import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told what, put together. */
@Configuration(proxyBeanMethods = false)
class NoticeReactionConfiguration {

    @Bean
    AuctionCrowd auctionCrowd(
            TellMembers tell, AuctionQueries queries, AuctionRepository auctions, ArticleRepository articles) {
        return new AuctionCrowd(tell, queries, auctions, articles);
    }

    @Bean
    EndingSoon endingSoon(AuctionCrowd crowd, Transactions transactions, Timers timers, Clock clock) {
        return new EndingSoon(crowd, transactions, timers, clock);
    }

    @Bean
    AuctionNotices auctionNotices(
            TellMembers tell, TellCalmly calmly, AuctionCrowd crowd, EndingSoon endingSoon, Clock clock) {
        return new AuctionNotices(tell, calmly, crowd, endingSoon, clock);
    }

    @Bean
    NoticeReactions noticeReactions(
            AuctionNotices auctions, TellMembers tell, OrderRepository orders, MemberDirectory directory) {
        return new NoticeReactions(
                auctions,
                new OrderNotices(tell),
                new PaymentNotices(tell, orders),
                new DeliveryNotices(tell),
                new MemberNotices(tell, directory));
    }

    @Bean
    NoticeTimers noticeTimers(
            ReleaseHeldNotices release,
            AuctionNotices auctions,
            EndingSoon endingSoon,
            SpreadAnnouncement spread,
            ForgetOldNotices forget) {
        return new NoticeTimers(release, auctions, endingSoon, spread, forget);
    }
}
