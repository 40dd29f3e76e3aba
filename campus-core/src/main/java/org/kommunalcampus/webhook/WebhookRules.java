package org.kommunalcampus.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.outbound.OutboundSettings;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;

/** What an address and its events must look like. Where the address leads is seen at each call, by the guard. */
@Component
@RequiredArgsConstructor
class WebhookRules {

    private static final int LONGEST_URL = 500;

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
        if (events.isEmpty() || events.contains(WebhookEvent.TEST)) {
            checks.reject("/events", "required", "At least one of the events has to be chosen.");
        }
        checks.orThrow();
        return address;
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
