package com.pikcur.bootstrap;

import com.pikcur.application.community.AcceptFollower;
import com.pikcur.application.community.EndFollow;
import com.pikcur.application.community.FollowData;
import com.pikcur.application.community.FollowEraser;
import com.pikcur.application.community.FollowMember;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.community.FollowSettings;
import com.pikcur.application.community.RefuseFollower;
import com.pikcur.application.community.ShowFollows;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.community.JooqFollowQueries;
import com.pikcur.persistence.community.JooqFollows;
import com.pikcur.web.community.FollowController;
import com.pikcur.web.community.FollowRequestController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the community together. */
@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    FollowRepository follows(DSLContext db) {
        return new JooqFollows(db);
    }

    @Bean
    FollowQueries followQueries(DSLContext db) {
        return new JooqFollowQueries(db);
    }

    @Bean
    EndFollow endFollow(Transactions transactions, FollowRepository follows) {
        return new EndFollow(transactions, follows);
    }

    @Bean
    FollowEraser followEraser(FollowRepository follows) {
        return new FollowEraser(follows);
    }

    @Bean
    FollowData followData(FollowRepository follows, FollowQueries queries) {
        return new FollowData(follows, queries);
    }

    @Bean
    FollowMember followMember(
            Transactions transactions,
            MemberBlocks blocks,
            FollowRepository follows,
            DomainEvents events,
            Clock clock) {
        return new FollowMember(transactions, blocks, follows, events, clock);
    }

    @Bean
    AcceptFollower acceptFollower(
            Transactions transactions,
            MemberBlocks blocks,
            FollowRepository follows,
            DomainEvents events,
            Clock clock) {
        return new AcceptFollower(transactions, blocks, follows, events, clock);
    }

    @Bean
    FollowController followController(
            FollowMember follow, EndFollow end, MemberDirectory directory, FollowQueries queries, Problems problems) {
        return new FollowController(follow, end, new ShowFollows(directory, queries), problems);
    }

    @Bean
    FollowRequestController followRequestController(
            Transactions transactions,
            MemberBlocks blocks,
            FollowRepository follows,
            AcceptFollower accept,
            FollowQueries queries) {
        return new FollowRequestController(
                accept,
                new RefuseFollower(transactions, blocks, follows),
                new FollowSettings(transactions, follows),
                queries);
    }
}
