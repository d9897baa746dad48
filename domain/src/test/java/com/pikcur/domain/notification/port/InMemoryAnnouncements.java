package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Announcements in memory. */
public final class InMemoryAnnouncements implements AnnouncementRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<AnnouncementId, Announcement>> byId;

    public InMemoryAnnouncements(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public boolean add(Announcement announcement) {
        return transactions.execute(() -> {
            if (byId.get().containsKey(announcement.id())) {
                return false;
            }
            put(announcement);
            return true;
        });
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public Optional<Announcement> findLocked(AnnouncementId id) {
        transactions.mustSurround();
        return find(id);
    }

    @Override
    public Map<AnnouncementId, Announcement> find(Set<AnnouncementId> ids) {
        return byId.get().entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Announcement> latest(int limit) {
        return byId.get().values().stream()
                .sorted(Comparator.comparing(Announcement::publishedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void save(Announcement announcement) {
        transactions.execute(() -> {
            find(announcement.id()).ifPresent(stored -> put(toldAs(stored, announcement)));
            return announcement;
        });
    }

    private static Announcement toldAs(Announcement stored, Announcement told) {
        return new Announcement(
                stored.id(),
                stored.korean(),
                stored.english(),
                stored.by(),
                stored.publishedAt(),
                told.toldUpTo(),
                told.finishedAt());
    }

    private void put(Announcement announcement) {
        byId.change(before -> {
            var after = new HashMap<>(before);
            after.put(announcement.id(), announcement);
            return Map.copyOf(after);
        });
    }
}
