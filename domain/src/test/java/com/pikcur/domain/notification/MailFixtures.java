package com.pikcur.domain.notification;

import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.MailContent.BankAccountChanged;
import com.pikcur.domain.notification.MailContent.Blocked;
import com.pikcur.domain.notification.MailContent.PasswordChanged;
import com.pikcur.domain.notification.MailContent.SecondFactorChanged;
import com.pikcur.domain.notification.MailContent.SessionsEnded;
import com.pikcur.domain.notification.MailContent.SignInId;
import com.pikcur.domain.notification.MailContent.SignInLocked;
import com.pikcur.domain.notification.MailContent.SignUpCode;
import com.pikcur.domain.notification.MailContent.SocialSignInLinked;
import com.pikcur.domain.notification.MailContent.TemporaryPassword;
import com.pikcur.domain.notification.MailContent.Told;
import com.pikcur.domain.notification.MailContent.ToldTogether;
import com.pikcur.domain.notification.MailContent.Unblocked;
import com.pikcur.domain.notification.MailContent.Withdrawn;
import com.pikcur.domain.shared.HiddenText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mail for tests. */
public final class MailFixtures {

    public static final Instant NOON_IN_SEOUL = Instant.parse("2026-03-02T03:00:00Z");

    private MailFixtures() {}

    public static Mail mailTo(String address) {
        return new Mail(address, Locale.KOREAN, signUpCode());
    }

    public static SignUpCode signUpCode() {
        return new SignUpCode(new HiddenText("042117"), "새벽수집가", Duration.ofMinutes(5));
    }

    /** Each kind of content, some in more than one shape. */
    public static List<MailContent> everyContent() {
        return List.of(
                signUpCode(),
                new AddressInUse(),
                new SignInLocked(NOON_IN_SEOUL),
                new TemporaryPassword(new HiddenText("x7Kq-93Lm-Pz"), Duration.ofMinutes(30)),
                new PasswordChanged(NOON_IN_SEOUL),
                new SessionsEnded(NOON_IN_SEOUL),
                new SignInId(),
                new Blocked("Counterfeit goods", Optional.of(NOON_IN_SEOUL)),
                new Blocked("Counterfeit goods", Optional.empty()),
                new Unblocked(),
                new SecondFactorChanged(true),
                new SecondFactorChanged(false),
                new SocialSignInLinked("Kakao"),
                new BankAccountChanged("4821"),
                new Withdrawn(NOON_IN_SEOUL),
                new Told("Shipped: Moon Jar No. 7", "The tracking number is there: follow your parcel."),
                new ToldTogether(List.of(new Told("Ending soon", "It closes soon."), new Told("Sold", "It is sold."))));
    }
}
