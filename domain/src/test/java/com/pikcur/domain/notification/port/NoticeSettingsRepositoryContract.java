package com.pikcur.domain.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeSettingsRepository} promises, the one in memory and the real one alike. */
public interface NoticeSettingsRepositoryContract {

    QuietHours NIGHT = new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0));

    NoticeSettingsRepository settings();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void whoever_has_said_nothing_is_told_in_the_usual_ways() {
        var member = aMember();

        assertThat(settings().of(Set.of(member))).isEqualTo(Map.of(member, NoticeSettings.usual(member)));
        assertThat(settings().of(Set.of())).isEmpty();
    }

    @Test
    default void what_was_saved_is_found_and_nobody_elses() {
        var one = aMember();
        var other = aMember();
        var chosen = new NoticeSettings(
                one,
                Map.of(
                        NoticeType.OUTBID, Set.of(NoticeChannel.TEXT, NoticeChannel.PUSH),
                        NoticeType.FOLLOWED, Set.of()),
                Optional.of(NIGHT),
                MailRhythm.DAILY);

        settings().save(chosen);

        assertThat(settings().of(Set.of(one, other)))
                .isEqualTo(Map.of(one, chosen, other, NoticeSettings.usual(other)));
    }

    @Test
    default void a_member_may_choose_every_way_for_everything() {
        var member = aMember();
        var everything = Stream.of(NoticeType.values())
                .collect(Collectors.toMap(type -> type, _ -> Set.of(NoticeChannel.values())));
        var settings = new NoticeSettings(member, everything, Optional.of(NIGHT), MailRhythm.AT_ONCE);

        settings().save(settings);

        assertThat(settings().of(Set.of(member))).containsExactly(Map.entry(member, settings));
    }

    @Test
    default void what_is_saved_later_takes_the_place_of_all_that_was_saved_before() {
        var member = aMember();
        settings()
                .save(new NoticeSettings(
                        member,
                        Map.of(NoticeType.OUTBID, Set.of(NoticeChannel.TEXT)),
                        Optional.of(NIGHT),
                        MailRhythm.DAILY));

        settings().save(NoticeSettings.usual(member));

        assertThat(settings().of(Set.of(member))).containsExactly(Map.entry(member, NoticeSettings.usual(member)));
    }

    @Test
    default void who_is_forgotten_is_told_in_the_usual_ways_again() {
        var leaving = aMember();
        var staying = aMember();
        settings().save(daily(leaving));
        settings().save(daily(staying));

        settings().forget(leaving);
        settings().forget(leaving);

        assertThat(settings().of(Set.of(leaving, staying)))
                .isEqualTo(Map.of(leaving, NoticeSettings.usual(leaving), staying, daily(staying)));
    }

    @Test
    default void settings_undone_with_their_transaction_were_never_there() {
        var member = aMember();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    settings().save(daily(member));
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(settings().of(Set.of(member))).containsExactly(Map.entry(member, NoticeSettings.usual(member)));
    }

    private static NoticeSettings daily(MemberId member) {
        return new NoticeSettings(member, Map.of(), Optional.empty(), MailRhythm.DAILY);
    }
}
