package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.provisioning.DirectoryEntrance;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.security.DirectoryCallers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private final ResourceEndpoint scim;
    private final ScimRefusals refusals;
    private final DirectoryCallers callers;
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
        boolean isBulk = request.getRequestURI().endsWith("/Bulk");
        var call = new DirectoryCall(entrance);
        ScimResponse answer;
        try {
            check(request, body);
            call.setNamed(method == HttpMethod.PUT && body != null ? ScimBounds.names(body) : Set.of());
            Duration wait =
                    isBulk ? callers.charge(entrance, ScimBounds.bulk(body == null ? "" : body)) : Duration.ZERO;
            if (!wait.isZero()) {
                return later(wait);
            }
            answer = scim.handleRequest(url(request), method, body, headers(request), call);
        } catch (ScimException tooMuch) {
            answer = new ErrorResponse(tooMuch);
        }
        if (method != HttpMethod.GET) {
            refusals.noteRest(call, answer);
        }
        var response = ResponseEntity.status(answer.getHttpStatus());
        answer.getHttpHeaders().forEach(response::header);
        return answer.isEmpty() ? response.build() : response.body(answer.toString());
    }

    private static void check(HttpServletRequest request, @Nullable String body) {
        ScimBounds.check(request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .toList());
        if (body != null) {
            ScimBounds.check(body);
        }
    }

    private static ResponseEntity<String> later(Duration wait) {
        var fault = new ErrorResponse();
        fault.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        fault.setDetail("Too many operations in a short time.");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.plusMillis(999).toSeconds()))
                .contentType(MediaType.parseMediaType("application/scim+json"))
                .body(fault.toString());
    }

    private String url(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return address.of() + path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames()).stream()
                .filter(name -> !isAnyVersion(name, request.getHeader(name)))
                .forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    /** Any version will do, which is the same as not to ask for one; the library takes the star for a version. */
    private static boolean isAnyVersion(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.IF_MATCH) && value.strip().equals("*");
    }
}
