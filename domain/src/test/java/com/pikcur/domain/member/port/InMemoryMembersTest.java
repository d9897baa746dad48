package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.UUID;

class InMemoryMembersTest
        implements ProfileRepositoryContract,
                AddressBookRepositoryContract,
                PhotoRepositoryContract,
                MemberDirectoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMembers members = new InMemoryMembers(transactions);

    @Override
    public ProfileRepository profiles() {
        return members.profiles();
    }

    @Override
    public AddressBookRepository books() {
        return members.books();
    }

    @Override
    public PhotoRepository photos() {
        return members.photos();
    }

    @Override
    public MemberDirectory directory() {
        return members.directory();
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return aMemberCalled(new Nickname("m" + UUID.randomUUID()));
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        var member = new MemberId(UUID.randomUUID());
        members.join(member, nickname, Instant.parse("2026-03-02T03:00:00Z"), Role.BUYER);
        return member;
    }
}
