package com.pikcur.application.community;

import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.community.port.InMemoryFollows;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.UUID;

class InMemoryFollowQueriesTest implements FollowQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMembers members = new InMemoryMembers(transactions);
    private final InMemoryFollows follows = new InMemoryFollows(transactions);
    private final FollowQueries queries = new InMemoryFollowQueries(follows, members.directory());

    @Override
    public FollowQueries queries() {
        return queries;
    }

    @Override
    public FollowRepository follows() {
        return follows;
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        var member = new MemberId(UUID.randomUUID());
        members.join(member, nickname, FIRST, Role.BUYER);
        return member;
    }

    @Override
    public void leaves(MemberId member) {
        new FollowEraser(follows).erase(member);
    }
}
