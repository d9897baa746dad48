package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps announcements. Contract: {@code AnnouncementRepositoryContract}. */
public interface AnnouncementRepository {

    /** Does nothing if there is one of this id. @return whether it was added */
    boolean add(Announcement announcement);

    Optional<Announcement> find(AnnouncementId id);

    /** Reads it and holds it until the surrounding transaction ends. */
    Optional<Announcement> findLocked(AnnouncementId id);

    Map<AnnouncementId, Announcement> find(Set<AnnouncementId> ids);

    /** The latest first. */
    List<Announcement> latest(int limit);

    /** Stores how far it has been told. */
    void save(Announcement announcement);
}
