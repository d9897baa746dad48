package com.pikcur.application.member;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.InMemoryMemberBlocks;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.UUID;

class InMemoryBlockListQueriesTest implements BlockListQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMembers members = new InMemoryMembers(transactions);
    private final InMemoryMemberBlocks blocks = new InMemoryMemberBlocks(transactions, members.directory());
    private final BlockListQueries queries = new InMemoryBlockListQueries(blocks, members.directory());

    @Override
    public BlockListQueries queries() {
        return queries;
    }

    @Override
    public MemberBlocks blocks() {
        return blocks;
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        var member = new MemberId(UUID.randomUUID());
        members.join(member, nickname, FIRST, Role.BUYER);
        return member;
    }

    @Override
    public void leaves(MemberId member) {
        new BlockEraser(blocks).erase(member);
    }
}
