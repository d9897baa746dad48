package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Keeps accounts. Contract: {@code AccountRepositoryContract}. */
public interface AccountRepository {

    /** Finds by address, whatever case it is written in; withdrawn accounts by the address they had, for a while. */
    Optional<Account> findByEmail(String email);

    /** Finds by nickname, however it is spelled. */
    Optional<Account> findByNickname(Nickname nickname);

    Optional<Account> find(MemberId member);

    /** The same, with nobody else changing it until the end of the surrounding transaction. */
    Optional<Account> findLocked(MemberId member);

    /** Stores a new account, unless address or nickname is taken; then nothing changes. */
    Addition add(Account account);

    /**
     * Stores what was found locked and has changed.
     *
     * @return whether the nickname was free; if not, nothing changes
     */
    Addition save(Account account);

    /** What came of storing. Switch over it without a default. */
    enum Addition {
        DONE,
        EMAIL_TAKEN,
        NICKNAME_TAKEN
    }

    /** Keeps the address a withdrawn account had so that it is found by it, but cannot be read. */
    void keepAddressOf(MemberId withdrawn, String formerEmail);

    /** Forgets the address that a withdrawn account had, and its password: nobody can prove any more whose it was. */
    void forgetProofOf(MemberId withdrawn);
}
