package com.pikcur.websocket.notification;

import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.LiveNotices.Seat;
import com.pikcur.application.notification.NoticeMessage;
import com.pikcur.application.notification.Wordings;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Language;
import com.pikcur.websocket.shared.FrameRefused;
import com.pikcur.websocket.shared.LiveMessage;
import com.pikcur.websocket.shared.LiveSubscription;
import com.pikcur.websocket.shared.Refusal;
import com.pikcur.websocket.shared.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /user/queue/notifications}: what a member is told, every notice once and in order; with {@code last-seq} all that
 * came after it, wherever the connection had been before.
 */
public final class NotificationTopic implements Topic {

    private static final String PREFIX = "/user/queue/";
    private static final String NOTIFICATIONS = PREFIX + "notifications";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[a-z][a-z0-9-]{0,63}");
    private static final int MOST_AT_ONCE = 50;

    private final LiveNotices notices;
    private final Wordings wordings;
    private final JsonMapper json;

    public NotificationTopic(LiveNotices notices, Wordings wordings, JsonMapper json) {
        this.notices = notices;
        this.wordings = wordings;
        this.json = json;
    }

    /** Whose queue it is is known from the token alone: there is no way to name another's. */
    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX);
    }

    @Override
    public Runnable open(LiveSubscription subscription, Optional<Identity> member) {
        var reader = member.orElseThrow(() -> new FrameRefused(Refusal.SIGN_IN_FIRST));
        if (!SHAPE.matcher(subscription.destination()).matches()) {
            throw new FrameRefused(Refusal.MALFORMED_DESTINATION);
        }
        if (!subscription.destination().equals(NOTIFICATIONS)) {
            throw new FrameRefused(Refusal.NOT_TO_BE_SUBSCRIBED);
        }
        var seat = notices.watch(reader.member(), subscription.knownSeq(), subscription::wake);
        var language = Language.ofCode(subscription.language().getLanguage()).orElse(Language.ENGLISH);
        subscription.follow(() -> next(seat, language));
        return seat::close;
    }

    private List<LiveMessage> next(Seat seat, Language language) {
        return wordings.of(seat.next(MOST_AT_ONCE), language).stream()
                .map(this::written)
                .toList();
    }

    private LiveMessage written(NoticeMessage message) {
        return new LiveMessage(message.id().toString(), json.writeValueAsBytes(message));
    }
}
