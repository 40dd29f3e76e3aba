package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part: regions, municipalities and providers, with their ids. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator")
@RequiredArgsConstructor
class OperatorDirectoryController {

    private final Regions regions;
    private final Municipalities municipalities;
    private final Providers providers;

    @Operation(summary = "All regions")
    @GetMapping("/regions")
    PageBody<RegionView> regions(Caller caller, @Paged Pageable page) {
        return PageBody.slice(regions.all(caller), page, region -> region);
    }

    @Operation(summary = "Municipalities that take part")
    @GetMapping("/municipalities")
    PageBody<MunicipalityView> municipalities(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @Paged(sortable = {"name", "ags", "population"}) Pageable page) {
        return PageBody.of(municipalities.search(caller, q, page));
    }

    @Operation(summary = "Education providers")
    @GetMapping("/providers")
    PageBody<ProviderView> providers(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @Paged(sortable = {"name", "code"}) Pageable page) {
        return PageBody.of(providers.search(caller, q, page));
    }
}
