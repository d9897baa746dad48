package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Accounts in memory. */
public final class InMemoryAccounts implements AccountRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<MemberId, Account>> accounts;
    private final InMemoryTransactions.Kept<Map<MemberId, String>> formerEmails;

    public InMemoryAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.accounts = transactions.keep(Map.of());
        this.formerEmails = transactions.keep(Map.of());
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        var address = Account.normalized(email);
        return one(account -> account.email().equals(address))
                .or(() -> one(account -> address.equals(formerEmails.get().getOrDefault(account.member(), ""))));
    }

    @Override
    public Optional<Account> findByNickname(Nickname nickname) {
        return one(account -> account.nickname().key().equals(nickname.key()));
    }

    @Override
    public Optional<Account> find(MemberId member) {
        return Optional.ofNullable(accounts.get().get(member));
    }

    @Override
    public Optional<Account> findLocked(MemberId member) {
        transactions.mustSurround();
        return find(member);
    }

    @Override
    public Addition add(Account account) {
        return transactions.execute(() -> {
            if (one(other -> other.email().equals(account.email())).isPresent()) {
                return Addition.EMAIL_TAKEN;
            }
            return put(account);
        });
    }

    @Override
    public Addition save(Account account) {
        return transactions.execute(() -> put(account));
    }

    private Addition put(Account account) {
        var taken = one(other ->
                        other.nickname().key().equals(account.nickname().key()))
                .filter(other -> !other.member().equals(account.member()));
        if (taken.isPresent()) {
            return Addition.NICKNAME_TAKEN;
        }
        accounts.change(before -> with(before, account.member(), account));
        return Addition.DONE;
    }

    @Override
    public void keepAddressOf(MemberId withdrawn, String formerEmail) {
        formerEmails.change(before -> with(before, withdrawn, Account.normalized(formerEmail)));
    }

    @Override
    public void forgetProofOf(MemberId withdrawn) {
        find(withdrawn)
                .filter(account -> account.state() instanceof AccountState.Withdrawn)
                .ifPresent(account -> transactions.execute(() -> {
                    formerEmails.change(before -> with(before, withdrawn, ""));
                    accounts.change(before -> with(before, withdrawn, account.with(Credentials.none())));
                    return account;
                }));
    }

    private Optional<Account> one(Predicate<Account> wanted) {
        return accounts.get().values().stream().filter(wanted).findFirst();
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        var after = new HashMap<>(before);
        after.put(key, value);
        return Map.copyOf(after);
    }
}
