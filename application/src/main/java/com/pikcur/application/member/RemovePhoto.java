package com.pikcur.application.member;

import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a member shows no photo any more. */
public final class RemovePhoto {

    private final PhotoRepository photos;

    public RemovePhoto(PhotoRepository photos) {
        this.photos = photos;
    }

    /** Does nothing if there is none. */
    public void handle(MemberId member) {
        photos.remove(member);
    }
}
