package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.provisioning.DirectoryEntrance;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.security.DirectoryCallers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands what directories send to the library that speaks SCIM, and its answer back. Described by RFC 7644 and by itself, not by OpenAPI. */
@Hidden
@RestController
@RequestMapping(DirectoryCallers.BASE + "{municipality}")
@RequiredArgsConstructor
class ScimController {

    private static final int BAD_REQUEST = 400;

    private final ResourceEndpoint scim;
    private final ScimRefusals refusals;
    private final PublicAddress address;

    @GetMapping({
        "/Users",
        "/Users/{id}",
        "/Groups",
        "/Groups/{id}",
        "/ServiceProviderConfig",
        "/ResourceTypes",
        "/ResourceTypes/{id}",
        "/Schemas",
        "/Schemas/{id}"
    })
    ResponseEntity<String> look(@PathVariable MunicipalityId municipality, HttpServletRequest request) {
        return answer(municipality, HttpMethod.GET, null, request);
    }

    @PostMapping({"/Users", "/Users/.search", "/Groups", "/Groups/.search", "/Bulk"})
    ResponseEntity<String> post(@PathVariable MunicipalityId municipality, HttpServletRequest request) {
        return answer(municipality, HttpMethod.POST, ScimBody.read(request), request);
    }

    @PutMapping({"/Users/{id}", "/Groups/{id}"})
    ResponseEntity<String> replace(@PathVariable MunicipalityId municipality, HttpServletRequest request) {
        return answer(municipality, HttpMethod.PUT, ScimBody.read(request), request);
    }

    @PatchMapping({"/Users/{id}", "/Groups/{id}"})
    ResponseEntity<String> patch(@PathVariable MunicipalityId municipality, HttpServletRequest request) {
        return answer(municipality, HttpMethod.PATCH, ScimBody.read(request), request);
    }

    @DeleteMapping({"/Users/{id}", "/Groups/{id}"})
    ResponseEntity<String> delete(@PathVariable MunicipalityId municipality, HttpServletRequest request) {
        return answer(municipality, HttpMethod.DELETE, null, request);
    }

    /** The key of one municipality opens nothing of another; that one there is no secret, and still not found. */
    private ResponseEntity<String> answer(
            MunicipalityId municipality, HttpMethod method, @Nullable String body, HttpServletRequest request) {
        DirectoryEntrance entrance = DirectoryCallers.of(request)
                .filter(known -> known.municipality().equals(municipality))
                .orElseThrow(() -> new NotFound("municipality", municipality));
        var call = new DirectoryCall(entrance);
        ScimResponse answer = scim.handleRequest(url(request), method, body, headers(request), call);
        if (method != HttpMethod.GET
                && answer instanceof ErrorResponse fault
                && fault.getHttpStatus() == BAD_REQUEST
                && !call.isNoted()) {
            refusals.note(call, "unreadable", fault.getDetail().orElse(""));
        }
        var response = ResponseEntity.status(answer.getHttpStatus());
        answer.getHttpHeaders().forEach(response::header);
        return answer.isEmpty() ? response.build() : response.body(answer.toString());
    }

    private String url(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return address.of() + path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }
}
