package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what members were told of. Contract: {@code NoticeRepositoryContract}.
 *
 * <p>Each member's notices are numbered in the order in which they become visible: whoever has seen number n and asks for
 * those after it misses none, however many transactions add at once.
 */
public interface NoticeRepository {

    /**
     * A notice that has no number yet.
     *
     * @param listed whether it stands in the member's list; one that does not is kept only for its other ways
     */
    record Unnumbered(NoticeId id, News news, boolean listed, Instant toldAt) {}

    /**
     * Adds those whose recipients have not been told of their cause, at most one for each recipient and cause.
     *
     * @param notices at most 500
     * @return the added ones, with their numbers
     */
    List<Notice> add(List<Unnumbered> notices);

    /** Those of these ids that still are; in the order of their numbers. */
    List<Notice> find(MemberId recipient, Set<NoticeId> ids);

    /** The listed ones after this number, in order. */
    List<Notice> after(MemberId recipient, long seq, int limit);

    /** The number of the newest; 0 if there was none ever. */
    long lastSeq(MemberId recipient);

    /** The same for many at once; those who were told nothing ever are missing. */
    Map<MemberId, Long> lastSeqs(Set<MemberId> recipients);

    /** The newest the member was told of this type about this thing. */
    Optional<Notice> latest(MemberId recipient, NoticeType type, UUID about);

    /** @return whether there is such a notice; one that was read stays read since then */
    boolean markRead(MemberId recipient, NoticeId id, Instant at);

    /** Marks all up to this number as read. */
    void markAllRead(MemberId recipient, long upToSeq, Instant at);

    /** @return whether there was such a notice */
    boolean delete(MemberId recipient, NoticeId id);

    /** Deletes all up to this number. */
    void deleteAll(MemberId recipient, long upToSeq);

    /** Forgets what was told before this instant, at most so many. @return how many were forgotten */
    int forgetBefore(Instant end, int limit);

    /** Forgets everything about a member who leaves. */
    void forget(MemberId recipient);
}
