package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.Photo;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PhotoRepository} promises. */
public interface PhotoRepositoryContract {

    PhotoRepository photos();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void who_shows_no_photo_has_none() {
        var member = aMember();

        assertThat(photos().find(member)).isEmpty();
        assertThat(photos().digestOf(member)).isEmpty();
    }

    @Test
    default void the_newest_photo_is_found_and_so_is_its_digest() {
        var member = aMember();

        photos().save(member, aPhoto(1, 10));
        photos().save(member, aPhoto(2, Photo.LARGEST));

        assertThat(photos().find(member)).contains(aPhoto(2, Photo.LARGEST));
        assertThat(photos().digestOf(member)).contains(aPhoto(2, 1).digest());
    }

    @Test
    default void a_removed_photo_is_gone_and_may_be_removed_again() {
        var member = aMember();
        photos().save(member, aPhoto(1, 10));

        photos().remove(member);
        photos().remove(member);

        assertThat(photos().find(member)).isEmpty();
    }

    @Test
    default void nobody_has_no_photo() {
        assertThatThrownBy(() -> photos().save(new MemberId(UUID.randomUUID()), aPhoto(1, 10)))
                .isInstanceOf(NoSuchMember.class);
    }

    @Test
    default void of_many_photos_at_once_one_stands_whole() {
        var member = aMember();

        AtOnce.each(8, number -> {
            photos().save(member, aPhoto(number, 1_000));
            return number;
        });

        var standing = photos().find(member).orElseThrow();
        assertThat(standing).isEqualTo(aPhoto(standing.jpeg()[0], 1_000));
    }

    /** Not a picture, but bytes to tell photos apart by. */
    private static Photo aPhoto(int kind, int size) {
        var jpeg = new byte[size];
        Arrays.fill(jpeg, (byte) kind);
        var digest = new byte[32];
        Arrays.fill(digest, (byte) kind);
        return new Photo(jpeg, Bytes32.of(digest));
    }
}
