package com.pikcur.persistence.member;

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
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What the member context's events are called where they are stored. */
public final class MemberEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            Map.entry("member.sign-up-code-issued", SignUpCodeIssued.class),
            Map.entry("member.taken-address-signed-up", TakenAddressSignedUp.class),
            Map.entry("member.joined", MemberJoined.class),
            Map.entry("member.sign-in-locked", SignInLocked.class),
            Map.entry("member.temporary-password-issued", TemporaryPasswordIssued.class),
            Map.entry("member.password-changed", PasswordChanged.class),
            Map.entry("member.refresh-token-used-twice", RefreshTokenUsedTwice.class),
            Map.entry("member.session-ended", SessionEnded.class),
            Map.entry("member.signed-out-everywhere", SignedOutEverywhere.class),
            Map.entry("member.sign-in-name-asked", SignInNameAsked.class),
            Map.entry("member.blocked", MemberBlocked.class),
            Map.entry("member.unblocked", MemberUnblocked.class),
            Map.entry("member.roles-changed", RolesChanged.class),
            Map.entry("member.withdrew", MemberWithdrew.class),
            Map.entry("member.bank-account-changed", BankAccountChanged.class),
            Map.entry("member.second-factor-changed", SecondFactorChanged.class),
            Map.entry("member.social-sign-in-linked", SocialSignInLinked.class));

    private MemberEventTypes() {}
}
