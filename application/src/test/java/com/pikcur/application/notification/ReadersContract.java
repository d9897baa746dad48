package com.pikcur.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Readers} promises, the one in memory and the real one alike. */
public interface ReadersContract {

    Readers readers();

    /** Makes somebody known who has said all that the reader tells. */
    void joins(Reader reader);

    /** Somebody who has said nothing but their address when they joined. */
    MemberId joinsSayingNothing(String email);

    /** Withdraws the member, with all that this erases. */
    void leaves(MemberId member);

    @Test
    default void a_reader_is_told_in_their_language_and_where_they_said() {
        var english = aReader(Language.ENGLISH, Optional.of(new HiddenText("+821012345678")));
        var korean = aReader(Language.KOREAN, Optional.empty());

        assertThat(readers().of(Set.of(english.member(), korean.member())))
                .isEqualTo(Map.of(english.member(), english, korean.member(), korean));
    }

    @Test
    default void whoever_has_said_nothing_reads_korean() {
        var email = UUID.randomUUID() + "@pikcur.test";
        var member = joinsSayingNothing(email);

        assertThat(readers().of(Set.of(member)))
                .isEqualTo(
                        Map.of(member, new Reader(member, Language.KOREAN, new HiddenText(email), Optional.empty())));
    }

    @Test
    default void nobody_who_left_or_never_came_is_told_anything() {
        var leaving = aReader(Language.ENGLISH, Optional.of(new HiddenText("+821012345678")));
        leaves(leaving.member());

        assertThat(readers().of(Set.of(leaving.member(), new MemberId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(readers().of(Set.of())).isEmpty();
        assertThat(everybody(1)).doesNotContain(leaving.member());
    }

    @Test
    default void everybody_is_found_part_by_part_and_once() {
        var some = Stream.generate(
                        () -> aReader(Language.KOREAN, Optional.empty()).member())
                .limit(7)
                .toList();

        assertThat(everybody(3)).containsAll(some).doesNotHaveDuplicates().isEqualTo(everybody(10_000));
    }

    private List<MemberId> everybody(int limit) {
        var all = new ArrayList<MemberId>();
        var part = readers().all(Optional.empty(), limit);
        while (!part.isEmpty()) {
            assertThat(part).hasSizeLessThanOrEqualTo(limit);
            all.addAll(part);
            part = readers().all(Optional.of(part.getLast()), limit);
        }
        return all;
    }

    private Reader aReader(Language language, Optional<HiddenText> phone) {
        var member = new MemberId(UUID.randomUUID());
        var reader = new Reader(member, language, new HiddenText(member.value() + "@pikcur.test"), phone);
        joins(reader);
        return reader;
    }
}
