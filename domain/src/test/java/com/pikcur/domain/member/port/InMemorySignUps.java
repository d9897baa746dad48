package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ups in memory. */
public final class InMemorySignUps implements SignUpRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<String, SignUp>> signUps;

    public InMemorySignUps(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.signUps = transactions.keep(Map.of());
    }

    @Override
    public void put(SignUp signUp) {
        signUps.change(before -> {
            var after = new HashMap<>(before);
            after.put(signUp.email(), signUp);
            return Map.copyOf(after);
        });
    }

    @Override
    public Optional<SignUp> findLocked(String email) {
        transactions.mustSurround();
        return Optional.ofNullable(signUps.get().get(Account.normalized(email)));
    }

    @Override
    public void remove(SignUpId signUp) {
        signUps.change(before -> {
            var after = new HashMap<>(before);
            after.values().removeIf(stored -> stored.id().equals(signUp));
            return Map.copyOf(after);
        });
    }
}
