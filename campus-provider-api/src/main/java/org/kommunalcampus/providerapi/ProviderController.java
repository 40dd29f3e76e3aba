package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own organisation. */
@Tag(name = "Provider")
@RestController
@RequiredArgsConstructor
class ProviderController {

    private final Providers providers;

    /** An education provider. */
    record ProviderBody(
            String id,
            String code,
            String name,
            @Nullable String legalForm,
            @Nullable String registeredOffice,
            @Nullable String url,
            boolean demo,
            ProviderState state) {}

    @Operation(summary = "Your organisation")
    @GetMapping("/api/v1/provider")
    ProviderBody own(Caller caller) {
        ProviderView provider = providers.find(caller.requireProvider());
        return new ProviderBody(
                provider.id().toString(),
                provider.code(),
                provider.name(),
                provider.legalForm(),
                provider.registeredOffice(),
                provider.url(),
                provider.demo(),
                provider.state());
    }
}
