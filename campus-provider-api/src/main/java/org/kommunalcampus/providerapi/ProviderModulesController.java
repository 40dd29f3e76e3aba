package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.catalogue.description.EditionView;
import org.kommunalcampus.catalogue.description.FieldDifference;
import org.kommunalcampus.exchange.ModuleBodies;
import org.kommunalcampus.exchange.ModuleSummary;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The caller's own modules, in any state. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/modules")
@RequiredArgsConstructor
class ProviderModulesController {

    private final Modules modules;
    private final Descriptions descriptions;
    private final DescriptionBodies descriptionBodies;
    private final ModuleBodies bodies;

    /** Why a module is no longer offered. */
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "Your modules in any state")
    @GetMapping
    PageBody<ModuleSummary> list(
            Caller caller, @Paged(sortable = {"title", "state", "externalId"}) Pageable page, Locale locale) {
        Page<ModuleCard> cards = modules.ofProvider(caller, caller.requireProvider(), page);
        return new PageBody<>(
                bodies.summaries(cards.getContent(), locale), PageBody.of(cards).page());
    }

    @Operation(summary = "One own module with the working copy of its description")
    @GetMapping("/{id}")
    ResponseEntity<OwnModuleBody> one(Caller caller, @PathVariable ModuleId id, Locale locale) {
        caller.requireProvider();
        return tagged(caller, id, locale);
    }

    @Operation(summary = "Begin a draft; a title is enough")
    @PostMapping
    ResponseEntity<OwnModuleBody> draft(
            Caller caller,
            @Schema(implementation = ModuleDescription.class) @RequestBody JsonNode request,
            Locale locale) {
        ModuleId id = descriptions.begin(caller, caller.requireProvider(), descriptionBodies.read(request));
        DescriptionView created = descriptions.of(caller, id);
        return ResponseEntity.created(URI.create("/api/v1/provider/modules/" + id))
                .eTag(Versions.tag(created.version()))
                .body(OwnModuleBody.of(created, bodies.of(created.module(), locale)));
    }

    @Operation(
            summary = "State something else in the working copy; what is offered stays until a revision is certified")
    @PutMapping("/{id}")
    ResponseEntity<OwnModuleBody> change(
            Caller caller,
            @PathVariable ModuleId id,
            @ExpectedVersion long version,
            @Schema(implementation = ModuleDescription.class) @RequestBody JsonNode request,
            Locale locale) {
        descriptions.of(caller, id);
        descriptions.write(caller, id, descriptionBodies.read(request), version);
        return tagged(caller, id, locale);
    }

    @Operation(summary = "Begin a revision beside what is offered")
    @PostMapping("/{id}/revisions")
    ResponseEntity<OwnModuleBody> revise(Caller caller, @PathVariable ModuleId id, Locale locale) {
        descriptions.revise(caller, id);
        DescriptionView view = descriptions.of(caller, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(view.version()))
                .body(OwnModuleBody.of(view, bodies.of(view.module(), locale)));
    }

    @Operation(summary = "Delete a draft that was never offered, with all that was written for it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable ModuleId id) {
        caller.requireProvider();
        descriptions.of(caller, id);
        descriptions.delete(caller, id);
    }

    @Operation(summary = "Drop the unfinished revision; what is offered stays")
    @DeleteMapping("/{id}/revisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable ModuleId id) {
        caller.requireProvider();
        descriptions.of(caller, id);
        descriptions.discard(caller, id);
    }

    @Operation(summary = "What was published so far, latest first")
    @GetMapping("/{id}/revisions")
    PageBody<EditionView> editions(Caller caller, @PathVariable ModuleId id, @Paged Pageable page) {
        caller.requireProvider();
        return PageBody.slice(descriptions.editions(caller, id), page, Function.identity());
    }

    @Operation(summary = "How the second of two editions differs from the first, field by field")
    @GetMapping("/{id}/differences")
    List<FieldDifference> differences(
            Caller caller, @PathVariable ModuleId id, @RequestParam int from, @RequestParam int to) {
        caller.requireProvider();
        return descriptions.differences(caller, id, from, to);
    }

    @Operation(summary = "End the offer of a module")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<OwnModuleBody> withdraw(
            Caller caller, @PathVariable ModuleId id, @Valid @RequestBody Withdrawal withdrawal, Locale locale) {
        descriptions.of(caller, id);
        modules.withdraw(caller, id, withdrawal.reason());
        return tagged(caller, id, locale);
    }

    private ResponseEntity<OwnModuleBody> tagged(Caller caller, ModuleId id, Locale locale) {
        DescriptionView view = descriptions.of(caller, id);
        return Versions.tagged(view.version(), OwnModuleBody.of(view, bodies.of(view.module(), locale)));
    }
}
