package org.kommunalcampus.http;

import java.util.List;

/**
 * An error as directories read it (RFC 7644, 3.12), where the request never came as far as the library that speaks SCIM.
 *
 * @param status in figures, as text
 */
record ScimError(List<String> schemas, String status, String detail) {

    static final String MEDIA_TYPE = "application/scim+json";

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:Error");

    static ScimError of(Problem problem, String detail) {
        return new ScimError(SCHEMAS, String.valueOf(problem.status().value()), detail);
    }
}
