package org.kommunalcampus.web.tool;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.http.BearerToken;
import org.kommunalcampus.launch.LineItem;
import org.kommunalcampus.launch.LineItemResult;
import org.kommunalcampus.launch.LineItems;
import org.kommunalcampus.launch.ScoreReport;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tools ask by themselves: keys, line items, scores and results. Described by LTI 1.3 and AGS 2.0, not by OpenAPI. */
@Hidden
@RestController
@RequiredArgsConstructor
class LtiServiceController {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int LARGEST_SCORE = 64 * 1024;
    private static final String TOO_LONG = "too-long";
    private static final int PAGE_SIZE = 100;
    private static final String ITEMS = LtiAddresses.MODULES + "/{module}/lineitems";
    private static final String ITEM = ITEMS + "/{element}";
    private static final MediaType LINE_ITEM = MediaType.parseMediaType("application/vnd.ims.lis.v2.lineitem+json");
    private static final MediaType LINE_ITEMS =
            MediaType.parseMediaType("application/vnd.ims.lis.v2.lineitemcontainer+json");
    private static final MediaType RESULTS =
            MediaType.parseMediaType("application/vnd.ims.lis.v2.resultcontainer+json");

    private final Signatures signatures;
    private final LineItems items;
    private final LtiAddresses addresses;
    private final JsonMapper json;

    @GetMapping(LtiAddresses.KEYS)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(signatures.published(KeyPurpose.TOOLS, addresses.keys()));
    }

    /** Ours belong to elements alone: none has a resource or a tag of the tool, and so none is found by them (AGS 2.0, section 3.2.4). */
    @GetMapping(ITEMS)
    ResponseEntity<List<Map<String, Object>>> all(
            HttpServletRequest request,
            @PathVariable ModuleId module,
            @RequestParam(name = "resource_link_id", required = false) @Nullable String link,
            @RequestParam(name = "resource_id", required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "0") int limit,
            @RequestParam(defaultValue = "0") int page) {
        List<LineItem> found = items.of(BearerToken.of(request), module).stream()
                .filter(item -> resource == null && tag == null)
                .filter(item -> link == null || link.equals(item.element().toString()))
                .toList();
        int size = limit < 1 ? PAGE_SIZE : Math.min(limit, PAGE_SIZE);
        long from = (long) Math.max(0, page) * size;
        var answer = ResponseEntity.ok().contentType(LINE_ITEMS);
        if (from + size < found.size()) {
            var next = UriComponentsBuilder.fromUriString(addresses.launch().modules() + "/" + module + "/lineitems")
                    .queryParam("limit", size)
                    .queryParam("page", Math.max(0, page) + 1);
            answer.header(HttpHeaders.LINK, "<" + next.toUriString() + ">; rel=\"next\"");
        }
        return answer.body(found.stream()
                .skip(from)
                .limit(size)
                .map(item -> body(module, item))
                .toList());
    }

    /** A tool that wants a line item for an element of its own gets the one that the element has; there are no others. */
    @PostMapping(ITEMS)
    ResponseEntity<Map<String, Object>> add(HttpServletRequest request, @PathVariable ModuleId module, InputStream body)
            throws IOException {
        String element = read(body).path("resourceLinkId").asString("");
        return kept(BearerToken.of(request), module, element);
    }

    @GetMapping(ITEM)
    ResponseEntity<Map<String, Object>> one(
            HttpServletRequest request, @PathVariable ModuleId module, @PathVariable ElementId element) {
        return ResponseEntity.ok()
                .contentType(LINE_ITEM)
                .body(body(module, items.find(BearerToken.of(request), module, element)));
    }

    /** What a line item is, the module says; the tool reads how it stays. */
    @PutMapping(ITEM)
    ResponseEntity<Map<String, Object>> change(
            HttpServletRequest request, @PathVariable ModuleId module, @PathVariable ElementId element) {
        return kept(BearerToken.of(request), module, element.toString());
    }

    @PostMapping(ITEM + "/scores")
    ResponseEntity<Void> score(
            HttpServletRequest request,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            InputStream body)
            throws IOException {
        var sent = read(body);
        items.score(
                BearerToken.of(request),
                module,
                element,
                new ScoreReport(
                        sent.path("userId").asStringOpt().orElse(null),
                        sent.path("scoreGiven").isNumber()
                                ? sent.path("scoreGiven").asDouble()
                                : null,
                        sent.path("scoreMaximum").isNumber()
                                ? sent.path("scoreMaximum").asDouble()
                                : null,
                        sent.path("activityProgress").asStringOpt().orElse(null),
                        sent.path("gradingProgress").asStringOpt().orElse(null),
                        sent.path("timestamp").asStringOpt().orElse(null),
                        sent.path("submission")
                                .path("submittedAt")
                                .asStringOpt()
                                .orElse(null)));
        return ResponseEntity.ok().build();
    }

    @GetMapping(ITEM + "/results")
    ResponseEntity<List<Map<String, Object>>> results(
            HttpServletRequest request,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @RequestParam(name = "user_id", required = false) @Nullable String user,
            @RequestParam(defaultValue = "0") int limit,
            @RequestParam(defaultValue = "0") int page) {
        String address = addresses.launch().modules() + "/" + module + "/lineitems/" + element;
        if (user != null) {
            return ResponseEntity.ok()
                    .contentType(RESULTS)
                    .body(items.result(BearerToken.of(request), module, element, user).stream()
                            .map(result -> body(address, result))
                            .toList());
        }
        int size = limit < 1 ? PAGE_SIZE : Math.min(limit, PAGE_SIZE);
        Slice<LineItemResult> found =
                items.results(BearerToken.of(request), module, element, PageRequest.of(Math.max(0, page), size));
        var answer = ResponseEntity.ok().contentType(RESULTS);
        if (found.hasNext()) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + address + "/results?limit=" + size + "&page=" + (found.getNumber() + 1) + ">; rel=\"next\"");
        }
        return answer.body(found.stream().map(result -> body(address, result)).toList());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        return refused.getCode().equals("token-invalid")
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                        .body(Map.of("error", "invalid_token"))
                : said(HttpStatus.CONFLICT, refused.getCode());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(AccessDenied denied) {
        return said(HttpStatus.FORBIDDEN, "insufficient_scope");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(NotFound missing) {
        return said(HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(Invalid invalid) {
        boolean large =
                invalid.getErrors().stream().anyMatch(error -> error.code().equals(TOO_LONG));
        return ResponseEntity.status(large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST)
                .body(Map.of(
                        "error",
                        "invalid",
                        "fields",
                        invalid.getErrors().stream()
                                .map(error -> Map.of("pointer", error.pointer(), "detail", error.detail()))
                                .toList()));
    }

    private static ResponseEntity<Map<String, Object>> said(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(Map.of("error", code));
    }

    private ResponseEntity<Map<String, Object>> kept(@Nullable String token, ModuleId module, String element) {
        ElementId known = Ids.one(element, ElementId::of).orElse(null);
        return ResponseEntity.ok().contentType(LINE_ITEM).body(body(module, items.keep(token, module, known)));
    }

    private JsonNode read(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(LARGEST_SCORE + 1);
        if (sent.length > LARGEST_SCORE) {
            throw new Invalid("", TOO_LONG, "The body is too long.");
        }
        try {
            return json.readTree(sent);
        } catch (JacksonException notJson) {
            throw new Invalid("", "not-json", "The body is no JSON.");
        }
    }

    private Map<String, Object> body(ModuleId module, LineItem item) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", addresses.launch().modules() + "/" + module + "/lineitems/" + item.element());
        said.put("label", item.label());
        said.put("scoreMaximum", item.maximum());
        said.put("resourceLinkId", item.element().toString());
        return said;
    }

    private static Map<String, Object> body(String address, LineItemResult result) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", address + "/results?user_id=" + result.subject());
        said.put("scoreOf", address);
        said.put("userId", result.subject());
        said.put("resultScore", result.points());
        said.put("resultMaximum", result.maximum());
        return said;
    }
}
