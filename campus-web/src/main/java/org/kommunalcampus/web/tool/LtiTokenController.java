package org.kommunalcampus.web.tool;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.launch.IssuedAccess;
import org.kommunalcampus.launch.TokenRequest;
import org.kommunalcampus.launch.ToolAccesses;
import org.kommunalcampus.shared.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where tools get access; errors have the form of OAuth 2.0 (RFC 6749, section 5.2). */
@Hidden
@RestController
@RequiredArgsConstructor
class LtiTokenController {

    private final ToolAccesses accesses;
    private final LtiAddresses addresses;

    @PostMapping(LtiAddresses.TOKEN)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(name = "grant_type", required = false) @Nullable String grantType,
            @RequestParam(name = "client_assertion_type", required = false) @Nullable String assertionType,
            @RequestParam(name = "client_assertion", required = false) @Nullable String assertion,
            @RequestParam(required = false) @Nullable String scope) {
        IssuedAccess issued =
                accesses.issue(new TokenRequest(grantType, assertionType, assertion, scope), addresses.token());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("access_token", issued.token());
        said.put("token_type", "Bearer");
        said.put("expires_in", issued.life().toSeconds());
        said.put("scope", issued.scope());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(said);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        boolean unknown = "invalid_client".equals(refused.getCode());
        return ResponseEntity.status(unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", refused.getCode()));
    }
}
