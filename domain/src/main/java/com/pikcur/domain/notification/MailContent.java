package com.pikcur.domain.notification;

import com.pikcur.domain.shared.HiddenText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything a mail can be about. */
public sealed interface MailContent {

    /**
     * Proves that who signs up reads this address.
     *
     * @param validFor counted from the request, not from the arrival
     */
    record SignUpCode(HiddenText code, String nickname, Duration validFor) implements MailContent {

        @Override
        public String toString() {
            return "SignUpCode[hidden]";
        }
    }

    /** Somebody tried to sign up with the address of an existing account; only its owner is told that there is one. */
    record AddressInUse() implements MailContent {}

    /**
     * Sign-in failed too often.
     *
     * @param until from then on it may be tried again
     */
    record SignInLocked(Instant until) implements MailContent {}

    /**
     * Good for one sign-in, at which a new password must be chosen.
     *
     * @param validFor counted from the request, not from the arrival
     */
    record TemporaryPassword(HiddenText password, Duration validFor) implements MailContent {}

    /** The password is another one now. */
    record PasswordChanged(Instant at) implements MailContent {}

    /** A refresh token was used twice, so one of the two was a thief: all sessions of that sign-in have ended. */
    record SessionsEnded(Instant at) implements MailContent {}

    /** The address it goes to is the name to sign in with. */
    record SignInId() implements MailContent {}

    /**
     * An administrator has blocked the account.
     *
     * @param reason for the member to read
     * @param until empty if it is for good
     */
    record Blocked(String reason, Optional<Instant> until) implements MailContent {}

    /** The account is no longer blocked. */
    record Unblocked() implements MailContent {}

    /**
     * The second factor of signing in was switched.
     *
     * @param on whether one is asked for from now on
     */
    record SecondFactorChanged(boolean on) implements MailContent {}

    /**
     * The account can be entered through another service too.
     *
     * @param provider its name, for people
     */
    record SocialSignInLinked(String provider) implements MailContent {}

    /**
     * Pay-outs go to another account.
     *
     * @param lastDigits the end of its number, as much as its owner needs to recognise it
     */
    record BankAccountChanged(String lastDigits) implements MailContent {

        @Override
        public String toString() {
            return "BankAccountChanged[hidden]";
        }
    }

    /** The account is closed. */
    record Withdrawn(Instant at) implements MailContent {}

    /**
     * A notice, in the words it has in the list of notices.
     *
     * @param title one line
     */
    record Told(String title, String text) implements MailContent {}

    /** Several notices in one mail. */
    record ToldTogether(List<Told> notices) implements MailContent {

        public ToldTogether {
            notices = List.copyOf(notices);
        }
    }
}
