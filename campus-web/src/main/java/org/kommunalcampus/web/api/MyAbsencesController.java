package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsenceId;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.OwnAbsences;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days on which the caller is away, whoever entered them. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/absences")
@RequiredArgsConstructor
class MyAbsencesController {

    private final OwnAbsences absences;
    private final Curricula curricula;
    private final Members members;

    @Operation(summary = "Your absences, the latest first")
    @GetMapping
    PageBody<AbsenceBodies.AbsenceBody> list(Caller caller, @Paged Pageable page) {
        Reference self = self(caller);
        return PageBody.of(
                absences.of(caller, caller.requireMember(), PageRequest.of(page.getPageNumber(), page.getPageSize())),
                absence -> AbsenceBodies.AbsenceBody.of(absence, self));
    }

    @Operation(summary = "Enter that you are away; your curriculum puts no dates on these days")
    @PostMapping
    ResponseEntity<AbsenceBodies.AbsenceBody> enter(Caller caller, @RequestBody AbsenceBodies.DaysRequest request) {
        MemberId member = caller.requireMember();
        AbsenceView made = absences.find(caller, member, absences.enter(caller, member, request.draft()));
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.ABSENCE));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(AbsenceBodies.AbsenceBody.of(made, self(caller)));
    }

    @Operation(summary = "One of your absences")
    @GetMapping("/{id}")
    ResponseEntity<AbsenceBodies.AbsenceBody> find(Caller caller, @PathVariable AbsenceId id) {
        AbsenceView absence = absences.find(caller, caller.requireMember(), id);
        return Versions.tagged(absence.version(), AbsenceBodies.AbsenceBody.of(absence, self(caller)));
    }

    @Operation(summary = "Change the days of an absence that you have entered")
    @PutMapping("/{id}")
    ResponseEntity<AbsenceBodies.AbsenceBody> change(
            Caller caller,
            @PathVariable AbsenceId id,
            @ExpectedVersion long version,
            @RequestBody AbsenceBodies.DaysRequest request) {
        absences.change(caller, caller.requireMember(), id, request.draft(), version);
        curricula.afterOwnChange(caller, Trigger.ABSENCE);
        return find(caller, id);
    }

    @Operation(summary = "Take back an absence that you have entered")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable AbsenceId id, @ExpectedVersion long version) {
        absences.remove(caller, caller.requireMember(), id, version);
        curricula.afterOwnChange(caller, Trigger.ABSENCE);
    }

    private Reference self(Caller caller) {
        return Reference.named(caller.requireMember(), members.self(caller).fullName());
    }
}
