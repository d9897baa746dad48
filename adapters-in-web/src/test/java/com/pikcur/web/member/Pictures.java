package com.pikcur.web.member;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as members upload them, good and bad. */
final class Pictures {

    /** What no file we hand out may hold. */
    static final String SECRET_PLACE = "37.5665N 126.9780E";

    private static final int IHDR = 12;
    private static final int IHDR_LENGTH = 17;

    private Pictures() {}

    /** The left half red, the right half blue. */
    static byte[] redAndBlue(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A JPEG whose camera has noted where it was taken, and which side is up.
     *
     * @param orientation as EXIF counts them, from 1 to 8
     */
    static byte[] fromACamera(byte[] jpeg, int orientation) {
        var words = SECRET_PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + words.length);
        var wordsAt = tiff.capacity() - words.length;
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(wordsAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(words);
        var exif = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        var whole = ByteBuffer.allocate(jpeg.length + 4 + exif.length + tiff.capacity());
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.length + tiff.capacity()));
        whole.put(exif).put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** A small file that claims to be a huge picture. */
    static byte[] bomb(int width, int height) {
        var png = redAndBlue(8, 8, "png");
        var header = ByteBuffer.wrap(png);
        header.putInt(IHDR + 4, width).putInt(IHDR + 8, height);
        var sum = new CRC32();
        sum.update(png, IHDR, IHDR_LENGTH);
        header.putInt(IHDR + IHDR_LENGTH, (int) sum.getValue());
        return png;
    }

    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
