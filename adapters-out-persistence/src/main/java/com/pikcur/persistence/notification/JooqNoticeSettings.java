package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_SETTINGS;

import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.NotificationSettingsRecord;
import com.pikcur.persistence.shared.StoredJson;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** How members want to be told, in MariaDB. */
public final class JooqNoticeSettings implements NoticeSettingsRepository {

    private final DSLContext db;
    private final StoredJson json;

    public JooqNoticeSettings(DSLContext db, StoredJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Map<MemberId, NoticeSettings> of(Set<MemberId> members) {
        var said = db.selectFrom(NOTIFICATION_SETTINGS)
                .where(NOTIFICATION_SETTINGS.MEMBER_ID.in(members))
                .fetchMap(NOTIFICATION_SETTINGS.MEMBER_ID, this::toSettings);
        return members.stream()
                .collect(Collectors.toUnmodifiableMap(
                        member -> member, member -> said.getOrDefault(member, NoticeSettings.usual(member))));
    }

    @Override
    public void save(NoticeSettings settings) {
        var row = toRow(settings);
        db.insertInto(NOTIFICATION_SETTINGS)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(NOTIFICATION_SETTINGS)
                .where(NOTIFICATION_SETTINGS.MEMBER_ID.eq(member))
                .execute();
    }

    private NoticeSettings toSettings(NotificationSettingsRecord row) {
        return new NoticeSettings(
                row.getMemberId(),
                json.read(row.getChosen(), StoredChoices.class).chosen(),
                Optional.ofNullable(row.getQuietFrom()).map(from -> new QuietHours(from, row.getQuietUntil())),
                MailRhythm.valueOf(row.getMailRhythm()));
    }

    private NotificationSettingsRecord toRow(NoticeSettings settings) {
        var row = new NotificationSettingsRecord();
        row.setMemberId(settings.member());
        row.setChosen(json.write(StoredChoices.of(settings.chosen())));
        row.setQuietFrom(settings.quietHours().map(QuietHours::from).orElse(null));
        row.setQuietUntil(settings.quietHours().map(QuietHours::until).orElse(null));
        row.setMailRhythm(settings.mailRhythm().name());
        return row;
    }
}
