package com.pikcur.persistence.notification;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.persistence.schema.tables.records.NotificationNoticeRecord;
import java.util.Optional;

/** How notices stand in their table. */
final class NoticeRows {

    private NoticeRows() {}

    static NotificationNoticeRecord newRow(Unnumbered notice, long seq) {
        var news = notice.news();
        var details = news.details();
        var row = new NotificationNoticeRecord();
        row.setRecipientId(news.recipient());
        row.setSeq(seq);
        row.setId(notice.id().value());
        row.setCause(news.cause());
        row.setType(news.type().name());
        row.setAboutKind(news.about().kind().name());
        row.setAboutId(news.about().id());
        row.setName(details.name().orElse(null));
        row.setAmountWon(details.amount().orElse(null));
        row.setDetailAt(details.at().orElse(null));
        row.setWord(details.word().orElse(null));
        row.setListed(notice.listed());
        row.setToldAt(notice.toldAt());
        return row;
    }

    static Notice toNotice(NotificationNoticeRecord row) {
        var details = new NoticeDetails(
                Optional.ofNullable(row.getName()),
                Optional.ofNullable(row.getAmountWon()),
                Optional.ofNullable(row.getDetailAt()),
                Optional.ofNullable(row.getWord()));
        var news = new News(
                row.getRecipientId(),
                row.getCause(),
                NoticeType.valueOf(row.getType()),
                new About(About.Kind.valueOf(row.getAboutKind()), row.getAboutId()),
                details);
        return new Notice(
                new NoticeId(row.getId()), row.getSeq(), news, row.getToldAt(), Optional.ofNullable(row.getReadAt()));
    }
}
