package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.SessionSpread;
import org.kommunalcampus.absence.SpreadReason;
import org.kommunalcampus.absence.SpreadView;
import org.kommunalcampus.absence.SpreadWish;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a unit or team could be spread over the sessions of a module. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/absences")
@RequiredArgsConstructor
class SpreadApiController {

    private final SessionSpread spread;
    private final StaffingBodies people;

    /**
     * A proposal; nothing is booked by it.
     *
     * @param proven whether it is known that no more people can be placed
     */
    record ProposalBody(List<PlaceBody> placed, List<LeftBody> left, boolean proven) {}

    /** Somebody and the session to which the person could go. */
    record PlaceBody(Reference member, String session) {}

    /** Somebody without a session, and why. */
    record LeftBody(Reference member, SpreadReason reason) {}

    /** What is suggested to whom. */
    record SuggestionRequest(
            @Nullable ModuleId module, @Nullable List<Suggestion> suggestions) {

        ModuleId stated() {
            if (module == null) {
                throw new Invalid("/module", "required", "Name the module.");
            }
            return module;
        }

        Map<MemberId, SessionId> chosen() {
            List<Suggestion> all = suggestions == null ? List.of() : suggestions;
            return all.stream()
                    .collect(Collectors.toMap(Suggestion::member, Suggestion::session, (one, other) -> other));
        }
    }

    /** A session for somebody. */
    record Suggestion(@NotNull MemberId member, @NotNull SessionId session) {}

    @Operation(
            summary =
                    "A proposal of who goes to which session of a module, so that no minimum staffing is broken and seats suffice, with as many people as possible")
    @GetMapping("/proposal")
    ProposalBody propose(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable ModuleId module,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "false") boolean assigned) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        if (module == null) {
            throw new Invalid("/module", "required", "Name the module.");
        }
        SpreadView found = spread.propose(caller, municipality, new SpreadWish(module, unit, assigned));
        Set<MemberId> everybody = new HashSet<>(found.placed().keySet());
        everybody.addAll(found.left().keySet());
        Function<MemberId, Reference> names = people.names(caller, municipality, everybody);
        return new ProposalBody(
                found.placed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(place -> new PlaceBody(
                                names.apply(place.getKey()), place.getValue().toString()))
                        .toList(),
                found.left().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(left -> new LeftBody(names.apply(left.getKey()), left.getValue()))
                        .toList(),
                found.proven());
    }

    @Operation(summary = "Suggest sessions to people; each is told and books, or does not")
    @PostMapping("/suggestions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suggest(
            Caller caller, @PathVariable MunicipalityId municipality, @Valid @RequestBody SuggestionRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        spread.suggest(caller, municipality, request.stated(), request.chosen());
    }
}
