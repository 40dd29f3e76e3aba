package org.kommunalcampus.launch;

import org.jspecify.annotations.Nullable;

/** What a tool asks when it has a person signed in (OpenID Connect implicit flow, as LTI 1.3 narrows it); by the names of the parameters. */
public record AuthorisationRequest(
        @Nullable String scope,
        @Nullable String responseType,
        @Nullable String responseMode,
        @Nullable String prompt,
        @Nullable String clientId,
        @Nullable String redirectUri,
        @Nullable String loginHint,
        @Nullable String messageHint,
        @Nullable String state,
        @Nullable String nonce) {}
