package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class LogosTest {

    @Autowired
    private Logos logos;

    @Autowired
    private SampleCampus campus;

    private ProviderId provider;
    private Caller staff;

    @BeforeEach
    void aProvider() {
        provider = campus.provider();
        staff = campus.provider(provider);
    }

    @Test
    void theLatestPictureIsTheLogoUntilItIsTakenOut() throws IOException {
        logos.put(staff, picture(200, 100), "Logo der Akademie");
        String first = logos.of(provider).orElseThrow().version();
        logos.put(staff, picture(300, 100), " Logo der Akademie, neu ");

        assertThat(logos.of(provider)).hasValueSatisfying(logo -> {
            assertThat(logo.alternative()).isEqualTo("Logo der Akademie, neu");
            assertThat(logo.width()).isEqualTo(300);
            assertThat(logo.version()).isNotEqualTo(first);
        });
        assertThat(ImageIO.read(logos.open(provider).content()).getWidth()).isEqualTo(300);
        assertThat(logos.bytes(provider))
                .hasValueSatisfying(bytes -> assertThat(bytes).startsWith(0x89, 'P', 'N', 'G'));

        logos.remove(staff);
        logos.remove(staff);

        assertThat(logos.of(provider)).isEmpty();
        assertThat(logos.bytes(provider)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> logos.open(provider));
    }

    @Test
    void aPictureWithoutWordsIsRefusedAndTheOldOneStays() {
        logos.put(staff, picture(200, 100), "Logo");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> logos.put(staff, picture(300, 100), " "))
                .satisfies(refused ->
                        assertThat(refused.getErrors().getFirst().pointer()).isEqualTo("/alternative"));
        assertThat(logos.of(provider).orElseThrow().width()).isEqualTo(200);
    }

    @Test
    void nobodyElsePutsOneInOrTakesItOut() {
        Caller foreign = campus.provider(campus.provider());
        logos.put(staff, picture(200, 100), "Logo");

        logos.remove(foreign);
        logos.put(foreign, picture(300, 100), "Fremdes Logo");

        assertThat(logos.of(provider).orElseThrow().alternative()).isEqualTo("Logo");
        Caller hr = campus.hr(campus.municipality());
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> logos.put(hr, picture(200, 100), "Logo"));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> logos.remove(hr));
    }

    private static InputStream picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
