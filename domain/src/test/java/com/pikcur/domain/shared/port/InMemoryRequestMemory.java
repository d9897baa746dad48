package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers requests for as long as the test lasts or its clock stands. */
public final class InMemoryRequestMemory implements RequestMemory {

    private static final Duration CLAIM_LASTS = Duration.ofMinutes(1);
    private static final Duration ANSWER_LASTS = Duration.ofDays(1);

    private record Note(Bytes32 bodyDigest, Optional<Answer> answer, Instant until) {}

    private final Map<RequestKey, Note> notes = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryRequestMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Claim claim(RequestKey key, Bytes32 bodyDigest) {
        var claim = new AtomicReference<Claim>(new Claim.First());
        var now = clock.instant();
        notes.compute(key, (_, note) -> {
            if (note == null || !now.isBefore(note.until())) {
                return new Note(bodyDigest, Optional.empty(), now.plus(CLAIM_LASTS));
            }
            claim.set(
                    note.bodyDigest().equals(bodyDigest)
                            ? note.answer().<Claim>map(Claim.Repeated::new).orElseGet(Claim.InProgress::new)
                            : new Claim.OtherBody());
            return note;
        });
        return claim.get();
    }

    @Override
    public void remember(RequestKey key, Bytes32 bodyDigest, Answer answer) {
        notes.put(key, new Note(bodyDigest, Optional.of(answer), clock.instant().plus(ANSWER_LASTS)));
    }

    @Override
    public void release(RequestKey key) {
        notes.computeIfPresent(key, (_, note) -> note.answer().isPresent() ? note : null);
    }
}
