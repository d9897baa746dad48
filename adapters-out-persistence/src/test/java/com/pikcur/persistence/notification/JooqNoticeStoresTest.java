package com.pikcur.persistence.notification;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.aSubscription;
import static com.pikcur.persistence.schema.Tables.NOTIFICATION_PUSH_SUBSCRIPTION;
import static com.pikcur.persistence.schema.Tables.NOTIFICATION_SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.AnnouncementRepositoryContract;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.ConflatedNoticesContract;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.HeldNoticesContract;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepositoryContract;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.notification.port.PushSubscriptionsContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.ReEncryption;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqNoticeStoresTest
        implements NoticeSettingsRepositoryContract,
                HeldNoticesContract,
                PushSubscriptionsContract,
                AnnouncementRepositoryContract,
                ConflatedNoticesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final NoticeSettingsRepository settings = new JooqNoticeSettings(database.db(), DataKeysFixture.JSON);
    private final HeldNotices held = new JooqHeldNotices(database.db(), database.transactions());
    private final PushSubscriptions subscriptions = subscriptions(DataKeysFixture.CIPHER);
    private final AnnouncementRepository announcements = new JooqAnnouncements(database.db());
    private final ConflatedNotices conflated = new JooqConflatedNotices(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public NoticeSettingsRepository settings() {
        return settings;
    }

    @Override
    public HeldNotices held() {
        return held;
    }

    @Override
    public PushSubscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public AnnouncementRepository announcements() {
        return announcements;
    }

    @Override
    public ConflatedNotices conflated() {
        return conflated;
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
    void what_would_let_others_wake_a_browser_does_not_stand_readable_in_the_database() {
        var subscription = aSubscription(aMember(), TOLD);
        subscriptions.save(subscription);

        var row = database.db()
                .fetchSingle(
                        NOTIFICATION_PUSH_SUBSCRIPTION,
                        NOTIFICATION_PUSH_SUBSCRIPTION.ID.eq(subscription.id().value()))
                .intoArray();

        assertThat(readable(row))
                .doesNotContain("push.pikcur.test", subscription.auth().reveal());
    }

    @Test
    void a_new_key_reaches_browsers() {
        var subscription = aSubscription(aMember(), TOLD);
        subscriptions.save(subscription);
        var renewed = new PersonalDataCipher(DataKeysFixture.KEYS.withFreshKey().withNewestAsPrimary());

        new ReEncryption(database.db(), renewed, EncryptedColumn.all()).run();

        assertThat(subscriptions(renewed).find(subscription.id())).contains(subscription);
    }

    /** A newer node may know more types and ways than this one. */
    @Test
    void choices_of_types_and_ways_nobody_knows_here_are_skipped() {
        var member = aMember();
        database.db()
                .insertInto(NOTIFICATION_SETTINGS)
                .set(NOTIFICATION_SETTINGS.MEMBER_ID, member)
                .set(NOTIFICATION_SETTINGS.CHOSEN, """
                        {"ways":{"OUTBID":["MAIL","PIGEON"],"RAIN":["PIGEON"]}}""")
                .set(NOTIFICATION_SETTINGS.MAIL_RHYTHM, "AT_ONCE")
                .execute();

        assertThat(settings.of(Set.of(member)))
                .isEqualTo(Map.of(
                        member,
                        new NoticeSettings(
                                member,
                                Map.of(NoticeType.OUTBID, Set.of(NoticeChannel.MAIL)),
                                Optional.empty(),
                                MailRhythm.AT_ONCE)));
    }

    private PushSubscriptions subscriptions(PersonalDataCipher cipher) {
        return new JooqPushSubscriptions(database.db(), database.transactions(), cipher, DataKeysFixture.INDEX);
    }

    private static String readable(Object[] columns) {
        var text = new StringBuilder();
        for (var column : columns) {
            text.append(column instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : column)
                    .append('|');
        }
        return text.toString();
    }
}
