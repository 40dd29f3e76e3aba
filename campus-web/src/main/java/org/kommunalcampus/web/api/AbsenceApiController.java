package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.AbsenceFilter;
import org.kommunalcampus.absence.AbsenceId;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.exchange.AbsenceTables;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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

/** Who is away when, as HR and those who lead people keep it. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/absences")
@RequiredArgsConstructor
class AbsenceApiController {

    private final Absences absences;
    private final AbsenceTables tables;
    private final StaffingBodies people;

    /** A new absence of somebody; the days as in a change. */
    record AbsenceRequest(
            @Nullable MemberId member,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable DayPart part) {

        MemberId person() {
            if (member == null) {
                throw new Invalid("/member", "required", "Name the person.");
            }
            return member;
        }

        AbsenceDraft draft() {
            return new AbsenceDraft(from, until, part);
        }
    }

    @Operation(
            summary =
                    "The absences of those whose days you plan, the earliest first, within a unit, of one person or between two days; each look is written down")
    @GetMapping
    PageBody<AbsenceBodies.AbsenceBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable MemberId member,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @Paged Pageable page) {
        Page<AbsenceView> found = absences.of(
                caller,
                municipality,
                new AbsenceFilter(unit, member, from, until),
                PageRequest.of(page.getPageNumber(), page.getPageSize()));
        Function<MemberId, Reference> names = people.names(
                caller, municipality, found.map(AbsenceView::member).toSet());
        return PageBody.of(found, absence -> AbsenceBodies.AbsenceBody.of(absence, names.apply(absence.member())));
    }

    @Operation(summary = "Enter that somebody is away; the person is told")
    @PostMapping
    ResponseEntity<AbsenceBodies.AbsenceBody> enter(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody AbsenceRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        AbsenceId id = absences.enter(caller, municipality, request.person(), request.draft());
        AbsenceView made = absences.find(caller, municipality, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(body(caller, municipality, made));
    }

    @Operation(summary = "One absence")
    @GetMapping("/{id}")
    ResponseEntity<AbsenceBodies.AbsenceBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable AbsenceId id) {
        AbsenceView absence = absences.find(caller, municipality, id);
        return Versions.tagged(absence.version(), body(caller, municipality, absence));
    }

    @Operation(summary = "Change the days of an absence; the person is told")
    @PutMapping("/{id}")
    ResponseEntity<AbsenceBodies.AbsenceBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AbsenceId id,
            @ExpectedVersion long version,
            @RequestBody AbsenceBodies.DaysRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        absences.change(caller, municipality, id, request.draft(), version);
        return find(caller, municipality, id);
    }

    @Operation(summary = "Take an absence back; the person is told")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AbsenceId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        absences.remove(caller, municipality, id, version);
    }

    @Operation(
            summary =
                    "Bring in a table of absences: personnelKey, firstDay and, where needed, lastDay and dayPart; the good rows are kept")
    @PostMapping(
            value = "/imports",
            consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ImportOutcome take(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            UploadedFile file,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        caller.requireAffiliation(municipality, Role.HR);
        return ImportOutcome.of(tables.take(caller, municipality, file.content(), dryRun));
    }

    private AbsenceBodies.AbsenceBody body(Caller caller, MunicipalityId municipality, AbsenceView absence) {
        return AbsenceBodies.AbsenceBody.of(
                absence,
                people.names(caller, municipality, Set.of(absence.member())).apply(absence.member()));
    }
}
