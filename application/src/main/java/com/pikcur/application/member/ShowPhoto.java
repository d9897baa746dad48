package com.pikcur.application.member;

import com.pikcur.domain.member.NoSuchPhoto;
import com.pikcur.domain.member.Photo;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: somebody looks at a member's photo. */
public final class ShowPhoto {

    private final PhotoRepository photos;

    public ShowPhoto(PhotoRepository photos) {
        this.photos = photos;
    }

    /** @throws NoSuchPhoto if the member shows none */
    public Photo handle(MemberId member) {
        return photos.find(member).orElseThrow(() -> new NoSuchPhoto(member));
    }
}
