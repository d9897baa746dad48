package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every {@link Revocations} promises. */
public interface RevocationsContract {

    Revocations revocations();

    /** The same, as another node has it. */
    Revocations elsewhere();

    @Test
    default void a_mark_is_heard_of_here_and_elsewhere() {
        var here = heardBy(revocations());
        var there = heardBy(elsewhere());
        var member = new MemberId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());

        revocations().voidMember(member, 3, VoidReason.BLOCKED);
        revocations().voidSession(session, VoidReason.SIGNED_OUT);

        var ofMember = new VoidMark.OfMember(member, 3, VoidReason.BLOCKED);
        var ofSession = new VoidMark.OfSession(session, VoidReason.SIGNED_OUT);
        assertThat(here).contains(ofMember, ofSession);
        awaitAll(there, ofMember, ofSession);
    }

    @Test
    default void who_comes_later_hears_what_stands() {
        var member = new MemberId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());
        revocations().voidMember(member, 1, VoidReason.PASSWORD_CHANGED);
        revocations().voidSession(session, VoidReason.REUSED);

        awaitAll(
                heardBy(elsewhere()),
                new VoidMark.OfMember(member, 1, VoidReason.PASSWORD_CHANGED),
                new VoidMark.OfSession(session, VoidReason.REUSED));
    }

    @Test
    default void a_lower_epoch_after_a_higher_one_changes_nothing() {
        var member = new MemberId(UUID.randomUUID());
        revocations().voidMember(member, 7, VoidReason.WITHDRAWN);
        revocations().voidMember(member, 6, VoidReason.ROLES_CHANGED);

        var late = heardBy(elsewhere());

        awaitAll(late, new VoidMark.OfMember(member, 7, VoidReason.WITHDRAWN));
        assertThat(late).doesNotContain(new VoidMark.OfMember(member, 6, VoidReason.ROLES_CHANGED));
    }

    @Test
    default void a_higher_epoch_takes_the_place_of_a_lower_one() {
        var member = new MemberId(UUID.randomUUID());
        revocations().voidMember(member, 9, VoidReason.PASSWORD_CHANGED);
        revocations().voidMember(member, 10, VoidReason.BLOCKED);

        awaitAll(heardBy(elsewhere()), new VoidMark.OfMember(member, 10, VoidReason.BLOCKED));
    }

    @Test
    default void announcing_the_same_again_is_harmless() {
        var member = new MemberId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());
        for (var times = 0; times < 3; times++) {
            revocations().voidMember(member, 2, VoidReason.BLOCKED);
            revocations().voidSession(session, VoidReason.SIGNED_OUT);
        }

        awaitAll(
                heardBy(elsewhere()),
                new VoidMark.OfMember(member, 2, VoidReason.BLOCKED),
                new VoidMark.OfSession(session, VoidReason.SIGNED_OUT));
    }

    @Test
    default void of_many_epochs_at_once_the_highest_stands() {
        var member = new MemberId(UUID.randomUUID());
        AtOnce.each(30, number -> {
            (number % 2 == 0 ? revocations() : elsewhere()).voidMember(member, number, VoidReason.BLOCKED);
            return number;
        });

        awaitAll(heardBy(elsewhere()), new VoidMark.OfMember(member, 29, VoidReason.BLOCKED));
    }

    private static List<VoidMark> heardBy(Revocations node) {
        var heard = new CopyOnWriteArrayList<VoidMark>();
        node.subscribe(heard::add);
        return heard;
    }

    private static void awaitAll(List<VoidMark> heard, VoidMark... marks) {
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.containsAll(List.of(marks)));
    }
}
