package com.pikcur.persistence.notification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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

/**
 * Lent to {@code MailContent}, which knows nothing of JSON: the names its kinds are stored under. A name stays when its
 * record is renamed, for there may be stored mail of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "sign-up-code", value = SignUpCode.class),
    @JsonSubTypes.Type(name = "address-in-use", value = AddressInUse.class),
    @JsonSubTypes.Type(name = "sign-in-locked", value = SignInLocked.class),
    @JsonSubTypes.Type(name = "temporary-password", value = TemporaryPassword.class),
    @JsonSubTypes.Type(name = "password-changed", value = PasswordChanged.class),
    @JsonSubTypes.Type(name = "sessions-ended", value = SessionsEnded.class),
    @JsonSubTypes.Type(name = "sign-in-id", value = SignInId.class),
    @JsonSubTypes.Type(name = "blocked", value = Blocked.class),
    @JsonSubTypes.Type(name = "unblocked", value = Unblocked.class),
    @JsonSubTypes.Type(name = "second-factor-changed", value = SecondFactorChanged.class),
    @JsonSubTypes.Type(name = "social-sign-in-linked", value = SocialSignInLinked.class),
    @JsonSubTypes.Type(name = "bank-account-changed", value = BankAccountChanged.class),
    @JsonSubTypes.Type(name = "withdrawn", value = Withdrawn.class),
    @JsonSubTypes.Type(name = "told", value = Told.class),
    @JsonSubTypes.Type(name = "told-together", value = ToldTogether.class)
})
public interface StoredMailContent {}
