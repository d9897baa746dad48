package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationAttempt.CodeDecision;
import com.pikcur.domain.member.VerificationAttempt.ProofDecision;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VerificationAttemptRepository} promises. */
public interface VerificationAttemptRepositoryContract {

    Instant NOW = Instant.parse("2026-03-02T03:00:00.123456Z");

    VerificationAttemptRepository attempts();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void an_attempt_is_found_as_it_was_left() {
        var begun = stored(aMember(), NOW);
        assertThat(found(begun.id())).contains(begun);

        var sent = begun.codeSent("imp_" + UUID.randomUUID());
        saved(sent);
        assertThat(found(begun.id())).contains(sent);

        if (!(sent.tryCode(NOW) instanceof CodeDecision.Ask(var counted, String handle))) {
            throw new AssertionError("No code may be tried");
        }
        saved(counted);
        assertThat(found(begun.id())).contains(counted);

        if (!(counted.prove(handle, NOW) instanceof ProofDecision.Proved(var proved))) {
            throw new AssertionError("Nothing is proved");
        }
        saved(proved);
        assertThat(found(begun.id())).contains(proved);
    }

    @Test
    default void an_unknown_attempt_is_absent() {
        assertThat(found(new VerificationId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_members_own_attempts_are_counted_from_that_moment_on() {
        var member = aMember();
        stored(member, NOW);
        stored(member, NOW.plusSeconds(2));
        stored(member, NOW.plusSeconds(1));
        stored(aMember(), NOW.plusSeconds(1));

        assertThat(transactions().execute(() -> attempts().begunSince(member, NOW)))
                .containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    @Test
    default void a_handle_belongs_to_one_attempt() {
        var one = stored(aMember(), NOW).codeSent("imp_" + UUID.randomUUID());
        var other = stored(aMember(), NOW).codeSent(one.handle().orElseThrow());
        saved(one);

        assertThatThrownBy(() -> saved(other)).isInstanceOf(HandleTaken.class);
        saved(one);
    }

    @Test
    default void of_many_who_count_at_once_each_sees_those_before() {
        var member = aMember();

        var allowed = AtOnce.each(
                16,
                _ -> transactions().execute(() -> {
                    if (attempts().begunSince(member, NOW.minusSeconds(1)).size() >= 3) {
                        return false;
                    }
                    attempts().add(VerificationAttempt.begun(new VerificationId(UUID.randomUUID()), member, NOW));
                    return true;
                }));

        assertThat(allowed).filteredOn(yes -> yes).hasSize(3);
    }

    @Test
    default void of_many_codes_tried_at_once_no_more_than_allowed_are_asked() {
        var sent = stored(aMember(), NOW).codeSent("imp_" + UUID.randomUUID());
        saved(sent);

        var decisions = AtOnce.each(
                16,
                _ -> transactions().execute(() -> {
                    var decision =
                            attempts().findLocked(sent.id()).orElseThrow().tryCode(NOW);
                    if (decision instanceof CodeDecision.Ask(var counted, String _)) {
                        attempts().save(counted);
                    }
                    return decision;
                }));

        assertThat(decisions).filteredOn(CodeDecision.Ask.class::isInstance).hasSize(VerificationAttempt.MOST_CODES);
    }

    private VerificationAttempt stored(MemberId member, Instant at) {
        var attempt = VerificationAttempt.begun(new VerificationId(UUID.randomUUID()), member, at);
        return transactions().execute(() -> {
            attempts().add(attempt);
            return attempt;
        });
    }

    private void saved(VerificationAttempt attempt) {
        transactions().execute(() -> {
            attempts().save(attempt);
            return attempt;
        });
    }

    private Optional<VerificationAttempt> found(VerificationId id) {
        return transactions().execute(() -> attempts().findLocked(id));
    }
}
