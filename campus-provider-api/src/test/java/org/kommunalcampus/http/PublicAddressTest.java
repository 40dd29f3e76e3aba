package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    @BeforeEach
    void aRequestThatClaimsAHost() {
        var request = new MockHttpServletRequest("GET", "/bridges/moochub/courses");
        request.setServerName("attacker.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void linksBeginWithTheAddressThatIsSetWhateverTheClientClaims() {
        var address = new PublicAddress(" https://campus.example/lernen/ ", 8080);

        assertThat(address.of()).isEqualTo("https://campus.example/lernen");
        assertThat(address.template()).isEqualTo("https://campus.example/lernen");
    }

    @Test
    void theHostCountsWhereNoAddressIsSet() {
        var address = new PublicAddress("", 8080);

        assertThat(address.of()).isEqualTo("http://attacker.example");
        assertThat(address.template()).isEqualTo("{baseUrl}");
    }
}
