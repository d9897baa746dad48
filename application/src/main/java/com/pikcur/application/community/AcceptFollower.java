package com.pikcur.application.community;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.FollowState;
import com.pikcur.domain.community.NoSuchFollowRequest;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;

/** Use case: a member lets somebody follow who has asked to. */
public final class AcceptFollower {

    public record Command(MemberId followed, MemberId follower) {}

    private final Transactions transactions;
    private final MemberBlocks blocks;
    private final FollowRepository follows;
    private final DomainEvents events;
    private final Clock clock;

    public AcceptFollower(
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

    /**
     * Accepts once; to accept again changes nothing.
     *
     * @throws NoSuchFollowRequest if the other has not asked, or no longer
     * @throws com.pikcur.domain.member.NoSuchMember if the other is not there, or has left
     */
    public Follow handle(Command command) {
        return transactions.execute(() -> {
            blocks.hold(command.followed(), command.follower());
            var follow = follows.find(command.follower(), command.followed())
                    .orElseThrow(() -> new NoSuchFollowRequest(command.follower()));
            return follow.state() == FollowState.ACCEPTED ? follow : accept(follow);
        });
    }

    private Follow accept(Follow request) {
        var accepted = request.accepted(clock.instant());
        follows.save(accepted);
        events.publish(List.of(accepted.acceptance()));
        return accepted;
    }
}
