package com.pikcur.application.notification;

import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Set;

/** Use case: a member says which ways they want to be told of what, and when not. */
public final class OwnNoticeSettings {

    private final NoticeSettingsRepository settings;

    public OwnNoticeSettings(NoticeSettingsRepository settings) {
        this.settings = settings;
    }

    public NoticeSettings show(MemberId member) {
        return settings.of(Set.of(member)).getOrDefault(member, NoticeSettings.usual(member));
    }

    /** What was said before is forgotten. */
    public void change(NoticeSettings wanted) {
        settings.save(wanted);
    }
}
