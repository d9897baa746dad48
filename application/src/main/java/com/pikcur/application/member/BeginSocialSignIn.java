package com.pikcur.application.member;

import com.pikcur.domain.member.SocialBeginning;
import com.pikcur.domain.member.SocialBeginning.Begun;
import com.pikcur.domain.member.SocialBeginning.RedirectRefused;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialSignIns;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** Use case: somebody wants to sign in by a provider and is sent there. */
public final class BeginSocialSignIn {

    /** @param redirectUri where they want to be sent back to, with a code */
    public record Command(SocialProvider provider, String redirectUri) {}

    private final SocialGateways gateways;
    private final SocialSignIns signIns;
    private final Supplier<Bytes32> randomKeys;
    private final Set<String> redirectUris;

    /** @param redirectUris the only addresses anybody is sent back to */
    public BeginSocialSignIn(
            SocialGateways gateways, SocialSignIns signIns, Supplier<Bytes32> randomKeys, Set<String> redirectUris) {
        this.gateways = gateways;
        this.signIns = signIns;
        this.randomKeys = randomKeys;
        this.redirectUris = Set.copyOf(redirectUris);
    }

    /**
     * Nobody is signed in yet, and nothing is stored but for ten minutes.
     *
     * @throws com.pikcur.domain.member.NoSuchSocialProvider if it is not set up
     */
    public SocialBeginning handle(Command command) {
        var gateway = gateways.of(command.provider());
        // Compared letter by letter: whatever is cleverer than that has been tricked before.
        if (!redirectUris.contains(command.redirectUri())) {
            return new RedirectRefused();
        }
        var state = secret();
        var browserSecret = secret();
        var begun = new SocialSignIn(
                command.provider(),
                command.redirectUri(),
                new HiddenText(secret()),
                new HiddenText(secret()),
                Sha256.of(browserSecret));
        var address = gateway.authorizationAddress(begun, state);
        signIns.keep(Sha256.of(state), begun, SocialSignIn.VALID_FOR);
        return new Begun(address, new HiddenText(browserSecret));
    }

    /** 43 characters of base64url, as long as PKCE wants a verifier to be. */
    private String secret() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(randomKeys.get().toByteArray());
    }
}
