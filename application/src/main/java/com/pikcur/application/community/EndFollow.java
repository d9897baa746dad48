package com.pikcur.application.community;

import com.pikcur.application.member.BlockEffect;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member follows another no longer, or takes back the request to. A block ends it in both directions. */
public final class EndFollow implements BlockEffect {

    public record Command(MemberId follower, MemberId followed) {}

    private final Transactions transactions;
    private final FollowRepository follows;

    public EndFollow(Transactions transactions, FollowRepository follows) {
        this.transactions = transactions;
        this.follows = follows;
    }

    public void handle(Command command) {
        transactions.execute(() -> {
            follows.remove(command.follower(), command.followed());
            return command;
        });
    }

    @Override
    public void apply(MemberId by, MemberId whom) {
        follows.remove(by, whom);
        follows.remove(whom, by);
    }
}
