package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_PHOTO;

import com.pikcur.domain.member.Photo;
import com.pikcur.domain.member.port.PhotoRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;
import org.jooq.DSLContext;

/** Members' photos in MariaDB. */
public final class JooqPhotoRepository implements PhotoRepository {

    private final DSLContext db;

    public JooqPhotoRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Photo> find(MemberId member) {
        return db.selectFrom(MEMBER_PHOTO)
                .where(MEMBER_PHOTO.MEMBER_ID.eq(member))
                .fetchOptional(row -> new Photo(row.getJpeg(), row.getDigest()));
    }

    @Override
    public Optional<Bytes32> digestOf(MemberId member) {
        return db.select(MEMBER_PHOTO.DIGEST)
                .from(MEMBER_PHOTO)
                .where(MEMBER_PHOTO.MEMBER_ID.eq(member))
                .fetchOptional(MEMBER_PHOTO.DIGEST);
    }

    @Override
    public void save(MemberId member, Photo photo) {
        AccountLock.take(db, member);
        db.insertInto(MEMBER_PHOTO)
                .set(MEMBER_PHOTO.MEMBER_ID, member)
                .set(MEMBER_PHOTO.JPEG, photo.jpeg())
                .set(MEMBER_PHOTO.DIGEST, photo.digest())
                .onDuplicateKeyUpdate()
                .set(MEMBER_PHOTO.JPEG, photo.jpeg())
                .set(MEMBER_PHOTO.DIGEST, photo.digest())
                .execute();
    }

    @Override
    public void remove(MemberId member) {
        db.deleteFrom(MEMBER_PHOTO).where(MEMBER_PHOTO.MEMBER_ID.eq(member)).execute();
    }
}
