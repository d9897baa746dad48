package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Account;
import java.util.Optional;

/** Keeps accounts. Contract: {@code AccountRepositoryContract}. */
public interface AccountRepository {

    /** Finds by address, whatever case it is written in. */
    Optional<Account> findByEmail(String email);

    /** Stores the account unless its address is taken; then the stored one stays as it is. */
    void addIfAbsent(Account account);
}
