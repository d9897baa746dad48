package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryMemberBlocksTest implements MemberBlocksContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMembers members = new InMemoryMembers(transactions);
    private final InMemoryMemberBlocks blocks = new InMemoryMemberBlocks(transactions, members.directory());

    @Override
    public MemberBlocks blocks() {
        return blocks;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        var member = new MemberId(UUID.randomUUID());
        var nickname = new Nickname("m" + member.value().toString().replace("-", ""));
        members.join(member, nickname, BLOCKED_AT, Role.BUYER);
        return member;
    }

    /** The directory knows nobody who left. */
    @Override
    public MemberId aMemberWhoLeft() {
        return new MemberId(UUID.randomUUID());
    }
}
