package com.pikcur.social.member;

import com.pikcur.domain.shared.HiddenText;

/**
 * What a provider knows us by.
 *
 * @param issuer its address, exactly as it stands in what it signs
 */
public record OpenIdClient(String issuer, String clientId, HiddenText clientSecret) {}
