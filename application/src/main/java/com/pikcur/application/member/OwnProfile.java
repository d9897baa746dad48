package com.pikcur.application.member;

import com.pikcur.domain.member.DirectoryEntry;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.Bytes32;
import java.util.Optional;

/**
 * All that a member sees of themself.
 *
 * @param photo its digest, if there is one
 */
public record OwnProfile(DirectoryEntry account, Profile profile, Optional<Bytes32> photo) {}
