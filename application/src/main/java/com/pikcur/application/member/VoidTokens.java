package com.pikcur.application.member;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which access tokens are void, as this node has heard: asked with every request, so it asks nobody else.
 *
 * <p>A mark is forgotten when the last token it can be about has expired. Those who hold something open for a caller watch
 * their token and are told when it becomes void.
 */
public final class VoidTokens {

    /** Room for clocks that differ, and for a token that is being signed while its member's tokens are voided. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final VoidMarks<MemberId> ofMembers;
    private final VoidMarks<SessionId> ofSessions;
    private final TokenWatches watches = new TokenWatches();

    /** @param longestTokenLife for how long the longest-lived token is valid */
    public VoidTokens(Clock clock, Duration longestTokenLife) {
        this.ofMembers = new VoidMarks<>(clock, longestTokenLife.plus(MARGIN));
        this.ofSessions = new VoidMarks<>(clock, longestTokenLife.plus(MARGIN));
    }

    public boolean isVoid(Identity identity) {
        return reasonAgainst(identity).isPresent();
    }

    /** Why tokens of this identity are void; empty while they are good, also where their epoch is not known yet. */
    public Optional<VoidReason> reasonAgainst(Identity identity) {
        return ofMembers
                .reasonAgainst(identity.member(), identity.epoch())
                .or(() -> ofSessions.reasonAgainst(identity.session(), 0));
    }

    /** Takes a mark that was set on any node. The same again changes nothing, nor does a lower epoch after a higher one. */
    public void add(VoidMark mark) {
        switch (mark) {
            case VoidMark.OfMember(var member, var lowestEpoch, var reason) -> {
                ofMembers.add(member, lowestEpoch, reason);
                watches.ofMember(member).forEach(watch -> watch.tell(reasonAgainst(watch.identity())));
            }
            case VoidMark.OfSession(var session, var reason) -> {
                ofSessions.add(session, Long.MAX_VALUE, reason);
                watches.ofSession(session).forEach(watch -> watch.tell(reasonAgainst(watch.identity())));
            }
        }
    }

    /**
     * Tells once when tokens of this identity become void; at once where they are already.
     *
     * @param listener must return at once
     * @return ends it; a second time does nothing
     */
    public Runnable watch(Identity identity, Consumer<VoidReason> listener) {
        var watch = new TokenWatches.Watch(identity, listener);
        // First seated, then checked: a mark set in between is told by one or the other, and only once.
        watches.add(watch);
        watch.tell(reasonAgainst(identity));
        return () -> watches.remove(watch);
    }

    /** How many marks this node knows. */
    public int markCount() {
        return ofMembers.count() + ofSessions.count();
    }

    /** How many tokens are being watched. */
    public int watchCount() {
        return watches.count();
    }
}
