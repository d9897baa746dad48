package com.pikcur.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Photo;
import com.pikcur.domain.member.PhotoOutcome;
import com.pikcur.domain.member.PhotoOutcome.Made;
import com.pikcur.domain.member.PhotoOutcome.NotReadable;
import com.pikcur.domain.member.PhotoOutcome.TooLarge;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopingPhotosTest {

    private final ImagePhotoStudio studio = new ImagePhotoStudio();

    @ParameterizedTest
    @CsvSource({"jpg, 640, 480", "png, 480, 640", "jpg, 100, 100", "png, 4000, 300", "jpg, 3000, 3000"})
    void a_picture_becomes_a_small_square_jpeg(String format, int width, int height) {
        var photo = made(studio.develop(Pictures.redAndBlue(width, height, format)));

        var image = Pictures.decoded(photo.jpeg());
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(photo.jpeg().length).isLessThan(Photo.LARGEST);
        assertColour(image, 20, 128, Color.RED);
        assertColour(image, 236, 128, Color.BLUE);
    }

    @Test
    void webp_is_taken_too() {
        assertThat(Pictures.decoded(made(studio.develop(Pictures.webp())).jpeg())
                        .getWidth())
                .isEqualTo(256);
    }

    @Test
    void what_the_camera_wrote_into_the_file_is_gone() {
        var picture = Pictures.fromACamera(Pictures.redAndBlue(640, 480, "jpg"), 1);

        var photo = made(studio.develop(picture));

        assertThat(text(picture)).contains("Exif", Pictures.SECRET_PLACE);
        assertThat(text(photo.jpeg())).doesNotContain("Exif", Pictures.SECRET_PLACE);
    }

    @Test
    void a_picture_taken_sideways_is_turned_upright() {
        var lying = Pictures.fromACamera(Pictures.redAndBlue(640, 480, "jpg"), 6);

        var image = Pictures.decoded(made(studio.develop(lying)).jpeg());

        // Turned to the right by a quarter: what was left is on top.
        assertColour(image, 128, 20, Color.RED);
        assertColour(image, 128, 236, Color.BLUE);
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "50000, 801", "2147483647, 2147483647"})
    void a_bomb_is_refused_before_it_goes_off(int width, int height) {
        assertThat(studio.develop(Pictures.bomb(width, height))).isEqualTo(new TooLarge(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF1234WEBP", "BM"})
    void anything_else_is_not_readable(String text) {
        assertThat(studio.develop(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new NotReadable());
    }

    @Test
    void a_broken_picture_is_not_readable() {
        var jpeg = Pictures.redAndBlue(640, 480, "jpg");
        var png = Pictures.redAndBlue(640, 480, "png");

        assertThat(studio.develop(Arrays.copyOf(jpeg, 40))).isEqualTo(new NotReadable());
        assertThat(studio.develop(Arrays.copyOf(png, 40))).isEqualTo(new NotReadable());
    }

    @Test
    void a_damaged_picture_never_breaks_the_studio() {
        var random = new Random(20260302);
        var whole = Pictures.redAndBlue(64, 64, "png");
        for (int round = 0; round < 200; round++) {
            var damaged = whole.clone();
            damaged[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();

            assertThat(studio.develop(damaged)).isInstanceOfAny(Made.class, NotReadable.class, TooLarge.class);
        }
    }

    private static Photo made(PhotoOutcome outcome) {
        return switch (outcome) {
            case Made(var photo) -> photo;
            case NotReadable _, TooLarge _ -> throw new AssertionError("No photo but " + outcome);
        };
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        var pixel = new Color(image.getRGB(x, y));
        assertThat(Math.abs(pixel.getRed() - expected.getRed())).isLessThan(40);
        assertThat(Math.abs(pixel.getBlue() - expected.getBlue())).isLessThan(40);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
