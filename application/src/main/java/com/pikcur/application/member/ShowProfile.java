package com.pikcur.application.member;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: somebody looks at a profile; how much of it they see is decided where it is shown. */
public final class ShowProfile {

    private final MemberDirectory directory;
    private final ProfileRepository profiles;
    private final PhotoRepository photos;

    public ShowProfile(MemberDirectory directory, ProfileRepository profiles, PhotoRepository photos) {
        this.directory = directory;
        this.profiles = profiles;
        this.photos = photos;
    }

    /** @throws NoSuchMember if nobody has this id */
    public OwnProfile handle(MemberId member) {
        var account = directory.find(member).orElseThrow(() -> new NoSuchMember(member));
        return new OwnProfile(account, profiles.find(member), photos.digestOf(member));
    }
}
