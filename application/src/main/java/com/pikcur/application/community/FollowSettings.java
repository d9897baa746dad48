package com.pikcur.application.community;

import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member wants to be asked before somebody follows them, or not. Requests that wait go on waiting. */
public final class FollowSettings {

    public record Command(MemberId member, boolean approvesFollowers) {}

    private final Transactions transactions;
    private final FollowRepository follows;

    public FollowSettings(Transactions transactions, FollowRepository follows) {
        this.transactions = transactions;
        this.follows = follows;
    }

    public boolean approvesFollowers(MemberId member) {
        return follows.approvesFollowers(member);
    }

    public void handle(Command command) {
        transactions.execute(() -> {
            follows.setApprovesFollowers(command.member(), command.approvesFollowers());
            return command;
        });
    }
}
