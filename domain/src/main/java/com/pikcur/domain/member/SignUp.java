package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * Somebody wants to join and has yet to show that the address is theirs. There is one of an address at a time: a new one
 * takes the place of the old one with all it said, and the old one's code opens nothing any more.
 *
 * @param email in lower case
 */
public record SignUp(SignUpId id, String email, Nickname nickname, String passwordHash, MailedCode code) {

    public SignUp {
        email = Account.normalized(email);
    }

    /** Only the newest code counts. */
    public SignUp resend(MailedCode next) {
        return new SignUp(id, email, nickname, passwordHash, next);
    }

    /** Whether the code is right and in time. */
    public boolean isVerifiedBy(String entered, Instant now) {
        return code.matches(id.value(), entered, now);
    }

    public Account complete(MemberId member) {
        return Account.joined(member, email, nickname, Credentials.ofPassword(passwordHash));
    }

    @Override
    public String toString() {
        return "SignUp[" + id.value() + "]";
    }
}
