package com.pikcur.application.notification;

import com.pikcur.application.member.PersonalDataSource;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What members were told, and how they want to be. */
public final class NoticeData implements PersonalDataSource {

    /** An export holds the latest notices, not all of three months on a busy account. */
    private static final int MOST_NOTICES = 1_000;

    /** All that is told. */
    public record Told(
            Map<NoticeType, Set<NoticeChannel>> chosen,
            Optional<QuietHours> quietHours,
            MailRhythm mailRhythm,
            List<Instant> pushSubscriptionsSince,
            List<Line> latestNotices) {}

    /** One that was told. */
    public record Line(String title, String text, Instant toldAt) {}

    private final OwnNoticeSettings settings;
    private final OwnPushSubscriptions subscriptions;
    private final NoticeQueries queries;
    private final Wordings wordings;

    public NoticeData(
            OwnNoticeSettings settings, OwnPushSubscriptions subscriptions, NoticeQueries queries, Wordings wordings) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.wordings = wordings;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Object about(MemberId member) {
        var wanted = settings.show(member);
        return new Told(
                wanted.chosen(),
                wanted.quietHours(),
                wanted.mailRhythm(),
                subscriptions.show(member).stream()
                        .map(subscription -> subscription.subscribedAt())
                        .toList(),
                latest(member));
    }

    private List<Line> latest(MemberId member) {
        var lines = new ArrayList<Line>();
        Optional<String> next = Optional.empty();
        do {
            var page = queries.page(member, new Cut(Page.LARGEST_LIMIT, next));
            wordings.of(page.items(), Language.KOREAN).stream()
                    .map(message -> new Line(message.title(), message.text(), message.toldAt()))
                    .forEach(lines::add);
            next = page.next();
        } while (next.isPresent() && lines.size() < MOST_NOTICES);
        return List.copyOf(lines);
    }
}
