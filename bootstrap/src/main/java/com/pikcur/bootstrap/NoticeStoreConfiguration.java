package com.pikcur.bootstrap;

import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.notification.Readers;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.notification.JooqAnnouncements;
import com.pikcur.persistence.notification.JooqConflatedNotices;
import com.pikcur.persistence.notification.JooqHeldNotices;
import com.pikcur.persistence.notification.JooqNoticeQueries;
import com.pikcur.persistence.notification.JooqNoticeSettings;
import com.pikcur.persistence.notification.JooqNotices;
import com.pikcur.persistence.notification.JooqPushSubscriptions;
import com.pikcur.persistence.notification.JooqReaders;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.StoredJson;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices, and how members want them, are kept. */
@Configuration(proxyBeanMethods = false)
class NoticeStoreConfiguration {

    @Bean
    NoticeRepository noticeRepository(DSLContext db, Transactions transactions) {
        return new JooqNotices(db, transactions);
    }

    @Bean
    NoticeQueries noticeQueries(DSLContext db) {
        return new JooqNoticeQueries(db);
    }

    @Bean
    Readers readers(DSLContext db, PersonalDataCipher cipher) {
        return new JooqReaders(db, cipher);
    }

    @Bean
    NoticeSettingsRepository noticeSettingsRepository(DSLContext db, StoredJson json) {
        return new JooqNoticeSettings(db, json);
    }

    @Bean
    HeldNotices heldNotices(DSLContext db, Transactions transactions) {
        return new JooqHeldNotices(db, transactions);
    }

    @Bean
    PushSubscriptions pushSubscriptions(
            DSLContext db, Transactions transactions, PersonalDataCipher cipher, BlindIndex index) {
        return new JooqPushSubscriptions(db, transactions, cipher, index);
    }

    @Bean
    AnnouncementRepository announcementRepository(DSLContext db) {
        return new JooqAnnouncements(db);
    }

    @Bean
    ConflatedNotices conflatedNotices(DSLContext db) {
        return new JooqConflatedNotices(db);
    }
}
