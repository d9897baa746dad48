package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.anAnnouncement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.Announcement.Wording;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AnnouncementRepository} promises, the one in memory and the real one alike. */
public interface AnnouncementRepositoryContract {

    AnnouncementRepository announcements();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_was_added_is_found() {
        var announcement = anAnnouncement(aMember(), TOLD);

        assertThat(announcements().add(announcement)).isTrue();

        assertThat(announcements().find(announcement.id())).contains(announcement);
        assertThat(announcements().find(new AnnouncementId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void the_longest_announcement_in_one_language_is_kept_whole() {
        var wording = new Wording("가".repeat(Announcement.LONGEST_TITLE), "나".repeat(Announcement.LONGEST_TEXT));
        var announcement = new Announcement(
                new AnnouncementId(UUID.randomUUID()),
                wording,
                Optional.empty(),
                aMember(),
                TOLD,
                Optional.empty(),
                Optional.empty());

        announcements().add(announcement);

        assertThat(announcements().find(announcement.id())).contains(announcement);
    }

    @Test
    default void one_of_a_known_id_changes_nothing() {
        var announcement = anAnnouncement(aMember(), TOLD);
        announcements().add(announcement);
        announcements().save(announcement.toldUpTo(announcement.by()));

        assertThat(announcements().add(announcement)).isFalse();

        assertThat(announcements().find(announcement.id())).contains(announcement.toldUpTo(announcement.by()));
    }

    @Test
    default void of_many_who_add_one_at_once_one_does() {
        var announcement = anAnnouncement(aMember(), TOLD);

        assertThat(AtOnce.each(8, _ -> announcements().add(announcement))).containsOnlyOnce(true);
    }

    @Test
    default void how_far_it_has_been_told_is_kept() {
        var announcement = anAnnouncement(aMember(), TOLD);
        announcements().add(announcement);

        var begun = announcement.toldUpTo(aMember());
        announcements().save(begun);
        assertThat(announcements().find(announcement.id())).contains(begun);

        var finished = begun.toldUpTo(aMember()).finished(TOLD.plusSeconds(60));
        announcements().save(finished);
        assertThat(announcements().find(announcement.id())).contains(finished);
    }

    @Test
    default void one_that_is_held_is_the_one_that_was_added() {
        var announcement = anAnnouncement(aMember(), TOLD);
        announcements().add(announcement);

        assertThat(transactions().execute(() -> announcements().findLocked(announcement.id())))
                .contains(announcement);
        assertThat(transactions().execute(() -> announcements().findLocked(new AnnouncementId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void those_asked_for_are_found_at_once() {
        var one = anAnnouncement(aMember(), TOLD);
        var other = anAnnouncement(aMember(), TOLD);
        announcements().add(one);
        announcements().add(other);
        announcements().add(anAnnouncement(aMember(), TOLD));

        assertThat(announcements().find(Set.of(one.id(), other.id(), new AnnouncementId(UUID.randomUUID()))))
                .isEqualTo(Map.of(one.id(), one, other.id(), other));
        assertThat(announcements().find(Set.of())).isEmpty();
    }

    @Test
    default void the_latest_stand_first() {
        var before = anAnnouncement(aMember(), later(1));
        var after = anAnnouncement(aMember(), later(2));
        announcements().add(after);
        announcements().add(before);

        assertThat(announcements().latest(2)).containsExactly(after, before);
        assertThat(announcements().latest(1)).containsExactly(after);
    }

    @Test
    default void one_undone_with_its_transaction_was_never_there() {
        var announcement = anAnnouncement(aMember(), TOLD);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    announcements().add(announcement);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(announcements().find(announcement.id())).isEmpty();
    }

    /** After everything else that tests announce. */
    private static Instant later(int days) {
        return TOLD.plus(Duration.ofDays(days));
    }
}
