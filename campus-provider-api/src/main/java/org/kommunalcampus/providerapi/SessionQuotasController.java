package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The seats of the caller's own sessions that are kept for municipalities. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/sessions/{id}/quotas")
@RequiredArgsConstructor
class SessionQuotasController {

    private final SeatQuotas quotas;
    private final Municipalities municipalities;

    /**
     * Seats that are kept for the people of municipalities, who share them.
     *
     * @param seats how many
     * @param until the last day, in Germany, on which they are kept; afterwards they are for everybody
     * @param municipalities their official keys (AGS, 8 digits); each has a share in one quota of a session at most
     */
    record SessionQuota(
            @Min(1) int seats,
            @NotNull LocalDate until,
            @NotEmpty @Size(max = 500) List<@Size(max = 8) String> municipalities) {}

    /** All quotas of a session. */
    record SessionQuotas(
            @NotNull @Size(max = SeatQuotas.MOST) List<@Valid SessionQuota> quotas) {}

    @Operation(summary = "The seats of a session that are kept for municipalities")
    @GetMapping
    SessionQuotas list(Caller caller, @PathVariable SessionId id) {
        List<SeatQuota> stated = quotas.of(caller, id);
        Map<MunicipalityId, String> keys =
                municipalities
                        .byIds(stated.stream()
                                .flatMap(one -> one.municipalities().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(MunicipalityView::id, MunicipalityView::ags));
        return new SessionQuotas(stated.stream()
                .map(one -> new SessionQuota(
                        one.seats(),
                        one.until(),
                        one.municipalities().stream()
                                .filter(keys::containsKey)
                                .map(keys::get)
                                .sorted()
                                .toList()))
                .toList());
    }

    @Operation(summary = "State all quotas of a session in place of those before; an empty list keeps nothing")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(Caller caller, @PathVariable SessionId id, @Valid @RequestBody SessionQuotas request) {
        quotas.of(caller, id); // whose session it is comes before what is stated
        var checks = new FieldChecks();
        List<SeatQuota> stated = request.quotas().stream()
                .map(quota -> new SeatQuota(
                        quota.seats(),
                        quota.until(),
                        known(checks, "/quotas/" + request.quotas().indexOf(quota) + "/municipalities", quota)))
                .toList();
        checks.orThrow();
        quotas.state(caller, id, stated);
    }

    private Set<MunicipalityId> known(FieldChecks checks, String pointer, SessionQuota quota) {
        Set<MunicipalityId> found = new HashSet<>();
        for (String ags : quota.municipalities()) {
            municipalities
                    .byAgs(ags)
                    .ifPresentOrElse(
                            municipality -> found.add(municipality.id()),
                            () -> checks.reject(
                                    pointer, "unknown", "There is no municipality with the key " + ags + "."));
        }
        return found;
    }
}
