package com.pikcur.web.member;

import com.pikcur.domain.member.Photo;
import com.pikcur.domain.member.PhotoOutcome;
import com.pikcur.domain.member.PhotoOutcome.Made;
import com.pikcur.domain.member.PhotoOutcome.NotReadable;
import com.pikcur.domain.member.PhotoOutcome.TooLarge;
import com.pikcur.domain.member.port.PhotoStudio;
import com.pikcur.domain.shared.Bytes32;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/**
 * Makes photos with Java's own image readers, and one for WebP. What a file claims to be is not believed, its size in
 * pixels is looked at before any of them is decoded, and few are decoded at once.
 */
public final class ImagePhotoStudio implements PhotoStudio {

    /** In pixels, of both sides. */
    static final int SIDE = 256;

    private static final int MOST_MEGAPIXELS = 40;
    private static final int MOST_AT_ONCE = 2;
    private static final double[] QUALITIES = {0.85, 0.7, 0.5};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int WEBP_AT = 8;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    @Override
    public PhotoOutcome develop(byte[] picture) {
        var reader = readerOf(picture);
        if (reader.isEmpty()) {
            return new NotReadable();
        }
        places.acquireUninterruptibly();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            // What else stands in the file is not read by the reader: packed texts and profiles can be bombs too.
            reader.get().setInput(stream, false, true);
            return develop(reader.get(), JpegSegments.exif(picture));
        } catch (IOException | RuntimeException broken) {
            // The readers throw whatever comes to their mind when a file is not what it seems.
            return new NotReadable();
        } finally {
            reader.get().dispose();
            places.release();
        }
    }

    private static PhotoOutcome develop(ImageReader reader, Optional<byte[]> exif) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_MEGAPIXELS * 1_000_000L) {
            return new TooLarge(MOST_MEGAPIXELS);
        }
        var square = centre(width, height);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceRegion(square);
        // Every so-manieth pixel is enough to scale down from, and keeps the memory small.
        var step = Math.max(1, square.width / (2 * SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        var upright = upright(reader.read(0, parameters), exif);
        return new Made(photoOf(upright));
    }

    private static Rectangle centre(int width, int height) {
        var side = Math.min(width, height);
        return new Rectangle((width - side) / 2, (height - side) / 2, side, side);
    }

    private static BufferedImage upright(BufferedImage image, Optional<byte[]> exif) {
        return exif.flatMap(bytes -> Optional.ofNullable(ExifUtils.getOrientationFromExif(bytes)))
                .map(ExifFilterUtils::getFilterForOrientation)
                .map(turn -> turn.apply(image))
                .orElse(image);
    }

    /** Written anew from pixels alone, so that nothing of the file's own words is left. */
    private static Photo photoOf(BufferedImage image) throws IOException {
        var bytes = new byte[0];
        for (var quality : QUALITIES) {
            bytes = jpegOf(image, quality);
            if (bytes.length <= Photo.LARGEST) {
                break;
            }
        }
        return new Photo(bytes, digestOf(bytes));
    }

    private static byte[] jpegOf(BufferedImage image, double quality) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .crop(Positions.CENTER)
                .size(SIDE, SIDE)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    private static Optional<ImageReader> readerOf(byte[] picture) {
        if (startsWith(picture, 0, JPEG)) {
            return Optional.of(ImageIO.getImageReadersByFormatName("jpeg").next());
        }
        if (startsWith(picture, 0, PNG)) {
            return Optional.of(ImageIO.getImageReadersByFormatName("png").next());
        }
        return startsWith(picture, 0, RIFF) && startsWith(picture, WEBP_AT, WEBP)
                ? Optional.of(new WebPImageReaderSpi().createReaderInstance(null))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] beginning) {
        return bytes.length >= at + beginning.length
                && Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length);
    }

    private static Bytes32 digestOf(byte[] bytes) {
        try {
            return Bytes32.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java platform lacks SHA-256", absent);
        }
    }
}
