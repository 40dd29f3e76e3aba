package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which web addresses people may be sent to. */
class WebAddressReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a?b=c#d",
                "https://müller.example/kurs",
                "https://[::1]/"
            })
    void aWebAddressIsKept(String address) {
        assertThat(WebAddressReader.read(" " + address + " ").value()).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1),not-a-web-address",
        "ftp://example.org,not-a-web-address",
        "https:///pfad,not-a-web-address",
        "https:,not-a-web-address",
        "example.org,not-a-web-address",
        "https://bank.example@evil.example/,address-with-password",
        "https://user:secret@example.org,address-with-password",
        "https://a b.example,not-a-web-address"
    })
    void anAddressThatDeceivesOrLeadsNowhereIsRefused(String address, String code) {
        assertThat(WebAddressReader.read(address))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
