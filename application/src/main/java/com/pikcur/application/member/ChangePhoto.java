package com.pikcur.application.member;

import com.pikcur.domain.member.PhotoOutcome;
import com.pikcur.domain.member.PhotoOutcome.Made;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.member.port.PhotoStudio;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;

/** Use case: a member shows a photo, or another one. */
public final class ChangePhoto {

    private final PhotoStudio studio;
    private final PhotoRepository photos;
    private final Transactions transactions;

    public ChangePhoto(PhotoStudio studio, PhotoRepository photos, Transactions transactions) {
        this.studio = studio;
        this.photos = photos;
        this.transactions = transactions;
    }

    /**
     * @param picture the file as it was uploaded
     * @throws com.pikcur.domain.member.NoSuchMember if nobody has this id
     */
    public PhotoOutcome handle(MemberId member, byte[] picture) {
        var outcome = studio.develop(picture);
        if (outcome instanceof Made(var photo)) {
            transactions.execute(() -> {
                photos.save(member, photo);
                return outcome;
            });
        }
        return outcome;
    }
}
