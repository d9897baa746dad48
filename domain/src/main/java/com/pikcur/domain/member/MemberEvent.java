package com.pikcur.domain.member;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What happens to members and those who want to be. Secrets travel as {@link HiddenText}, which stores encrypt. */
public sealed interface MemberEvent extends DomainEvent {

    /** What happens to somebody who is a member. */
    sealed interface OfMember extends MemberEvent {

        MemberId member();

        @Override
        default UUID subject() {
            return member().value();
        }
    }

    /** A code is to be sent. */
    record SignUpCodeIssued(SignUpId signUp, HiddenText email, String nickname, HiddenText code, Locale language)
            implements MemberEvent {

        @Override
        public UUID subject() {
            return signUp.value();
        }
    }

    /** Somebody tried to sign up with the address of a member, who is to know. */
    record TakenAddressSignedUp(MemberId member) implements OfMember {}

    record MemberJoined(MemberId member, Locale language) implements OfMember {}

    /** Too many wrong passwords. */
    record SignInLocked(MemberId member, Instant until) implements OfMember {}

    record TemporaryPasswordIssued(MemberId member, HiddenText password) implements OfMember {}

    /** @param kept the session in which it was changed; all others are to end */
    record PasswordChanged(MemberId member, SessionId kept, Instant at) implements OfMember {}

    /** A refresh token came a second time: somebody holds a copy. The session has ended. */
    record RefreshTokenUsedTwice(MemberId member, SessionId session, Instant at) implements OfMember {}

    /** Somebody signed out on one device. */
    record SessionEnded(MemberId member, SessionId session) implements OfMember {}

    /** @param epoch tokens of an earlier one are void */
    record SignedOutEverywhere(MemberId member, long epoch) implements OfMember {}

    /** Somebody forgot with which address they signed up. */
    record SignInNameAsked(MemberId member) implements OfMember {}

    /** @param epoch tokens of an earlier one are void */
    record MemberBlocked(MemberId member, long epoch, String reason, Optional<Instant> until) implements OfMember {}

    record MemberUnblocked(MemberId member) implements OfMember {}

    /** @param epoch tokens of an earlier one are void */
    record RolesChanged(MemberId member, long epoch) implements OfMember {}

    /**
     * @param epoch tokens of an earlier one are void
     * @param email where to say good-bye: the account itself has forgotten it
     */
    record MemberWithdrew(MemberId member, long epoch, HiddenText email, Instant at) implements OfMember {}

    /**
     * Money that is paid out may go elsewhere from now on, and the member should hear of it.
     *
     * @param lastDigits all that may be told of the number
     */
    record BankAccountChanged(
            MemberId member, BankAccountId account, String bankCode, String lastDigits, Change change, Instant at)
            implements OfMember {

        /** What happened to the account. */
        public enum Change {
            ADDED,
            REMOVED,
            MADE_DEFAULT
        }

        /** For the audit trail. */
        public AuditEntry entry(Source source) {
            var detail = change.name() + " " + bankCode + " …" + lastDigits;
            return new AuditEntry(member, member, AuditAction.BANK_ACCOUNT_CHANGED, detail, source, at);
        }
    }

    /** @param on whether it is asked for at sign-in from now on */
    record SecondFactorChanged(MemberId member, boolean on) implements OfMember {}

    /** From now on the provider opens the account too, and its owner is to know. */
    record SocialSignInLinked(MemberId member, SocialProvider provider) implements OfMember {}
}
