package com.pikcur.domain.member;

import java.time.Duration;

/**
 * How the member context guards its doors.
 *
 * @param signIn wrong passwords for one address
 * @param code wrong codes for one address
 * @param betweenMails at least so long between two mails somebody else can cause to one address
 * @param codeValidFor of a code sent by mail
 * @param temporaryPasswordValidFor of a password sent by mail
 * @param sessionEndsAfter a session ends at the latest so long after the sign-in
 */
public record MemberPolicy(
        AttemptLimit signIn,
        AttemptLimit code,
        Duration betweenMails,
        Duration codeValidFor,
        Duration temporaryPasswordValidFor,
        Duration sessionEndsAfter) {

    /** As members are promised. */
    public static final MemberPolicy ORDINARY = new MemberPolicy(
            new AttemptLimit(5, Duration.ofMinutes(15)),
            new AttemptLimit(5, Duration.ofMinutes(15)),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofDays(90));

    /** One mail, then none for a while. */
    public AttemptLimit mail() {
        return new AttemptLimit(1, betweenMails);
    }
}
