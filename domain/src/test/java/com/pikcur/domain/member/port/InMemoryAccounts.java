package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Account;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class InMemoryAccounts implements AccountRepository {

    private final Map<String, Account> byEmail = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> findByEmail(String email) {
        return Optional.ofNullable(byEmail.get(email.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void addIfAbsent(Account account) {
        byEmail.putIfAbsent(account.email(), account);
    }
}
