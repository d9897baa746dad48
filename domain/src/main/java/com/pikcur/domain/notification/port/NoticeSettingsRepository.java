package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.Set;

/** Keeps how members want to be told. Contract: {@code NoticeSettingsRepositoryContract}. */
public interface NoticeSettingsRepository {

    /** Those of each of these members, the usual ones of whoever has said nothing. At most 500 at once. */
    Map<MemberId, NoticeSettings> of(Set<MemberId> members);

    /** Stores all of them; of two at once the later stays. */
    void save(NoticeSettings settings);

    /** Forgets those of a member who leaves. */
    void forget(MemberId member);
}
