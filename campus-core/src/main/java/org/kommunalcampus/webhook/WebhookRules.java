package org.kommunalcampus.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.outbound.AddressGuard;
import org.kommunalcampus.outbound.ForbiddenAddress;
import org.kommunalcampus.outbound.OutboundSettings;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;

/** What an address and its events must look like. Where the address leads is seen here and once more at each call, by the guard. */
@Component
@RequiredArgsConstructor
class WebhookRules {

    private static final int LONGEST_URL = 500;
    private static final int HTTPS = 443;

    private final OutboundSettings outbound;

    /** The address without blanks around it; throws {@link Invalid}. */
    String check(@Nullable String url, Set<WebhookEvent> events) {
        var checks = new FieldChecks();
        String address = checks.text("/url", url, LONGEST_URL);
        if (checks.passed() && !isUsable(address)) {
            checks.reject(
                    "/url",
                    "invalid-url",
                    "A web address that begins with https:// is needed, without a name and password in it.");
        }
        if (checks.passed() && leadsInside(address)) {
            checks.reject("/url", "forbidden-address", "An address on the public internet is needed.");
        }
        if (events.isEmpty() || events.contains(WebhookEvent.TEST)) {
            checks.reject("/events", "required", "At least one of the events has to be chosen.");
        }
        checks.orThrow();
        return address;
    }

    /** Whether the name is known and leads to a machine that is not called; a name that is not known yet is seen at the first call. */
    private boolean leadsInside(String address) {
        if (outbound.loopback()) {
            return false;
        }
        URI uri = URI.create(address);
        try {
            AddressGuard.closed().resolve(uri.getHost(), uri.getPort() < 0 ? HTTPS : uri.getPort());
            return false;
        } catch (ForbiddenAddress forbidden) {
            return true;
        } catch (UnknownHostException notKnownYet) {
            return false;
        }
    }

    private boolean isUsable(String address) {
        try {
            URI uri = new URI(address);
            boolean secure = "https".equals(uri.getScheme()) || (outbound.loopback() && "http".equals(uri.getScheme()));
            return secure
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && address.chars().allMatch(each -> each > ' ' && each < 127);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
