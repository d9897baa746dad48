package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody whose access token has been checked, in the form the security filters understand. */
record Bearer(VerifiedToken token) implements Authentication {

    private static final long serialVersionUID = 1L;

    Identity identity() {
        return token.identity();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return identity().roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return identity();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("Only a checked token makes one of these");
    }

    @Override
    public String getName() {
        return identity().member().value().toString();
    }
}
