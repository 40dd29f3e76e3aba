package org.kommunalcampus.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.outbound.AddressGuard;
import org.kommunalcampus.outbound.ForbiddenAddress;
import org.kommunalcampus.outbound.OutboundSettings;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;

/** What a tool must look like. Every address lies on the public internet; where keys are fetched, the guard sees it once more at each call. */
@Component
@RequiredArgsConstructor
class ToolRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_KEY = 5000;
    private static final int MOST_REDIRECTS = 10;
    private static final int HTTPS = 443;

    private final OutboundSettings outbound;

    /** The clean form; throws {@link Invalid} with all that is wrong. */
    ToolRegistration check(ToolRegistration stated) {
        var checks = new FieldChecks();
        String name = checks.line("/name", stated.name(), LONGEST_NAME);
        String login = address(checks, "/login", stated.login());
        String target = address(checks, "/target", stated.target());
        List<String> redirects = stated.redirects().stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (redirects.isEmpty()) {
            checks.reject("/redirects", "required", "At least one address is needed.");
        } else if (redirects.size() > MOST_REDIRECTS) {
            checks.reject("/redirects", "too-many", "At most " + MOST_REDIRECTS + " addresses are allowed.");
        } else {
            redirects.forEach(one -> address(checks, "/redirects", one));
        }
        String keysAddress = blank(stated.keysAddress()) ? null : address(checks, "/keysAddress", stated.keysAddress());
        String publicKey = checks.optionalText("/publicKey", stated.publicKey(), LONGEST_KEY);
        if (keysAddress == null && publicKey == null) {
            checks.reject("/keysAddress", "required", "The address of the tool's keys or its public key is needed.");
        } else if (keysAddress != null && publicKey != null) {
            checks.reject("/publicKey", "one-of-both", "Either the address of the keys or a key, not both.");
        }
        if (publicKey != null && ToolSignature.key(publicKey).isEmpty()) {
            checks.reject("/publicKey", "not-a-key", "An RSA key of 2048 bits or more as PEM is needed.");
        }
        checks.orThrow();
        return new ToolRegistration(name, login, redirects, target, keysAddress, publicKey);
    }

    private String address(FieldChecks checks, String pointer, @Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            checks.reject(pointer, "required", "An address is needed.");
        } else if (address.length() > LONGEST_ADDRESS || !isUsable(address)) {
            checks.reject(pointer, "invalid-url", "A web address that begins with https:// is needed.");
        } else if (leadsInside(URI.create(address))) {
            checks.reject(pointer, "forbidden-address", "An address on the public internet is needed.");
        }
        return address;
    }

    private boolean isUsable(String address) {
        try {
            URI uri = new URI(address);
            boolean secure = "https".equals(uri.getScheme()) || (outbound.loopback() && "http".equals(uri.getScheme()));
            return secure
                    && uri.getHost() != null
                    && uri.getHost().matches("[A-Za-z0-9.:\\[\\]-]+")
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && address.chars().allMatch(each -> each > ' ' && each < 127);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Whether the name is known and leads to a machine that is not called; a name that is not known yet is seen at the first call. */
    private boolean leadsInside(URI uri) {
        if (outbound.loopback()) {
            return false;
        }
        try {
            AddressGuard.closed().resolve(uri.getHost(), uri.getPort() < 0 ? HTTPS : uri.getPort());
            return false;
        } catch (ForbiddenAddress forbidden) {
            return true;
        } catch (UnknownHostException notKnownYet) {
            return false;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
