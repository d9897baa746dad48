package com.pikcur.application.community;

import com.pikcur.domain.community.FollowState;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member does not let somebody follow who has asked to. Whoever follows already goes on. */
public final class RefuseFollower {

    public record Command(MemberId followed, MemberId follower) {}

    private final Transactions transactions;
    private final MemberBlocks blocks;
    private final FollowRepository follows;

    public RefuseFollower(Transactions transactions, MemberBlocks blocks, FollowRepository follows) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.follows = follows;
    }

    /** @throws com.pikcur.domain.member.NoSuchMember if the other is not there, or has left */
    public void handle(Command command) {
        transactions.execute(() -> {
            blocks.hold(command.followed(), command.follower());
            follows.find(command.follower(), command.followed())
                    .filter(follow -> follow.state() == FollowState.REQUESTED)
                    .ifPresent(request -> follows.remove(request.follower(), request.followed()));
            return command;
        });
    }
}
