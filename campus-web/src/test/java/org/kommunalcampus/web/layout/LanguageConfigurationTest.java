package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageConfigurationTest {

    private static Locale locale(@Nullable String accepted, @Nullable String chosen) {
        var request = new MockHttpServletRequest();
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
            request.addPreferredLocale(Locale.forLanguageTag(accepted));
        }
        if (chosen != null) {
            request.setCookies(new Cookie("campus-language", chosen));
        }
        return new LanguageConfiguration().localeResolver().resolveLocale(request);
    }

    @Test
    void germanIsTheLanguageOfWhoeverAsksForNoneOrAnUnknownOne() {
        assertThat(locale(null, null)).isEqualTo(Locale.GERMAN);
        assertThat(locale("fr", null)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void englishIsShownToWhoeverAsksForIt() {
        assertThat(locale("en-GB", null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theChosenLanguageWinsOverTheBrowser() {
        assertThat(locale("en", "de")).isEqualTo(Locale.GERMAN);
    }
}
