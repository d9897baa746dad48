package com.pikcur.bootstrap;

import com.pikcur.application.member.EndSessions;
import com.pikcur.application.member.MailMember;
import com.pikcur.application.member.RememberLanguage;
import com.pikcur.application.notification.RequestMail;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged;
import com.pikcur.domain.member.MemberEvent.MemberBlocked;
import com.pikcur.domain.member.MemberEvent.MemberJoined;
import com.pikcur.domain.member.MemberEvent.MemberUnblocked;
import com.pikcur.domain.member.MemberEvent.MemberWithdrew;
import com.pikcur.domain.member.MemberEvent.PasswordChanged;
import com.pikcur.domain.member.MemberEvent.RefreshTokenUsedTwice;
import com.pikcur.domain.member.MemberEvent.RolesChanged;
import com.pikcur.domain.member.MemberEvent.SecondFactorChanged;
import com.pikcur.domain.member.MemberEvent.SessionEnded;
import com.pikcur.domain.member.MemberEvent.SignInLocked;
import com.pikcur.domain.member.MemberEvent.SignInNameAsked;
import com.pikcur.domain.member.MemberEvent.SignUpCodeIssued;
import com.pikcur.domain.member.MemberEvent.SignedOutEverywhere;
import com.pikcur.domain.member.MemberEvent.SocialSignInLinked;
import com.pikcur.domain.member.MemberEvent.TakenAddressSignedUp;
import com.pikcur.domain.member.MemberEvent.TemporaryPasswordIssued;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.MailContent.Blocked;
import com.pikcur.domain.notification.MailContent.SessionsEnded;
import com.pikcur.domain.notification.MailContent.SignInId;
import com.pikcur.domain.notification.MailContent.SignUpCode;
import com.pikcur.domain.notification.MailContent.TemporaryPassword;
import com.pikcur.domain.notification.MailContent.Unblocked;
import com.pikcur.domain.notification.MailContent.Withdrawn;
import java.util.Locale;
import java.util.function.Consumer;

/** When this has happened to a member, then that follows. Part of {@link Reactions}. */
final class MemberReactions implements Consumer<MemberEvent> {

    private final MailMember mail;
    private final RememberLanguage rememberLanguage;
    private final RequestMail requestMail;
    private final EndSessions endSessions;
    private final Revocations revocations;
    private final MemberPolicy policy;

    MemberReactions(
            MailMember mail,
            RememberLanguage rememberLanguage,
            RequestMail requestMail,
            EndSessions endSessions,
            Revocations revocations,
            MemberPolicy policy) {
        this.mail = mail;
        this.rememberLanguage = rememberLanguage;
        this.requestMail = requestMail;
        this.endSessions = endSessions;
        this.revocations = revocations;
        this.policy = policy;
    }

    @Override
    public void accept(MemberEvent event) {
        switch (event) {
            case SignUpCodeIssued issued ->
                requestMail.handle(
                        new SignUpCode(issued.code(), issued.nickname(), policy.codeValidFor()),
                        issued.email().reveal(),
                        issued.language());
            case TakenAddressSignedUp(var member) -> mail.handle(member, new AddressInUse());
            case MemberJoined(var member, var language) -> rememberLanguage.handle(member, language);
            case SignInLocked(var member, var until) -> mail.handle(member, new MailContent.SignInLocked(until));
            case TemporaryPasswordIssued(var member, var password) ->
                mail.handle(member, new TemporaryPassword(password, policy.temporaryPasswordValidFor()));
            case SignInNameAsked(var member) -> mail.handle(member, new SignInId());
            case PasswordChanged changed -> onPasswordChanged(changed);
            case RefreshTokenUsedTwice(var member, var session, var at) -> {
                endSessions.handle(member, session, VoidReason.REUSED);
                mail.handle(member, new SessionsEnded(at));
            }
            case SessionEnded(var member, var session) -> endSessions.handle(member, session, VoidReason.SIGNED_OUT);
            case SignedOutEverywhere(var member, var epoch) -> endSessions.handle(member, epoch, VoidReason.SIGNED_OUT);
            case MemberBlocked blocked -> onBlocked(blocked);
            case MemberUnblocked(var member) -> mail.handle(member, new Unblocked());
            case RolesChanged(var member, var epoch) -> revocations.voidMember(member, epoch, VoidReason.ROLES_CHANGED);
            case MemberWithdrew withdrew -> onWithdrew(withdrew);
            case BankAccountChanged changed ->
                mail.handle(changed.member(), new MailContent.BankAccountChanged(changed.lastDigits()));
            case SecondFactorChanged(var member, var on) ->
                mail.handle(member, new MailContent.SecondFactorChanged(on));
            case SocialSignInLinked(var member, var provider) ->
                mail.handle(member, new MailContent.SocialSignInLinked(provider.displayName()));
        }
    }

    private void onPasswordChanged(PasswordChanged changed) {
        endSessions.handleOthers(changed.member(), changed.kept(), VoidReason.PASSWORD_CHANGED);
        mail.handle(changed.member(), new MailContent.PasswordChanged(changed.at()));
    }

    private void onBlocked(MemberBlocked blocked) {
        endSessions.handle(blocked.member(), blocked.epoch(), VoidReason.BLOCKED);
        mail.handle(blocked.member(), new Blocked(blocked.reason(), blocked.until()));
    }

    private void onWithdrew(MemberWithdrew withdrew) {
        endSessions.handle(withdrew.member(), withdrew.epoch(), VoidReason.WITHDRAWN);
        requestMail.handle(new Withdrawn(withdrew.at()), withdrew.email().reveal(), Locale.KOREAN);
    }
}
