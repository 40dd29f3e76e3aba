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
    private final int port;

    PublicAddress(@Value("${campus.public-address:}") String address, @Value("${server.port:8080}") int port) {
        this.address = address.strip().replaceFirst("/+$", "");
        this.port = port;
    }

    /** The address without a slash at the end. */
    public String of() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
    }

    /** The address for texts that are read elsewhere and written without a request. */
    public String outside() {
        return address.isEmpty() ? "http://localhost:" + port : address;
    }

    /** The address, or the placeholder by which Spring Security puts in that of the request. */
    public String template() {
        return address.isEmpty() ? "{baseUrl}" : address;
    }
}
