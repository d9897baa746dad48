package com.pikcur.application.community;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.FollowOutcome;
import com.pikcur.domain.community.FollowOutcome.MayNotFollow;
import com.pikcur.domain.community.FollowOutcome.Oneself;
import com.pikcur.domain.community.FollowOutcome.Stands;
import com.pikcur.domain.community.FollowOutcome.TooManyFollowed;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;

/** Use case: a member follows another, or asks to where the other wants to be asked. */
public final class FollowMember {

    public record Command(MemberId follower, MemberId followed) {}

    private final Transactions transactions;
    private final MemberBlocks blocks;
    private final FollowRepository follows;
    private final DomainEvents events;
    private final Clock clock;

    public FollowMember(
            Transactions transactions,
            MemberBlocks blocks,
            FollowRepository follows,
            DomainEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.follows = follows;
        this.events = events;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.member.NoSuchMember if the other is not there, or has left */
    public FollowOutcome handle(Command command) {
        var follower = command.follower();
        var followed = command.followed();
        if (follower.equals(followed)) {
            return new Oneself();
        }
        return transactions.execute(() -> {
            blocks.hold(follower, followed);
            if (blocks.hasBlocked(followed, follower) || blocks.hasBlocked(follower, followed)) {
                return new MayNotFollow();
            }
            return follows.find(follower, followed)
                    .<FollowOutcome>map(Stands::new)
                    .orElseGet(() -> begin(follower, followed));
        });
    }

    private FollowOutcome begin(MemberId follower, MemberId followed) {
        if (follows.countOf(follower) >= Follow.MOST_FOLLOWED) {
            return new TooManyFollowed(Follow.MOST_FOLLOWED);
        }
        var follow = Follow.begun(follower, followed, follows.approvesFollowers(followed), clock.instant());
        follows.save(follow);
        events.publish(List.of(follow.beginning()));
        return new Stands(follow);
    }
}
