package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Invalid;
import org.w3c.dom.Element;

class BakedPngTest {

    private static final String TOKEN = "eyJhIjoxfQ.eyJiIjoyfQ.abc";

    private final byte[] plain = picture();

    @Test
    void whatIsBakedInIsFoundAgainByUsAndByTheReaderOfTheJdk() throws IOException {
        byte[] baked = BakedPng.bake(plain, TOKEN);

        assertThat(BakedPng.credential(baked)).hasValue(TOKEN);
        Element text = text(baked);
        assertThat(text.getAttribute("keyword")).isEqualTo("openbadgecredential");
        assertThat(text.getAttribute("text")).isEqualTo(TOKEN);
        assertThat(text.getAttribute("compressionFlag")).isEqualToIgnoringCase("false");
        assertThat(ImageIO.read(new ByteArrayInputStream(baked)).getWidth()).isEqualTo(4);
    }

    @Test
    void aPictureWithoutCarriesNothingEvenWithTheTokenBehindItsEnd() {
        byte[] appended = Arrays.copyOf(plain, plain.length + TOKEN.length());
        System.arraycopy(TOKEN.getBytes(StandardCharsets.US_ASCII), 0, appended, plain.length, TOKEN.length());

        assertThat(BakedPng.credential(plain)).isEmpty();
        assertThat(BakedPng.credential(appended)).isEmpty();
    }

    @Test
    void brokenPicturesAndTwoCredentialsAreRefused() {
        byte[] baked = BakedPng.bake(plain, TOKEN);
        byte[] wrongSum = baked.clone();
        wrongSum[plain.length] ^= 1;
        byte[] endless = baked.clone();
        endless[8] = 0x7f;
        byte[] negative = baked.clone();
        negative[8] = (byte) 0xff;

        assertRefused(wrongSum);
        assertRefused(endless);
        assertRefused(negative);
        assertRefused(Arrays.copyOf(baked, baked.length - 12));
        assertRefused(Arrays.copyOf(baked, 8));
        assertRefused(BakedPng.bake(baked, TOKEN));
        assertRefused(BakedPng.bake(plain, "e".repeat(70_000)));
    }

    private static void assertRefused(byte[] picture) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> BakedPng.credential(picture))
                .satisfies(refused ->
                        assertThat(refused.getErrors().getFirst().code()).isEqualTo("unreadable-picture"));
    }

    private static Element text(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        IIOMetadata metadata = reader.getImageMetadata(0);
        var root = (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        return (Element) root.getElementsByTagName("iTXtEntry").item(0);
    }

    /** A small picture that carries nothing. */
    static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }
}
