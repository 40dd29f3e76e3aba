package org.kommunalcampus.web.tool;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.launch.LaunchAddresses;
import org.springframework.stereotype.Component;

/** Where tools find this platform. */
@Component("ltiAddresses")
@RequiredArgsConstructor
public class LtiAddresses {

    static final String KEYS = "/lti/jwks";
    static final String AUTHORISATION = "/lti/authorisation";
    static final String TOKEN = "/lti/token";
    static final String MODULES = "/lti/modules";

    private final PublicAddress address;

    /** What launches say of them. */
    LaunchAddresses launch() {
        return new LaunchAddresses(issuer(), keys(), address.outside() + MODULES);
    }

    /** The platform's name of itself (issuer, platform id). */
    public String issuer() {
        return address.outside();
    }

    /** Where its public keys are. */
    public String keys() {
        return address.outside() + KEYS;
    }

    /** Where tools send people to be signed in. */
    public String authorisation() {
        return address.outside() + AUTHORISATION;
    }

    /** Where tools get access to line items and results. */
    public String token() {
        return address.outside() + TOKEN;
    }
}
