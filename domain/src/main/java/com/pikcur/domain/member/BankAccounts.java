package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bank accounts of one member. One of them is the default whenever there is any: the first, until another is chosen,
 * and the oldest of the others when it is removed.
 *
 * <p>Immutable: a decision hands back the next state.
 *
 * @param all the oldest first
 */
public record BankAccounts(MemberId member, List<BankAccount> all, Optional<BankAccountId> defaultId) {

    public static final int MOST = 5;

    /** @throws IllegalArgumentException if the default is missing, or is none of the accounts */
    public BankAccounts {
        all = List.copyOf(all);
        if (defaultId.isPresent() == all.isEmpty() || !defaultIsOneOf(all, defaultId)) {
            throw new IllegalArgumentException("Exactly one of the bank accounts is the default");
        }
    }

    private static boolean defaultIsOneOf(List<BankAccount> all, Optional<BankAccountId> defaultId) {
        return defaultId
                .map(id -> all.stream().anyMatch(account -> account.id().equals(id)))
                .orElse(true);
    }

    /** What adding an account leads to. Switch over it without a default. */
    public sealed interface AddDecision {

        record Added(BankAccounts next) implements AddDecision {}

        /** The very same request again. */
        record AddedBefore() implements AddDecision {}

        record AccountKnown() implements AddDecision {}

        record TooManyAccounts() implements AddDecision {}
    }

    public static BankAccounts none(MemberId member) {
        return new BankAccounts(member, List.of(), Optional.empty());
    }

    public AddDecision add(BankAccount added) {
        if (has(added.id())) {
            return get(added.id()).number().equals(added.number())
                    ? new AddDecision.AddedBefore()
                    : new AddDecision.AccountKnown();
        }
        if (all.stream().anyMatch(account -> account.number().equals(added.number()))) {
            return new AddDecision.AccountKnown();
        }
        if (all.size() >= MOST) {
            return new AddDecision.TooManyAccounts();
        }
        var next = new ArrayList<>(all);
        next.add(added);
        return new AddDecision.Added(new BankAccounts(member, next, defaultId.or(() -> Optional.of(added.id()))));
    }

    /** @throws NoSuchBankAccount if it is none of these */
    public BankAccounts without(BankAccountId id) {
        get(id);
        var rest = all.stream().filter(account -> !account.id().equals(id)).toList();
        var nextDefault = defaultId
                .filter(chosen -> !chosen.equals(id))
                .or(() -> rest.stream().findFirst().map(BankAccount::id));
        return new BankAccounts(member, rest, nextDefault);
    }

    /** @throws NoSuchBankAccount if it is none of these */
    public BankAccounts withDefault(BankAccountId id) {
        get(id);
        return new BankAccounts(member, all, Optional.of(id));
    }

    public boolean isDefault(BankAccountId id) {
        return defaultId.equals(Optional.of(id));
    }

    /** @throws NoSuchBankAccount if it is none of these */
    public BankAccount get(BankAccountId id) {
        return all.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchBankAccount::new);
    }

    private boolean has(BankAccountId id) {
        return all.stream().anyMatch(account -> account.id().equals(id));
    }
}
