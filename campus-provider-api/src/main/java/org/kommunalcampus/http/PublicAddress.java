package org.kommunalcampus.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the platform is reached from outside ({@code campus.public-address}); absolute links begin with it. What a client says in {@code Host} counts only
 * where nothing is set, which is the demo on this machine alone.
 */
@Component
public class PublicAddress {

    private final String address;

    PublicAddress(@Value("${campus.public-address:}") String address) {
        this.address = address.strip().replaceFirst("/+$", "");
    }

    /** The address without a slash at the end. */
    public String of() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
    }

    /** The address, or the placeholder by which Spring Security puts in that of the request. */
    public String template() {
        return address.isEmpty() ? "{baseUrl}" : address;
    }
}
