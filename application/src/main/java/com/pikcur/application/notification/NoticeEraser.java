package com.pikcur.application.notification;

import com.pikcur.application.member.PersonalDataEraser;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.MemberId;

/** Forgets what a member who leaves was told, and how they wanted to be. */
public final class NoticeEraser implements PersonalDataEraser {

    private final NoticeRepository notices;
    private final NoticeSettingsRepository settings;
    private final HeldNotices held;
    private final PushSubscriptions subscriptions;
    private final ConflatedNotices conflations;

    public NoticeEraser(
            NoticeRepository notices,
            NoticeSettingsRepository settings,
            HeldNotices held,
            PushSubscriptions subscriptions,
            ConflatedNotices conflations) {
        this.notices = notices;
        this.settings = settings;
        this.held = held;
        this.subscriptions = subscriptions;
        this.conflations = conflations;
    }

    @Override
    public void erase(MemberId member) {
        held.forget(member);
        conflations.forget(member);
        subscriptions.forget(member);
        settings.forget(member);
        notices.forget(member);
    }
}
