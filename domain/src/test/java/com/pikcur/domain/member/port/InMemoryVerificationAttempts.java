package com.pikcur.domain.member.port;

import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts to prove identities in memory. */
public final class InMemoryVerificationAttempts implements VerificationAttemptRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<VerificationId, VerificationAttempt>> attempts;

    public InMemoryVerificationAttempts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.attempts = transactions.keep(Map.of());
    }

    @Override
    public List<Instant> begunSince(MemberId member, Instant since) {
        transactions.mustSurround();
        return attempts.get().values().stream()
                .filter(attempt -> attempt.member().equals(member))
                .map(VerificationAttempt::requestedAt)
                .filter(at -> at.isAfter(since))
                .sorted()
                .toList();
    }

    @Override
    public Optional<VerificationAttempt> findLocked(VerificationId id) {
        transactions.mustSurround();
        return Optional.ofNullable(attempts.get().get(id));
    }

    @Override
    public void add(VerificationAttempt attempt) {
        put(attempt);
    }

    @Override
    public void save(VerificationAttempt attempt) {
        var taken = attempts.get().values().stream()
                .filter(other -> !other.id().equals(attempt.id()))
                .flatMap(other -> other.handle().stream())
                .anyMatch(handle -> attempt.handle().equals(Optional.of(handle)));
        if (taken) {
            throw new HandleTaken();
        }
        put(attempt);
    }

    private void put(VerificationAttempt attempt) {
        attempts.change(before -> {
            var after = new HashMap<>(before);
            after.put(attempt.id(), attempt);
            return Map.copyOf(after);
        });
    }
}
