package com.pikcur.domain.member.port;

import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.shared.MemberId;

/** Keeps members' bank accounts. Contract: {@code BankAccountRepositoryContract}. */
public interface BankAccountRepository {

    /** None, for a member who has added none. */
    BankAccounts find(MemberId member);

    /** Reads them and holds the member until the surrounding transaction ends, so that changes queue. */
    BankAccounts findLocked(MemberId member);

    /** Stores them as they are now: those that are missing are gone. */
    void save(BankAccounts accounts);
}
