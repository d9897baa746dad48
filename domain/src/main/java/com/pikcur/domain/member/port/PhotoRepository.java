package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Photo;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Keeps members' photos. Contract: {@code PhotoRepositoryContract}. */
public interface PhotoRepository {

    Optional<Photo> find(MemberId member);

    /** What {@link #find} would find, without its pixels. */
    Optional<Bytes32> digestOf(MemberId member);

    /**
     * In place of an earlier one.
     *
     * @throws com.pikcur.domain.member.NoSuchMember if nobody has this id
     */
    void save(MemberId member, Photo photo);

    /** Does nothing if there is none. */
    void remove(MemberId member);
}
