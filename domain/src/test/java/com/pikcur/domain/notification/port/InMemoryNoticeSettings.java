package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How members want to be told, in memory. */
public final class InMemoryNoticeSettings implements NoticeSettingsRepository {

    private final InMemoryTransactions.Kept<Map<MemberId, NoticeSettings>> byMember;

    public InMemoryNoticeSettings(InMemoryTransactions transactions) {
        this.byMember = transactions.keep(Map.of());
    }

    @Override
    public Map<MemberId, NoticeSettings> of(Set<MemberId> members) {
        return members.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        member -> byMember.get().getOrDefault(member, NoticeSettings.usual(member))));
    }

    @Override
    public void save(NoticeSettings settings) {
        byMember.change(before -> {
            var after = new HashMap<>(before);
            after.put(settings.member(), settings);
            return Map.copyOf(after);
        });
    }

    @Override
    public void forget(MemberId member) {
        byMember.change(before -> {
            var after = new HashMap<>(before);
            after.remove(member);
            return Map.copyOf(after);
        });
    }
}
