package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Invalid;

class LogoPictureTest {

    @Test
    void aPictureIsDrawnAnewSmallEnoughForAPageAndOnWhite() throws IOException {
        LogoPicture logo = read(file("png", 2000, 500, new Color(0, 0, 0, 0)));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));

        assertThat(logo.width()).isEqualTo(800);
        assertThat(logo.height()).isEqualTo(200);
        assertThat(drawn.getWidth()).isEqualTo(800);
        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
        assertThat(drawn.getRGB(400, 100)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void aSmallOneAndAPhotographStayAsLargeAsTheyAre() throws IOException {
        LogoPicture logo = read(file("jpg", 120, 60, Color.RED));

        assertThat(logo.width()).isEqualTo(120);
        assertThat(logo.height()).isEqualTo(60);
        assertThat(Arrays.copyOf(logo.png(), 4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }

    @Test
    void whatElseWasInTheFileIsGone() throws IOException {
        byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = file("png", 100, 100, Color.RED);
        byte[] more = Arrays.copyOf(plain, plain.length + secret.length);
        System.arraycopy(secret, 0, more, plain.length, secret.length);

        assertThat(new String(read(more).png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void whatIsNoPictureIsBrokenOrOfAnotherFormatIsRefused() throws IOException {
        byte[] whole = file("png", 100, 100, Color.RED);

        assertRefused("required", new byte[0]);
        assertRefused("file-kind", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("file-kind", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused("file-kind", file("gif", 100, 100, Color.RED));
        assertRefused("file-kind", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("file-kind", Arrays.copyOf(whole, 8));
    }

    @Test
    void sidesAndBytesAreLimitedBeforeAnythingIsUnpacked() throws IOException {
        assertRefused("picture-size", file("png", 31, 100, Color.RED));
        assertRefused("picture-size", header(3001, 100));
        assertRefused("picture-size", header(60_000, 60_000));
        assertRefused("file-size", new byte[LogoPicture.MOST_BYTES + 1]);
    }

    private static void assertRefused(String code, byte[] file) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused ->
                        assertThat(refused.getErrors().getFirst().code()).isEqualTo(code));
    }

    private static LogoPicture read(byte[] file) {
        return LogoPicture.read(new ByteArrayInputStream(file));
    }

    private static byte[] file(String format, int width, int height, Color colour) throws IOException {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A PNG that claims to be as large and holds nothing. */
    private static byte[] header(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array();
    }
}
