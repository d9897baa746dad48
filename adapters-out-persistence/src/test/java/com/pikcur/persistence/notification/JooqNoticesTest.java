package com.pikcur.persistence.notification;

import static com.pikcur.domain.notification.NoticeFixtures.aNoticeId;
import static com.pikcur.domain.notification.NoticeFixtures.listed;
import static com.pikcur.domain.notification.NoticeFixtures.news;
import static com.pikcur.persistence.schema.Tables.NOTIFICATION_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.notification.NoticeQueriesContract;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.notification.port.NoticeRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataIntegrityViolationException;

@TestInstance(Lifecycle.PER_CLASS)
class JooqNoticesTest implements NoticeRepositoryContract, NoticeQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final NoticeRepository notices = new JooqNotices(database.db(), database.transactions());
    private final NoticeQueries queries = new JooqNoticeQueries(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public NoticeRepository notices() {
        return notices;
    }

    @Override
    public NoticeQueries queries() {
        return queries;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }

    @Test
    void a_crowd_is_told_with_four_statements() {
        var crowd = IntStream.range(0, 500)
                .mapToObj(_ -> listed(news(aMember(), "crowd")))
                .toList();

        var before = statements();
        transactions().execute(() -> notices.add(crowd));

        assertThat(statements() - before).isEqualTo(4);
    }

    @Test
    void every_type_and_every_kind_of_thing_fits() {
        var member = aMember();
        var all = Stream.of(NoticeType.values())
                .map(type -> new News(
                        member,
                        "x".repeat(80 - type.name().length()) + type.name(),
                        type,
                        NoticeFixtures.news(member, "").about(),
                        NoticeDetails.named("👟".repeat(NoticeDetails.LONGEST_NAME / 2))
                                .with(type)))
                .map(NoticeFixtures::listed)
                .toList();

        assertThat(notices.add(all)).hasSameSizeAs(all);
    }

    @Test
    void what_does_not_fit_is_an_error_and_not_left_out() {
        var member = aMember();
        var word =
                new NoticeDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("x".repeat(1_000)));
        var usual = news(member, "cause");
        var tooLong = new News(member, "cause", usual.type(), usual.about(), word);

        assertThatThrownBy(() -> notices.add(List.of(new Unnumbered(aNoticeId(), tooLong, true, NoticeFixtures.TOLD))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(database.db().fetchCount(NOTIFICATION_NOTICE, NOTIFICATION_NOTICE.RECIPIENT_ID.eq(member)))
                .isZero();
    }

    private long statements() {
        return database.db().fetch("SHOW GLOBAL STATUS WHERE variable_name IN ('Com_insert', 'Com_select')").stream()
                .mapToLong(row -> row.get(1, Long.class))
                .sum();
    }
}
