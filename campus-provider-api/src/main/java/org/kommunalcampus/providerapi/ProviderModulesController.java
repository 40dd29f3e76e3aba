package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.exchange.ModuleBodies;
import org.kommunalcampus.exchange.ModuleBody;
import org.kommunalcampus.exchange.ModuleSummary;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own modules, in any state. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/modules")
@RequiredArgsConstructor
class ProviderModulesController {

    private final Modules modules;
    private final ModuleRequests requests;
    private final ModuleBodies bodies;

    /** Why a module is no longer offered. */
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "The own modules in any state")
    @GetMapping
    PageBody<ModuleSummary> list(
            Caller caller, @Paged(sortable = {"title", "state", "externalId"}) Pageable page, Locale locale) {
        Page<ModuleCard> cards = modules.ofProvider(caller, caller.requireProvider(), page);
        return new PageBody<>(
                bodies.summaries(cards.getContent(), locale), PageBody.of(cards).page());
    }

    @Operation(summary = "One own module")
    @GetMapping("/{id}")
    ResponseEntity<ModuleBody> one(Caller caller, @PathVariable ModuleId id, Locale locale) {
        return tagged(own(caller, id), locale);
    }

    @Operation(summary = "Begin a draft; a title is enough")
    @PostMapping
    ResponseEntity<ModuleBody> draft(Caller caller, @Valid @RequestBody ModuleRequest request, Locale locale) {
        ModuleId id = modules.save(caller, caller.requireProvider(), requests.content(request));
        ModuleView created = modules.view(caller, id);
        return ResponseEntity.created(URI.create("/api/v1/provider/modules/" + id))
                .eTag(Versions.tag(created.version()))
                .body(bodies.of(created, locale));
    }

    @Operation(summary = "State something else about a module")
    @PutMapping("/{id}")
    ResponseEntity<ModuleBody> change(
            Caller caller,
            @PathVariable ModuleId id,
            @ExpectedVersion long version,
            @Valid @RequestBody ModuleRequest request,
            Locale locale) {
        modules.change(caller, id, requests.content(request), version);
        return tagged(modules.view(caller, id), locale);
    }

    @Operation(summary = "End the offer of a module")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ModuleBody> withdraw(
            Caller caller, @PathVariable ModuleId id, @Valid @RequestBody Withdrawal withdrawal, Locale locale) {
        modules.withdraw(caller, id, withdrawal.reason());
        return tagged(modules.view(caller, id), locale);
    }

    private ModuleView own(Caller caller, ModuleId id) {
        ModuleView module = modules.view(caller, id);
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return module;
    }

    private ResponseEntity<ModuleBody> tagged(ModuleView module, Locale locale) {
        return Versions.tagged(module.version(), bodies.of(module, locale));
    }
}
