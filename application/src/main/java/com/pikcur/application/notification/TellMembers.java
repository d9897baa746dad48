package com.pikcur.application.notification;

import com.pikcur.application.notification.NoticeDispatch.Bundle;
import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Use case: members are told something, each on the ways they have chosen. Told twice, of one cause they hear once; who
 * has left hears nothing.
 *
 * <p>What is listed and what goes out is stored in one transaction; open pages are called after it, and where that call is
 * lost they look by themselves soon after.
 */
public final class TellMembers {

    /** So many are told in one transaction. */
    static final int LARGEST_BATCH = 500;

    /** Where it is kept. */
    public record Stores(NoticeRepository notices, NoticeSettingsRepository settings, HeldNotices held) {}

    private final Transactions transactions;
    private final Stores stores;
    private final NoticeDispatch dispatch;
    private final NotificationTimers timers;
    private final NoticeBroadcast broadcast;
    private final Circumstances circumstances;

    /** @param zone in which members' days and hours are meant */
    public record Circumstances(Clock clock, Supplier<UUID> ids, ZoneId zone) {}

    public TellMembers(
            Transactions transactions,
            Stores stores,
            NoticeDispatch dispatch,
            NotificationTimers timers,
            NoticeBroadcast broadcast,
            Circumstances circumstances) {
        this.transactions = transactions;
        this.stores = stores;
        this.dispatch = dispatch;
        this.timers = timers;
        this.broadcast = broadcast;
        this.circumstances = circumstances;
    }

    /** However many: they are told in batches. */
    public void handle(List<News> news) {
        for (var from = 0; from < news.size(); from += LARGEST_BATCH) {
            var batch = news.subList(from, Math.min(news.size(), from + LARGEST_BATCH));
            call(transactions.execute(() -> tell(batch)));
        }
    }

    /** Within the caller's transaction, who is to {@link #call} afterwards. At most {@link #LARGEST_BATCH}. */
    List<Notice> tell(List<News> news) {
        var now = circumstances.clock().instant();
        var recipients = news.stream().map(News::recipient).collect(Collectors.toSet());
        // Of whoever has left everything is forgotten: nothing may be kept about them again.
        var readers = dispatch.readers(recipients);
        var settings = stores.settings().of(recipients);
        var wanted = news.stream()
                .filter(told -> readers.containsKey(told.recipient()))
                .filter(told -> !channelsFor(told, settings).isEmpty())
                .map(told -> new Unnumbered(
                        new NoticeId(circumstances.ids().get()),
                        told,
                        channelsFor(told, settings).contains(NoticeChannel.IN_APP),
                        now))
                .toList();
        var added = stores.notices().add(wanted);
        sendAway(added, readers, settings, now);
        return added;
    }

    private static Set<NoticeChannel> channelsFor(News news, Map<MemberId, NoticeSettings> settings) {
        return settings.getOrDefault(news.recipient(), NoticeSettings.usual(news.recipient()))
                .channelsFor(news.type());
    }

    private void sendAway(
            List<Notice> added, Map<MemberId, Reader> readers, Map<MemberId, NoticeSettings> settings, Instant now) {
        var atOnce = new ArrayList<Bundle>();
        var later = new ArrayList<HeldNotice>();
        for (var notice : added) {
            var member = notice.news().recipient();
            var plan = settings.getOrDefault(member, NoticeSettings.usual(member))
                    .plan(notice.news().type(), now, circumstances.zone());
            plan.forEach((channel, at) -> {
                if (at.isAfter(now)) {
                    later.add(new HeldNotice(member, channel, notice.id(), at));
                } else {
                    atOnce.add(new Bundle(member, channel, List.of(notice)));
                }
            });
        }
        dispatch.send(atOnce, readers);
        hold(later);
    }

    private void hold(List<HeldNotice> later) {
        if (later.isEmpty()) {
            return;
        }
        stores.held().add(later);
        later.stream()
                .map(HeldNotice::recipient)
                .distinct()
                .forEach(member -> stores.held().nextDue(member).ifPresent(due -> timers.held(member, due)));
    }

    /** Calls the open pages of whoever was told. */
    void call(List<Notice> told) {
        told.forEach(notice -> broadcast.tell(notice.news().recipient(), notice.seq()));
    }
}
